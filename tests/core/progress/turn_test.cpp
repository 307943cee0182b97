#include "core/progress/turn.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/practice.hpp"

TEST_SUITE_BEGIN("core/progress");

using namespace rx;
using namespace std::chrono_literals;
using progress::Reason;
using progress::When;
using support::date;

namespace {

constexpr std::chrono::minutes evening = 21h;

When at(std::string_view day, std::chrono::minutes time = evening) {
    return {date(day), time};
}

// Asked on that day, in weeks that begin on Monday, of a plan issued on Fri 20 Nov 2026.
progress::Answer turn(std::string_view often, const std::vector<When>& done, const When& now) {
    plan::Plan plan = support::plan_of({support::routine("evening", often)});
    plan.issued = date("2026-11-20");
    const auto stage = patient::stage(plan, plan.routines.at(0), {}, now.day);
    return progress::turn({stage, done, now, std::chrono::Monday});
}

}  // namespace

TEST_CASE("at least: due below the number, and done with it") {
    CHECK(turn("at least 4 per week", {at("2026-11-16"), at("2026-11-17"), at("2026-11-18")}, at("2026-11-20")).why ==
          "done 3 of 4 this week");
    const auto reached = turn("at least 2 per week", {at("2026-11-16"), at("2026-11-17")}, at("2026-11-20"));
    CHECK(reached.reason == Reason::week_reached);
    CHECK(reached.next == date("2026-11-23"));
    CHECK(turn("at least 2 per day", {at("2026-11-20")}, at("2026-11-20")).reason == Reason::due);
}

TEST_CASE("per month: due below the low end of the calendar month, once a day") {
    CHECK(turn("2..3 per month", {at("2026-10-31")}, at("2026-11-20")).why == "not done yet this month");
    const auto once = turn("2..3 per month", {at("2026-11-01")}, at("2026-11-20"));
    CHECK(once.reason == Reason::due);
    CHECK(once.why == "done 1 of 2 this month");
    const auto today = turn("2..3 per month", {at("2026-11-20")}, at("2026-11-20"));
    CHECK(today.reason == Reason::done_today);
    CHECK(today.next == date("2026-11-21"));
    const auto reached = turn("2..3 per month", {at("2026-11-01"), at("2026-11-02")}, at("2026-11-20"));
    CHECK(reached.reason == Reason::month_reached);
    CHECK(reached.why == "done twice this month");
    CHECK(reached.next == date("2026-12-01"));
}

TEST_CASE("more than one a day only where a week or a month asks for it") {
    const When today = at("2026-11-20");
    const std::vector<When> once{at("2026-11-20", 8h)};
    CHECK(turn("7 per week", once, today).reason == Reason::done_today);
    CHECK(turn("10 per week", once, today).reason == Reason::due);
    CHECK(turn("10 per week", {at("2026-11-20", 8h), at("2026-11-20", 12h)}, today).reason == Reason::done_today);
    CHECK(turn("30 per month", once, today).reason == Reason::done_today);
    CHECK(turn("31 per month", once, today).reason == Reason::due);
}

TEST_CASE("nightly: a night lasts until noon of the next day") {
    CHECK(turn("nightly", {}, at("2026-11-20")).why == "not done yet");
    CHECK(turn("nightly", {at("2026-11-19")}, at("2026-11-20")).why == "last done the night before");
    const auto done = turn("nightly", {at("2026-11-20", 22h)}, at("2026-11-20", 23h));
    CHECK(done.reason == Reason::done_today);
    CHECK(done.why == "done for this night");
    CHECK(done.next == date("2026-11-21"));
    // Half past midnight is the same night, on whichever day the journal has it.
    CHECK(turn("nightly", {at("2026-11-20", 22h)}, at("2026-11-21", 30min)).reason == Reason::done_today);
    CHECK(turn("nightly", {at("2026-11-21", 30min)}, at("2026-11-21", 1h)).reason == Reason::done_today);
    CHECK(turn("nightly", {at("2026-11-20", 24h + 30min)}, at("2026-11-20", 25h)).reason == Reason::done_today);
    CHECK(turn("nightly", {at("2026-11-21", 30min)}, at("2026-11-21", 20h)).reason == Reason::due);
}

TEST_CASE("nightly but for some: a night is that of the day on which it begins") {
    constexpr std::string_view often = "nightly except Sat";
    CHECK(turn(often, {}, at("2026-11-20")).reason == Reason::due);
    CHECK(turn(often, {at("2026-11-20")}, at("2026-11-20")).next == date("2026-11-22"));
    const auto off = turn(often, {at("2026-11-20")}, at("2026-11-21"));
    CHECK(off.reason == Reason::other_weekday);
    CHECK(off.next == date("2026-11-22"));
    // Half past midnight on Sunday is Saturday's night, and on Saturday it is Friday's.
    CHECK(turn(often, {}, at("2026-11-22", 30min)).reason == Reason::other_weekday);
    CHECK(turn(often, {}, at("2026-11-21", 30min)).reason == Reason::due);
    CHECK(turn(often, {at("2026-11-20")}, at("2026-11-22")).reason == Reason::due);
}

