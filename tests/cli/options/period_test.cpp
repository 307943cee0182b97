#include "cli/options/period.hpp"

#include <doctest/doctest.h>

using namespace rx;
using options::choose_period;
using options::PeriodFlags;

TEST_SUITE_BEGIN("cli/options");

namespace {

units::LocalDate day(const char* text) {
    return *units::parse_date(text);
}

const units::LocalDate friday = day("2026-11-20");

}  // namespace

TEST_CASE("without flags it is this week, from the person's own first day") {
    const auto monday_week = choose_period({}, friday, std::chrono::Monday);
    REQUIRE(monday_week);
    CHECK(monday_week->name == report::PeriodName::this_week);
    CHECK(monday_week->period.first == day("2026-11-16"));
    CHECK(monday_week->period.last == day("2026-11-22"));
    const auto saturday_week = choose_period({.week = true}, friday, std::chrono::Saturday);
    CHECK(saturday_week->period.first == day("2026-11-14"));
}

TEST_CASE("today, month and dates") {
    CHECK(choose_period({.today = true}, friday, std::chrono::Monday)->period.days() == 1);
    const auto month = choose_period({.month = true}, friday, std::chrono::Monday);
    CHECK(month->period.first == day("2026-11-01"));
    CHECK(month->period.last == day("2026-11-30"));
    const auto since = choose_period({.since = "2026-11-02"}, friday, std::chrono::Monday);
    CHECK(since->period.first == day("2026-11-02"));
    CHECK(since->period.last == friday);
}

TEST_CASE("the last so many sessions are looked for through all time") {
    const auto last = choose_period({.last = "10"}, friday, std::chrono::Monday);
    REQUIRE(last);
    CHECK(last->last == 10);
    CHECK(last->period.last == friday);
    for (const auto* text : {"0", "-1", "ten", "", "1000000"})
        CHECK(choose_period({.last = text}, friday, std::chrono::Monday).error().code == "period");
}

TEST_CASE("the period before is the week before a week, the month before a month, else as many days") {
    const auto before = [](const PeriodFlags& flags) {
        const auto period = options::period_before(choose_period(flags, friday, std::chrono::Monday).value());
        return units::to_text(period.first) + " " + units::to_text(period.last);
    };
    CHECK(before({}) == "2026-11-09 2026-11-15");
    CHECK(before({.month = true}) == "2026-10-01 2026-10-31");
    CHECK(before({.today = true}) == "2026-11-19 2026-11-19");
    CHECK(before({.since = "2026-11-11"}) == "2026-11-01 2026-11-10");
}

TEST_CASE("two periods, a backward one and a date that is none are usage mistakes") {
    for (const PeriodFlags& flags :
         {PeriodFlags{.today = true, .week = true}, PeriodFlags{.until = "2026-11-01"},
          PeriodFlags{.since = "2026-11-10", .until = "2026-11-01"}, PeriodFlags{.since = "yesterday"}}) {
        const auto chosen = choose_period(flags, friday, std::chrono::Monday);
        REQUIRE_FALSE(chosen);
        CHECK(chosen.error().kind == diag::Kind::usage);
    }
}

TEST_SUITE_END();
