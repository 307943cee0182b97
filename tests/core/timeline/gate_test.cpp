#include "core/timeline/gate.hpp"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("core/timeline");

using namespace rx::timeline;
using rx::units::parse_limit;

TEST_CASE("a gate is open while each rating it asks for is within its limit") {
    const Gate both{.what = "Movement", .pain = parse_limit("< 4").value(), .fear = parse_limit("<= 3").value()};
    CHECK(both.is_open_at(3, 3));
    CHECK_FALSE(both.is_open_at(4, 3));
    CHECK_FALSE(both.is_open_at(3, 4));
    const Gate pain{.what = "Movement", .pain = parse_limit("< 4").value()};
    CHECK(pain.is_open_at(3, 10));
    CHECK(pain.is_open_at(3, std::nullopt));
}

TEST_CASE("a rating that was not given keeps a gate closed") {
    const Gate both{.what = "Movement", .pain = parse_limit("< 4").value(), .fear = parse_limit("<= 3").value()};
    CHECK_FALSE(both.is_open_at(std::nullopt, 3));
    CHECK_FALSE(both.is_open_at(3, std::nullopt));
}

TEST_CASE("the limits of a gate are said in words") {
    const auto pain = parse_limit("< 4").value();
    const auto fear = parse_limit("<= 3").value();
    CHECK(limits_in_words({.what = "Movement", .pain = pain, .fear = fear}) == "pain below 4 and fear 3 or less");
    CHECK(limits_in_words({.what = "Movement", .pain = pain}) == "pain below 4");
    CHECK(limits_in_words({.what = "Movement", .fear = fear}) == "fear 3 or less");
}

TEST_SUITE_END();
