#include "core/progress/calendar.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"
#include "tests/support/sample_plans.hpp"

TEST_SUITE_BEGIN("core/progress");

using namespace rx;
using namespace std::chrono_literals;
using progress::Calendar;
using progress::Mark;
using support::date;

namespace {

// A plan with these tables; exercise "x" takes 5 to 10 minutes.
plan::Plan plan_of(std::string_view tables, std::string_view header = "") {
    return support::read_plan(fmt::format(
        "format = 1\nid = \"home\"\ntitle = \"Home\"\n{}\n[[exercise]]\nid = \"x\"\nkind = \"breathing\"\nin = \"4s\"\n"
        "out = \"6s\"\nfor = \"5m..10m\"\n{}\n",
        header, tables));
}

plan::Plan often_as(std::string_view schedule, std::string_view more = "") {
    return plan_of(fmt::format("[[routine]]\nid = \"evening\"\ndo = [\"x\"]\noften = \"{}\"\n{}", schedule, more));
}

// Weeks from Mon 16 Nov 2026.
Calendar calendar(const plan::Plan& plan, int weeks, const patient::Patient& patient = {}) {
    return progress::calendar({plan, patient, date("2026-11-20"), weeks, std::chrono::Monday});
}

// How often on each day of a week, "1 . 2-3 .".
std::string days_of(const progress::CalendarWeek& week) {
    std::string text;
    for (const progress::CalendarDay& day : week.days) {
        text += text.empty() ? "" : " ";
        if (day.planned.empty()) text += ".";
        for (const progress::Planned& planned : day.planned) {
            text += std::to_string(planned.times.low);
            if (!planned.times.is_single()) text += "-" + std::to_string(planned.times.high);
        }
    }
    return text;
}

// "evening 20 sessions, evening over".
std::string waiting_of(const Calendar& calendar) {
    std::string text;
    for (const auto& [routine, phase] : calendar.waiting) {
        text += (text.empty() ? "" : ", ") + routine->id.text() + " ";
        text += phase == nullptr ? "over" : plan::to_text(phase->from);
    }
    return text;
}

std::string first_week(std::string_view schedule) {
    return days_of(calendar(often_as(schedule), 1).weeks.at(0));
}

// "2026-11-20 evening phase", one after the other.
std::string marks_of(const Calendar& calendar) {
    std::string text;
    for (const auto& week : calendar.weeks) {
        for (const Mark& mark : week.marks) {
            text += (text.empty() ? "" : ", ") + units::to_text(mark.day) + " ";
            text += mark.routine ? mark.routine->id.text() : "plan";
            text += mark.what == Mark::What::begins ? " begins" : mark.what == Mark::What::phase ? " phase" : " over";
        }
    }
    return text;
}

}  // namespace

TEST_CASE("every form of a frequency has its days") {
    CHECK(first_week("daily") == "1 1 1 1 1 1 1");
    CHECK(first_week("1..2 per day") == "1-2 1-2 1-2 1-2 1-2 1-2 1-2");
    CHECK(first_week("at 07:30 and 19:30") == "2 2 2 2 2 2 2");
    CHECK(first_week("on Mon, Fri") == "1 . . . 1 . .");
    CHECK(first_week("1..2 per day except Sat, Sun") == "1-2 1-2 1-2 1-2 1-2 . .");
    CHECK(first_week("at 08:00 and 20:00 on Tue, Fri") == ". 2 . . 2 . .");
    CHECK(first_week("nightly") == "1 1 1 1 1 1 1");
    CHECK(first_week("nightly except Tue") == "1 . 1 1 1 1 1");
    CHECK(first_week("every 3 days") == "1 . . 1 . . 1");
    CHECK(first_week("every 2 nights") == "1 . 1 . 1 . 1");
    CHECK(first_week("?") == ". . . . . . .");
}

