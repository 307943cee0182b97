#include "core/progress/caps.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"

TEST_SUITE_BEGIN("core/progress");

using namespace rx;
using namespace std::chrono_literals;
using progress::Reason;
using support::date;
using support::on;
using support::practised;

namespace {

// "evening" with these lines, "extra" that counts as it, and "group" of "either" or "or".
plan::Plan plan_with_limits(std::string_view evening, std::string_view group = "", std::string_view either = "") {
    return support::read_plan(fmt::format(R"(format = 1
id = "home"
title = "Home"
[[exercise]]
id = "x"
kind = "breathing"
in = "4s"
out = "6s"
for = "5m..10m"
[[routine]]
id = "evening"
title = "Evening"
do = ["x"]
often = "2 per week"
{}
[[routine]]
id = "extra"
do = ["x"]
optional = true
counts-as = "evening"
[[routine]]
id = "group"
alternatives = ["either", "or"]
often = "1 per week"
{}
[[routine]]
id = "either"
do = ["x"]
{}
[[routine]]
id = "or"
do = ["x"]
)",
                                          evening, group, either));
}

// Of 5 minutes, begun and written at that moment.
journal::Record begun(std::string_view at, std::string_view routine = "evening") {
    const auto moment = units::parse_timestamp(at).value();
    journal::Record record = on(units::to_text(moment.date()), practised(std::string(routine)));
    record.at = moment;
    record.wrote = moment;
    return record;
}

// At that time of Fri 20 Nov 2026, in a week from Monday 16.
std::optional<progress::Held> held(const plan::Plan& plan, const std::vector<journal::Record>& records,
                                   std::chrono::minutes time, std::string_view routine = "evening") {
    return progress::held_by_limits({plan, {}, records, date("2026-11-20"), std::chrono::Monday, time},
                                    *plan.find_routine(routine));
}

}  // namespace

TEST_CASE("hours apart go by the clock, from the end of the last one") {
    const auto plan = plan_with_limits("apart = \"48h\"");
    const std::vector records = {begun("2026-11-18T20:00:10+01:00"), begun("2026-11-17T20:00:00+01:00")};
    const auto soon = held(plan, records, 20h + 5min);
    REQUIRE(soon);
    CHECK(soon->reason == Reason::too_soon);
    CHECK(soon->why == "48 h apart, last ended Wed 20:05, from 20:06 on");
    CHECK(soon->says ==
          "Your plan leaves 48 h between two of these; the last ended on Wed at 20:05. From Fri 20:06 on.");
    CHECK(soon->from.day == date("2026-11-20"));
    // Never a moment too soon: the seconds of the last one count as well.
    CHECK(soon->from.time == 20h + 6min);
    CHECK_FALSE(held(plan, records, 20h + 6min));
    CHECK_FALSE(held(plan, {}, 8h));
    CHECK(held(plan, {begun("2026-11-19T21:00:00+01:00")}, 23h)->why == "48 h apart, last ended Thu 21:05");
}

TEST_CASE("the end is when a live session was written, else what the journal knows of its time") {
    const auto plan = plan_with_limits("apart = \"24h\"");
    const auto from = [&plan](journal::Origin origin, outcome::Ending ending) {
        journal::Record record = begun("2026-11-19T20:00:00+01:00");
        record.wrote = units::parse_timestamp("2026-11-19T20:45:00+01:00").value();
        record.origin = origin;
        auto& outcome = std::get<journal::Session>(record.body).outcome;
        outcome.ending = ending;
        outcome.paused = 10min;
        return held(plan, {record}, 1h)->from.time;
    };
    CHECK(from(journal::Origin::live, outcome::Ending::complete) == 20h + 45min);
    CHECK(from(journal::Origin::demo, outcome::Ending::early) == 20h + 45min);
    CHECK(from(journal::Origin::live, outcome::Ending::lost) == 20h + 15min);
    CHECK(from(journal::Origin::import, outcome::Ending::complete) == 20h + 15min);
}

TEST_CASE("hours pass wherever one is") {
    const auto plan = plan_with_limits("apart = \"24h\"");
    const std::vector records = {begun("2026-11-19T20:00:00+01:00")};
    const auto in_new_york = [&](std::chrono::minutes time) {
        return progress::held_by_limits({plan, {}, records, date("2026-11-20"), std::chrono::Monday, time, -5h},
                                        plan.routines.front());
    };
    CHECK(in_new_york(14h)->says ==
          "Your plan leaves 24 h between two of these; the last ended on Thu at 14:05. From Fri 14:05 on.");
    CHECK_FALSE(in_new_york(14h + 5min));
}

