#include "core/journal/keys.hpp"

#include <doctest/doctest.h>

#include "core/units/duration.hpp"

using namespace rx;
using journal::Keys;

namespace {

Keys keys_of(std::string_view line) {
    return {line, journal::read_pairs(line, 0).value()};
}

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("what nobody takes is kept in its order") {
    Keys keys = keys_of("b=2 a=1 new=x new=y");
    CHECK(keys.text("a") == "1");
    CHECK(keys.text("missing").empty());
    CHECK_FALSE(keys.problem());
    CHECK(keys.rest() == std::vector<std::pair<std::string, std::string>>{{"b", "2"}, {"new", "x"}, {"new", "y"}});
}

TEST_CASE("a key that stands twice is a problem unless all of it are asked for") {
    Keys repeated = keys_of("did=a did=b");
    std::string values;
    repeated.each("did", [&](const journal::Pair& pair) { values += pair.value; });
    CHECK(values == "ab");
    CHECK_FALSE(repeated.problem());

    Keys twice = keys_of("day=1 x=2 day=3");
    CHECK(twice.text("day") == "1");
    REQUIRE(twice.problem());
    CHECK(twice.problem()->code == "record-key");
    CHECK(twice.problem()->at.column == 11);
}

TEST_CASE("the first problem is kept, with the place of its pair") {
    Keys keys = keys_of("active=5 paused=7");
    CHECK_FALSE(keys.value("active", units::parse_duration));
    CHECK_FALSE(keys.value("paused", units::parse_duration));
    CHECK(keys.needed_text("plan").empty());
    REQUIRE(keys.problem());
    CHECK(keys.problem()->message.starts_with("`active` cannot be read: "));
    CHECK(keys.problem()->at.column == 1);
    CHECK(keys.problem()->span == 8);
}

TEST_CASE("a needed key that is missing is named") {
    Keys keys = keys_of("kit=main");
    CHECK_FALSE(keys.needed_value("on", units::parse_duration));
    REQUIRE(keys.problem());
    CHECK(keys.problem()->message == "`on` is missing");
}

TEST_SUITE_END();