TEST_CASE("every 2 nights: so many nights from one to the next") {
    const auto soon = turn("every 2 nights", {at("2026-11-20", 1h)}, at("2026-11-20", 22h));
    CHECK(soon.reason == Reason::too_soon);
    CHECK(soon.why == "last done the night before");
    CHECK(soon.next == date("2026-11-21"));
    CHECK(turn("every 2 nights", {at("2026-11-18", 22h)}, at("2026-11-20", 22h)).reason == Reason::due);
    CHECK(turn("every 2 nights", {at("2026-11-18", 22h)}, at("2026-11-20", 9h)).reason == Reason::too_soon);
    CHECK(turn("every 2 nights", {at("2026-11-10", 22h)}, at("2026-11-20", 22h)).why == "last done 10 nights ago");
}

TEST_CASE("at times of the day: once from each of them on") {
    constexpr std::string_view often = "at 07:30 and 19:30";
    const auto early = turn(often, {}, at("2026-11-20", 7h));
    CHECK(early.reason == Reason::later_today);
    CHECK(early.why == "from 07:30 on");
    CHECK_FALSE(early.next);
    const auto first = turn(often, {}, at("2026-11-20", 7h + 30min));
    CHECK(first.reason == Reason::due);
    CHECK(first.why == "since 07:30");
    const auto noon = turn(often, {at("2026-11-20", 8h)}, at("2026-11-20", 12h));
    CHECK(noon.reason == Reason::later_today);
    CHECK(noon.why == "from 19:30 on, done 1 of 2 today");
    CHECK(turn(often, {at("2026-11-20", 8h)}, at("2026-11-20", 20h)).why == "since 19:30, done 1 of 2 today");
    // One that was left out is still due.
    CHECK(turn(often, {}, at("2026-11-20", 20h)).why == "since 07:30");
    const auto done = turn(often, {at("2026-11-20", 8h), at("2026-11-20", 20h)}, at("2026-11-20", 21h));
    CHECK(done.reason == Reason::done_today);
    CHECK(done.next == date("2026-11-21"));
}

TEST_CASE("on some days: those days as on every day, and the next of them") {
    constexpr std::string_view often = "2 per day on Mon, Fri";
    CHECK(turn(often, {}, at("2026-11-20")).why == "it is Friday");
    CHECK(turn(often, {at("2026-11-20", 8h)}, at("2026-11-20")).why == "done 1 of 2 today");
    const auto done = turn(often, {at("2026-11-20", 8h), at("2026-11-20", 9h)}, at("2026-11-20"));
    CHECK(done.reason == Reason::done_today);
    CHECK(done.next == date("2026-11-23"));
    const auto between = turn("daily except Sat, Sun", {}, at("2026-11-21"));
    CHECK(between.reason == Reason::other_weekday);
    CHECK(between.why == "not a day for it");
    CHECK(between.next == date("2026-11-23"));
    CHECK(turn("at 20:00 on Tue, Fri", {}, at("2026-11-20", 19h)).why == "from 20:00 on");
    CHECK(turn("at 20:00 on Tue, Fri", {}, at("2026-11-20")).why == "since 20:00");
    CHECK(turn("at 20:00 on Tue, Fri", {}, at("2026-11-21")).next == date("2026-11-24"));
    CHECK(turn("2 per day on Tue, every other week", {}, at("2026-11-20")).next == date("2026-12-01"));
}

TEST_CASE("every other week: not due in the weeks between, and next in the week after") {
    CHECK(turn("daily, every other week", {}, at("2026-11-20")).reason == Reason::due);
    const auto off = turn("daily, every other week", {}, at("2026-11-24"));
    CHECK(off.reason == Reason::other_week);
    CHECK(off.why == "not a week for it");
    CHECK(off.next == date("2026-11-30"));
    CHECK(turn("on Wed, every other week", {}, at("2026-11-24")).next == date("2026-12-02"));
    CHECK(turn("on Wed, Fri, every other week", {}, at("2026-11-20")).reason == Reason::due);
    CHECK(turn("daily, every other week", {at("2026-11-22")}, at("2026-11-22")).next == date("2026-11-30"));
    CHECK(turn("2 per week, every other week", {at("2026-11-16"), at("2026-11-17")}, at("2026-11-20")).next ==
          date("2026-11-30"));
    // The night of Sunday belongs to its own week, even after midnight.
    CHECK(turn("nightly, every other week", {}, at("2026-11-23", 1h)).reason == Reason::due);
    CHECK(turn("nightly, every other week", {}, at("2026-11-23", 13h)).reason == Reason::other_week);
}

TEST_SUITE_END();