TEST_CASE("days apart go by practice days") {
    const auto plan = plan_with_limits("apart = \"2 days\"");
    const auto soon = held(plan, {begun("2026-11-19T06:00:00+01:00")}, 23h);
    REQUIRE(soon);
    CHECK(soon->why == "2 days apart, last done yesterday");
    CHECK(soon->says ==
          "Your plan leaves 2 days from one of these to the next; the last was on Thu 19 Nov 2026. From Sat 21 Nov "
          "2026 on.");
    CHECK(soon->from.day == date("2026-11-21"));
    CHECK_FALSE(held(plan, {begun("2026-11-18T23:00:00+01:00")}, 1h));
}

TEST_CASE("at most so many in the day, the week or the month") {
    const std::vector today = {begun("2026-11-20T08:00:00+01:00")};
    const auto day = held(plan_with_limits("at-most = \"1 per day\""), today, 20h);
    REQUIRE(day);
    CHECK(day->reason == Reason::reached);
    CHECK(day->why == "at most 1 per day, and done");
    CHECK(day->says == "Your plan leaves it at 1 of these per day, and it is done. From Sat 21 Nov 2026 on.");
    CHECK(day->from.day == date("2026-11-21"));
    CHECK_FALSE(held(plan_with_limits("at-most = \"2 per day\""), today, 20h));

    const auto week = plan_with_limits("at-most = \"2 per week\"");
    const std::vector twice = {begun("2026-11-15T08:00:00+01:00"), begun("2026-11-16T08:00:00+01:00"),
                               begun("2026-11-17T08:00:00+01:00")};
    CHECK(held(week, twice, 20h)->says ==
          "Your plan leaves it at 2 of these per week, and they are done. From Mon 23 Nov 2026 on.");
    CHECK_FALSE(held(week, {twice[0], twice[1]}, 20h));
    CHECK(
        held(plan_with_limits("at-most = \"10 per month\"\n"), std::vector(10, begun("2026-11-01T08:00:00+01:00")), 20h)
            ->from.day == date("2026-12-01"));
}

TEST_CASE("of two limits the one that holds for longer is said") {
    const auto plan = plan_with_limits("at-most = \"2 per week\"\napart = \"1 day\"");
    const std::vector records = {begun("2026-11-16T08:00:00+01:00"), begun("2026-11-20T08:00:00+01:00")};
    CHECK(held(plan, records, 20h)->reason == Reason::reached);
    CHECK(held(plan, {records[1]}, 20h)->reason == Reason::too_soon);
}

TEST_CASE("only what counts is counted, and so is what counts as the routine") {
    const auto plan = plan_with_limits("apart = \"2 days\"");
    journal::Record nothing = begun("2026-11-20T08:00:00+01:00");
    std::get<journal::Session>(nothing.body).outcome = {};
    CHECK_FALSE(held(plan, {nothing}, 20h));
    CHECK_FALSE(held(plan, {begun("2026-11-20T08:00:00+01:00", "either")}, 20h));
    CHECK(held(plan, {begun("2026-11-20T08:00:00+01:00", "extra")}, 20h));
    // What counts as it waits as well, and is told whose limit that is.
    CHECK(
        held(plan, {begun("2026-11-19T08:00:00+01:00")}, 20h, "extra")->says ==
        "Your plan leaves 2 days from one of Evening to the next; the last was on Thu 19 Nov 2026. This counts as one. "
        "From Sat 21 Nov 2026 on.");
    CHECK_FALSE(held(plan, {begun("2026-11-19T08:00:00+01:00")}, 20h, "either"));
}

TEST_CASE("an alternative waits for the others, by the limits that it has") {
    const auto plan = plan_with_limits("", "apart = \"2 days\"", "apart = \"3 days\"");
    const std::vector records = {begun("2026-11-18T08:00:00+01:00", "or")};
    CHECK_FALSE(held(plan, records, 20h, "or"));
    CHECK(held(plan, records, 20h, "either")->says ==
          "Your plan leaves 3 days from one of these to the next; the last was on Wed 18 Nov 2026. From Sat 21 Nov "
          "2026 on.");
    // Before one was chosen, what the routine says; then what the chosen one does.
    CHECK_FALSE(held(plan, records, 20h, "group"));
    patient::Patient who;
    who.choices["group"] = {{date("2026-11-01"), "either"}};
    CHECK(progress::held_by_limits({plan, who, records, date("2026-11-20"), std::chrono::Monday},
                                   *plan.find_routine("group")));
}

TEST_SUITE_END();