TEST_CASE("what is asked of a week is spread evenly, and said to be") {
    CHECK(first_week("1 per week") == "1 . . . . . .");
    CHECK(first_week("2 per week") == "1 . . 1 . . .");
    CHECK(first_week("3..4 per week") == "1 . 1 . 1 . .");
    CHECK(first_week("5 per week") == "1 1 1 . 1 1 .");
    CHECK(first_week("10 per week") == "2 1 2 1 2 1 1");
    CHECK(calendar(often_as("3 per week"), 1).is_spread);
    CHECK(calendar(often_as("every 2 days"), 1).is_spread);
    CHECK_FALSE(calendar(often_as("2 per day"), 1).is_spread);
}

TEST_CASE("what is asked of a month is spread evenly over the month") {
    const Calendar shown = calendar(often_as("2 per month"), 4);
    // The first and the 16th of each month.
    CHECK(days_of(shown.weeks.at(0)) == "1 . . . . . .");
    CHECK(days_of(shown.weeks.at(1)) == ". . . . . . .");
    CHECK(days_of(shown.weeks.at(2)) == ". 1 . . . . .");
}

TEST_CASE("what is spread keeps the limits") {
    CHECK(first_week("3 per week\"\napart = \"48h") == "1 . 1 . 1 . .");
    CHECK(first_week("3..4 per week\"\napart = \"48h") == "1 . 1 . 1 . .");
    CHECK(first_week("10 per week\"\nat-most = \"2 per day") == "2 1 2 1 2 1 1");
    // From Wednesday on, and after what was asked for day by day.
    const Calendar begun = calendar(often_as("2 per week", "apart = \"3 days\"\nfrom = 2026-11-20"), 2);
    CHECK(days_of(begun.weeks.at(0)) == ". . . . 1 . .");
    const Calendar taper = calendar(
        often_as("on Sun",
                 "apart = \"3 days\"\n[[phase]]\nroutine = \"evening\"\nfrom = 2026-11-23\noften = \"2 per week\""),
        2);
    CHECK(days_of(taper.weeks.at(0)) == ". . . . . . 1");
    CHECK(days_of(taper.weeks.at(1)) == ". . 1 . . 1 .");
    const Calendar monthly = calendar(often_as("8 per month", "at-most = \"2 per week\""), 4);
    for (const progress::CalendarWeek& week : monthly.weeks) CHECK(week.sessions.low <= 2);
}

TEST_CASE("a day has its minutes, a week its totals from low to high") {
    const auto daily = calendar(often_as("1..2 per day"), 1).weeks.at(0);
    CHECK(daily.days.at(0).takes == units::Range<units::Duration>{5min, 20min});
    CHECK(daily.sessions == units::Range<int>{7, 14});
    CHECK(daily.takes == units::Range<units::Duration>{35min, 140min});
    const auto weekly = calendar(often_as("3..4 per week"), 1).weeks.at(0);
    CHECK(weekly.days.at(0).takes == units::Range<units::Duration>{5min, 10min});
    CHECK(weekly.sessions == units::Range<int>{3, 4});
    CHECK(weekly.takes == units::Range<units::Duration>{15min, 40min});
}

TEST_CASE("phases, beginnings and ends are marked on their days") {
    patient::Patient patient;
    patient.events.emplace("surgery", date("2026-11-01"));
    const auto plan =
        often_as("2 per day",
                 "from = 2026-11-18\nuntil = 2026-12-04\n[[phase]]\nroutine = \"evening\"\nfrom = \"4 weeks "
                 "after surgery\"\noften = \"on Mon\"");
    const Calendar shown = calendar(plan, 4, patient);
    CHECK(marks_of(shown) == "2026-11-18 evening begins, 2026-11-29 evening phase, 2026-12-04 evening over");
    CHECK(days_of(shown.weeks.at(0)) == ". . 2 2 2 2 2");
    CHECK(days_of(shown.weeks.at(1)) == "2 2 2 2 2 2 .");
    CHECK(days_of(shown.weeks.at(2)) == "1 . . . . . .");
    CHECK(days_of(shown.weeks.at(3)) == ". . . . . . .");
    CHECK(marks_of(calendar(plan_of("[[routine]]\nid = \"a\"\ndo = [\"x\"]\noften = \"daily\"", "ends = 2026-11-20"),
                            2)) == "2026-11-20 plan over");
}

