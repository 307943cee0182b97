#include "cli/options/day.hpp"

#include <doctest/doctest.h>

using namespace rx;
using options::parse_day;

TEST_SUITE_BEGIN("cli/options");

TEST_CASE("a day is read as plans and the journal write it") {
    CHECK(parse_day("--since", "2026-11-20") == units::parse_date("2026-11-20").value());
}

TEST_CASE("what is no day is said of its option") {
    const auto day = parse_day("--from", "2026-02-30");
    REQUIRE_FALSE(day);
    CHECK(day.error().kind == diag::Kind::usage);
    CHECK(day.error().code == "period");
    CHECK(day.error().message.starts_with("--from: "));
}

TEST_SUITE_END();
