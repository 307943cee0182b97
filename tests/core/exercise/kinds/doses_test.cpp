#include "core/exercise/kinds/doses.hpp"

#include <doctest/doctest.h>

#include <array>
#include <chrono>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace rx::exercise::kinds;
using namespace std::chrono_literals;

namespace {

constexpr std::array fields_of_doses{
    document::Field{"time", document::Shape::duration},
    document::Field{"span", document::Shape::duration_range},
    document::Field{"other", document::Shape::line},
};

// Runs `use` on the fields of `text` and gives what was reported.
template <class Use>
std::string reported(std::string_view text, Use use) {
    const document::Document document = support::document_of(text);
    diag::Diagnostics problems;
    document::Fields table(document.root, {.line = 1, .column = 1}, "this", fields_of_doses, document.source, problems);
    use(table);
    return support::in_short(problems);
}

}  // namespace

TEST_CASE("a time that is there is longer than nothing") {
    CHECK(reported("time = \"0.1s\"\n", [](auto& table) { CHECK(some_time(table, "time") == 100ms); }) == "");
    CHECK(reported("time = \"0s\"\n", [](auto& table) { CHECK_FALSE(some_time(table, "time")); }) ==
          "1:8 duration-zero");
    CHECK(reported("other = \"-\"\n", [](auto& table) { CHECK_FALSE(some_time(table, "time")); }) == "");
    CHECK(reported("time = \"?\"\n", [](auto& table) { CHECK_FALSE(some_time(table, "time")); }) == "");
    CHECK(reported("span = \"0s..1m\"\n", [](auto& table) { CHECK_FALSE(some_time_range(table, "span")); }) ==
          "1:8 duration-zero");
    CHECK(reported("span = \"1s..1m\"\n",
                   [](auto& table) { CHECK(some_time_range(table, "span") == TimeRange{1s, 1min}); }) == "");
}

TEST_CASE("a range of one is timed, any other is open") {
    CHECK(std::get<timeline::Timed>(length_of({30s, 30s})).length == 30s);
    CHECK(std::get<timeline::Open>(length_of({30s, 60s})).ceiling == 60s);
}

TEST_CASE("exactly one of two keys is asked for") {
    const auto ask = [](bool expected) {
        return [expected](auto& table) {
            CHECK(has_one_of(table, "time", "span") == expected);
        };
    };
    CHECK(reported("time = \"1s\"\n", ask(true)) == "");
    CHECK(reported("span = \"1s\"\n", ask(true)) == "");
    CHECK(reported("other = \"-\"\n", ask(false)) == "1:1 dose-form");
    CHECK(reported("time = \"1s\"\nspan = \"1s\"\n", ask(false)) == "2:8 dose-form");
}

TEST_CASE("a key that a form needs is reported when it is absent") {
    CHECK(reported("time = \"1s\"\n", [](auto& table) { require(table, "time", "why"); }) == "");
    CHECK(reported("time = \"1s\"\n", [](auto& table) { require(table, "span", "why"); }) == "1:1 missing-key");
}

TEST_SUITE_END();