TEST_CASE("a week in which a routine begins asks for its part of the number") {
    const auto shown = calendar(often_as("7 per week", "from = 2026-11-20"), 2);
    CHECK(days_of(shown.weeks.at(0)) == ". . . . 1 1 1");
    CHECK(days_of(shown.weeks.at(1)) == "1 1 1 1 1 1 1");
}

TEST_CASE("every other week leaves out the weeks between") {
    const auto shown = calendar(often_as("daily, every other week", "from = 2026-11-20"), 3);
    CHECK(days_of(shown.weeks.at(0)) == ". . . . 1 1 1");
    CHECK(days_of(shown.weeks.at(1)) == ". . . . . . .");
    CHECK(days_of(shown.weeks.at(2)) == "1 1 1 1 1 1 1");
}

TEST_CASE("what cannot be told is named: dates that are not known, and frequencies left open") {
    const auto waiting = calendar(often_as("daily", "from = \"4 weeks after surgery\""), 1);
    CHECK(waiting.unknown == std::vector{units::EventId("surgery")});
    CHECK(days_of(waiting.weeks.at(0)) == ". . . . . . .");
    const auto plan = often_as("?");
    CHECK(calendar(plan, 1).open == std::vector<const plan::Routine*>{plan.routines.data()});
}

namespace {

// Daily, and held back until these days as a plan, and the exercise as well.
plan::Plan held_until(std::string_view plans, std::string_view exercises = "", std::string_view often = "daily") {
    return support::read_plan(fmt::format(R"(format = 1
id = "home"
title = "Home"
[safety]
not-before = [{}]
[[exercise]]
id = "x"
kind = "breathing"
in = "4s"
out = "6s"
for = "5m"
not-before = [{}]
[[routine]]
id = "evening"
do = ["x"]
often = "{}"
)",
                                          plans, exercises, often));
}

}  // namespace

TEST_CASE("before an earliest start nothing is asked for, and its day is marked") {
    const auto by_plan = calendar(held_until("2026-11-18"), 1);
    CHECK(days_of(by_plan.weeks[0]) == ". . 1 1 1 1 1");
    REQUIRE(by_plan.weeks[0].marks.size() == 1);
    CHECK(by_plan.weeks[0].marks[0].what == Mark::What::begins);
    CHECK(by_plan.weeks[0].marks[0].day == date("2026-11-18"));
    CHECK(days_of(calendar(held_until("2026-11-18", "2026-11-20"), 1).weeks[0]) == ". . . . 1 1 1");
    CHECK(days_of(calendar(held_until("", "2026-11-10"), 1).weeks[0]) == "1 1 1 1 1 1 1");
    // Four days of seven ask for their part of the week's number.
    CHECK(calendar(held_until("2026-11-19", "", "7 per week"), 1).weeks[0].sessions == units::exactly(4));
}

TEST_CASE("what waits for a date that is not known is in no calendar, and the date is named") {
    const auto plan = held_until("\"2 days after surgery\"", "\"1 day after surgery\", \"1 day after birth\"");
    const auto unknown = calendar(plan, 1);
    CHECK(days_of(unknown.weeks[0]) == ". . . . . . .");
    CHECK(unknown.unknown == std::vector{units::EventId("surgery"), units::EventId("birth")});
    patient::Patient who;
    who.events = {{"surgery", date("2026-11-17")}, {"birth", date("2026-01-01")}};
    const auto known = calendar(plan, 1, who);
    CHECK(days_of(known.weeks[0]) == ". . . 1 1 1 1");
    CHECK(known.unknown.empty());
}

TEST_CASE("before a choice it is held back where all that can be chosen is") {
    const auto two_ways = [](std::string_view second) {
        return plan_of(fmt::format(R"([[exercise]]
id = "late"
kind = "breathing"
in = "4s"
out = "6s"
for = "5m"
not-before = [2026-11-20]
[[routine]]
id = "evening"
alternatives = ["one", "two"]
[[routine]]
id = "one"
do = ["late"]
often = "daily"
[[routine]]
id = "two"
do = ["{}"]
often = "daily"
)",
                                   second));
    };
    CHECK(days_of(calendar(two_ways("late"), 1).weeks[0]) == ". . . . 1 1 1");
    CHECK(days_of(calendar(two_ways("x"), 1).weeks[0]) == "1 1 1 1 1 1 1");
}

