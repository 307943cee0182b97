#include "core/units/range.hpp"

#include <doctest/doctest.h>

#include "core/units/count.hpp"
#include "core/units/duration.hpp"

using namespace rx::units;
using namespace std::chrono_literals;

TEST_SUITE_BEGIN("core/units");

TEST_CASE("a range has a low and a high end, a single value is both") {
    const auto minutes = parse_range<Duration>("5m..15m", parse_duration);
    REQUIRE(minutes.has_value());
    CHECK(minutes->low == 5min);
    CHECK(minutes->high == 15min);
    CHECK_FALSE(minutes->is_single());
    CHECK(to_text(*minutes) == "5m..15m");

    const auto times = parse_range<Count>("10", parse_count);
    REQUIRE(times.has_value());
    CHECK(*times == exactly(Count(10)));
    CHECK(to_text(*times) == "10");
    CHECK(to_text(*parse_range<Count>("10..10", parse_count)) == "10");
}

TEST_CASE("a range that ends before it begins is refused") {
    const auto refused = parse_range<Duration>("15m..5m", parse_duration);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == "range-order");
}

TEST_CASE("each end is checked by its own reader") {
    CHECK(parse_range<Duration>("5..15m", parse_duration).error().code == "duration-unit");
    CHECK(parse_range<Duration>("5m..15", parse_duration).error().code == "duration-unit");
    CHECK(parse_range<Count>("0..5", parse_count).error().code == "count-range");
    for (const std::string_view text : {"", "..", "..5", "5..", "5...6", "1..2..3", "5 .. 6", "5-6"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_range<Count>(text, parse_count).has_value());
        CHECK(parse_range<Count>(text, parse_count).error().code == "count-form");
    }
}

TEST_SUITE_END();
