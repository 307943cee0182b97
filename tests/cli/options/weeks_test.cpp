#include "cli/options/weeks.hpp"

#include <doctest/doctest.h>

using namespace rx;
using options::parse_weeks;

TEST_SUITE_BEGIN("cli/options");

TEST_CASE("weeks are a whole number of up to two years") {
    CHECK(parse_weeks("1") == 1);
    CHECK(parse_weeks("104") == 104);
}

TEST_CASE("any other number of weeks is answered with what it may be") {
    for (const std::string_view text : {"0", "105", "-1", "1.5", "four", ""}) {
        CAPTURE(text);
        const auto weeks = parse_weeks(text);
        REQUIRE_FALSE(weeks);
        CHECK(weeks.error().kind == diag::Kind::usage);
        CHECK(weeks.error().code == "weeks-range");
        CHECK(weeks.error().hint == "1 to 104");
    }
}

TEST_SUITE_END();