TEST_CASE("optional routines are in no calendar") {
    const auto shown = calendar(often_as("daily", "optional = true"), 1);
    CHECK(days_of(shown.weeks.at(0)) == ". . . . . . .");
    CHECK(shown.weeks.at(0).sessions == units::Range<int>{0, 0});
}

TEST_CASE(
    "a routine with alternatives has the days and the minutes of the chosen one, and they have none of their own") {
    patient::Patient who;
    who.choices["practice"] = {{date("2026-11-18"), "twice"}};
    const plan::Plan plan = support::read_plan(support::once_or_twice_plan);
    const Calendar chosen = calendar(plan, 1, who);
    CHECK(days_of(chosen.weeks.at(0)) == "2 2 2 2 2 2 2");
    CHECK(chosen.weeks.at(0).days.at(0).takes.low == 1min);
    CHECK(chosen.undecided.empty());
}

TEST_CASE("before a choice the calendar has what all alternatives agree on, from the shortest to the longest") {
    const plan::Plan moving = support::read_plan(support::moving_plan);
    const Calendar agreed = calendar(moving, 1);
    CHECK(days_of(agreed.weeks.at(0)) == "1 . 1 . 1 . .");
    CHECK(agreed.weeks.at(0).days.at(0).takes.low == 30s);
    CHECK(agreed.weeks.at(0).days.at(0).takes.high == 5min);
    const plan::Plan differs = support::read_plan(support::once_or_twice_plan);
    const Calendar open = calendar(differs, 1);
    CHECK(days_of(open.weeks.at(0)) == ". . . . . . .");
    REQUIRE(open.undecided.size() == 1);
    CHECK(open.undecided.front()->id.text() == "practice");
    CHECK(open.open.empty());
}

TEST_CASE("another choice is no new phase") {
    const plan::Plan plan = plan_of(R"([[routine]]
id = "moving"
alternatives = ["yoga", "walk"]
often = "daily"
[[routine]]
id = "yoga"
do = ["x"]
[[routine]]
id = "walk"
do = ["x"]
[[phase]]
routine = "yoga"
from = 2026-11-17
often = "2 per day"
)");
    patient::Patient patient;
    patient.choices["moving"] = {{date("2026-11-16"), "yoga"}, {date("2026-11-19"), "walk"}};
    CHECK(marks_of(calendar(plan, 1, patient)) == "2026-11-17 moving phase");
    patient.choices["moving"] = {{date("2026-11-16"), "walk"}, {date("2026-11-19"), "yoga"}};
    CHECK(marks_of(calendar(plan, 1, patient)).empty());
}

TEST_CASE("what waits for sessions or a size is named, until it has come") {
    const auto plan = often_as("daily", R"(until = "3 sessions"
[[phase]]
routine = "evening"
from = "1 session"
often = "2 per day"
[[phase]]
routine = "evening"
from = 2026-11-18
often = "3 per day"
)");
    CHECK(waiting_of(calendar(plan, 1)) == "evening 1 session, evening over");
    patient::Patient who;
    who.practice["home"]["evening"] = {date("2026-11-17")};
    CHECK(waiting_of(calendar(plan, 1, who)) == "evening over");
    who.practice["home"]["evening"].assign(3, date("2026-11-17"));
    CHECK(waiting_of(calendar(plan, 1, who)).empty());
}

TEST_CASE("what waits for a word is in no calendar and named") {
    const auto plan = often_as("daily", "approval = \"clinic\"");
    const auto without = calendar(plan, 1);
    CHECK(days_of(without.weeks.at(0)) == ". . . . . . .");
    REQUIRE(without.unsaid.size() == 1);
    CHECK(without.unsaid[0]->id.text() == "evening");
    patient::Patient who;
    who.routine_words[{"evening", journal::Approval::By::clinic}] = {{date("2026-11-18"), true}};
    CHECK(days_of(calendar(plan, 1, who).weeks.at(0)) == ". . 1 1 1 1 1");
    CHECK(calendar(plan, 1, who).unsaid.empty());
}

TEST_SUITE_END();
