#include "core/summary/adherence.hpp"

#include <doctest/doctest.h>

#include <map>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"
#include "tests/support/sample_plans.hpp"

using namespace rx;
using support::date;
using support::plan_of;
using support::routine;

namespace {

// Fri 20 Nov 2026 is today; weeks begin on Monday, so this one is 16 to 22 Nov.
struct Situation {
    std::map<std::string, plan::Plan> plans;
    patient::Patient patient;
    units::LocalDate today = date("2026-11-20");
    units::Weekday week_start = std::chrono::Monday;

    void use(std::string_view since, const std::string& version, plan::Plan plan) {
        plans.emplace(version, std::move(plan));
        patient.plans.push_back({date(since), version});
    }
    [[nodiscard]] std::vector<summary::PlannedRoutine> planned(std::string_view first, std::string_view last) const {
        const auto lookup = [this](const std::string& version) -> const plan::Plan* {
            const auto found = plans.find(version);
            return found == plans.end() ? nullptr : &found->second;
        };
        return summary::planned({patient, lookup, {date(first), date(last)}, {}, today, week_start});
    }
    // "evening 5..7", "evening -" without a number.
    [[nodiscard]] std::string text(std::string_view first, std::string_view last) const {
        std::string text;
        for (const auto& [plan, routine, often, planned, reckoning] : planned(first, last)) {
            text += (text.empty() ? "" : ", ") + routine->id.text() + " ";
            text += planned ? std::to_string(planned->low) + ".." + std::to_string(planned->high) : "-";
        }
        return text;
    }
};

Situation since(std::string_view day, std::string_view often) {
    Situation situation;
    situation.use(day, "home@1", plan_of({routine("evening", often)}));
    return situation;
}

}  // namespace

TEST_SUITE_BEGIN("core/summary");

TEST_CASE("per day: each day of the period, days to come only within the current week") {
    const Situation daily = since("2026-01-01", "1..2 per day");
    CHECK(daily.text("2026-11-16", "2026-11-22") == "evening 7..14");
    CHECK(daily.text("2026-11-20", "2026-11-20") == "evening 1..2");
    CHECK(daily.text("2026-11-01", "2026-11-30") == "evening 20..40");
    CHECK(daily.text("2026-11-02", "2026-11-08") == "evening 7..14");
}

TEST_CASE("nothing is asked for before the first plan") {
    CHECK(since("2026-11-18", "daily").text("2026-11-16", "2026-11-22") == "evening 5..5");
    CHECK(since("2026-11-18", "daily").text("2026-11-01", "2026-11-15").empty());
    CHECK(since("2026-11-18", "3 per week").text("2026-11-01", "2026-11-15").empty());
    CHECK(Situation{}.text("2026-11-16", "2026-11-22").empty());
}

TEST_CASE("nothing is asked for in weeks to come") {
    CHECK(since("2026-01-01", "daily").text("2026-11-23", "2026-11-29").empty());
    CHECK(since("2026-01-01", "3 per week").text("2026-11-23", "2026-11-29").empty());
}

TEST_CASE("at times of the day and nightly: each day; every 2 nights: one in two") {
    CHECK(since("2026-01-01", "at 07:30 and 19:30").text("2026-11-02", "2026-11-08") == "evening 14..14");
    CHECK(since("2026-01-01", "nightly").text("2026-11-02", "2026-11-08") == "evening 7..7");
    CHECK(since("2026-01-01", "nightly except Sat, Sun").text("2026-11-02", "2026-11-08") == "evening 5..5");
    CHECK(since("2026-01-01", "every 2 nights").text("2026-11-02", "2026-11-08") == "evening 4..4");
}

TEST_CASE("at least: the number is what was asked for") {
    CHECK(since("2026-01-01", "at least 4 per week").text("2026-11-02", "2026-11-15") == "evening 8..8");
}

TEST_CASE("per month: whole months whole, parts by their days, nothing of a period without a whole month") {
    const Situation monthly = since("2026-01-01", "2..3 per month");
    CHECK(monthly.text("2026-10-01", "2026-10-31") == "evening 2..3");
    CHECK(monthly.text("2026-11-01", "2026-11-30") == "evening 2..3");
    CHECK(monthly.text("2026-09-16", "2026-10-31") == "evening 3..5");
    CHECK(monthly.text("2026-10-02", "2026-11-29") == "evening -");
    CHECK(monthly.text("2026-11-16", "2026-11-22") == "evening -");
    CHECK(monthly.text("2026-11-01", "2027-01-31") == "evening 2..3");
}

TEST_CASE("every other week: nothing is asked for in the weeks between") {
    const Situation daily = since("2026-11-04", "daily, every other week");
    CHECK(daily.text("2026-11-02", "2026-11-08") == "evening 5..5");
    CHECK(daily.text("2026-11-09", "2026-11-15") == "evening -");
    CHECK(daily.text("2026-11-02", "2026-11-22") == "evening 10..10");
    const Situation weekly = since("2026-11-04", "3 per week, every other week");
    CHECK(weekly.text("2026-11-02", "2026-11-22") == "evening 6..6");
    CHECK(weekly.text("2026-11-09", "2026-11-15") == "evening -");
}

TEST_CASE("nothing is asked for before a routine begins, after it ends, and after the plan's last day") {
    const auto during = [](std::string_view often, std::string_view from, std::string_view until) {
        Situation situation;
        auto made = routine("evening", often);
        if (!from.empty()) made.from = date(from);
        if (!until.empty()) made.until = date(until);
        situation.use("2026-01-01", "home@1", plan_of({std::move(made)}));
        return situation;
    };
    CHECK(during("daily", "2026-11-05", "2026-11-06").text("2026-11-02", "2026-11-15") == "evening 2..2");
    // Three days of a week: three sevenths of seven.
    CHECK(during("7 per week", "2026-11-06", "").text("2026-11-02", "2026-11-08") == "evening 3..3");
    CHECK(during("7 per week", "", "2026-11-03").text("2026-11-02", "2026-11-15") == "evening 2..2");
    CHECK(during("30 per month", "", "2026-09-10").text("2026-09-01", "2026-09-30") == "evening 10..10");
    Situation ended = since("2026-01-01", "daily");
    ended.plans.at("home@1").ends = date("2026-11-03");
    CHECK(ended.text("2026-11-02", "2026-11-08") == "evening 2..2");
}

TEST_CASE("each day is judged by the phase that held on it") {
    Situation situation;
    auto made = routine("evening", "3 per day");
    made.phases = {{.from = date("2026-11-05"), .often = plan::parse_schedule("daily").value()},
                   {.from = date("2026-11-13"), .often = plan::parse_schedule("7 per week").value()}};
    situation.use("2026-01-01", "home@1", plan_of({std::move(made)}));
    CHECK(situation.text("2026-11-02", "2026-11-08") == "evening 13..13");
    CHECK(situation.text("2026-11-09", "2026-11-15") == "evening 7..7");
    CHECK(plan::to_text(situation.planned("2026-11-02", "2026-11-08").at(0).often.value()) == "1 per day");
    CHECK(plan::to_text(situation.planned("2026-11-09", "2026-11-15").at(0).often.value()) == "7 per week");
}

TEST_CASE("per week: whole weeks whole, whatever day it is") {
    const Situation weekly = since("2026-01-01", "3..4 per week");
    CHECK(weekly.text("2026-11-16", "2026-11-22") == "evening 3..4");
    CHECK(weekly.text("2026-11-02", "2026-11-15") == "evening 6..8");
    CHECK(since("2026-11-20", "3..4 per week").text("2026-11-16", "2026-11-22") == "evening 3..4");
}

TEST_CASE("per week: a week cut by the period counts by its days, rounded once in the sum") {
    const Situation weekly = since("2026-01-01", "3 per week");
    CHECK(weekly.text("2026-11-08", "2026-11-15") == "evening 3..3");  // 3 + 3/7
    CHECK(weekly.text("2026-11-05", "2026-11-15") == "evening 5..5");  // 3 + 12/7
    // 1 Oct is a Thursday: 4 + 7 + 7 + 7 + 6 days.
    CHECK(weekly.text("2026-10-01", "2026-10-31") == "evening 13..13");  // 93/7 = 13.3
}

TEST_CASE("per week: a period shorter than a week has no number") {
    CHECK(since("2026-01-01", "3..4 per week").text("2026-11-20", "2026-11-20") == "evening -");
    CHECK(since("2026-01-01", "3..4 per week").text("2026-11-16", "2026-11-21") == "evening -");
    CHECK(since("2026-01-01", "daily").text("2026-11-20", "2026-11-20") == "evening 1..1");
}

TEST_CASE("weeks begin on the person's own day") {
    Situation weekly = since("2026-01-01", "7 per week");
    weekly.week_start = std::chrono::Sunday;
    CHECK(weekly.text("2026-11-15", "2026-11-21") == "evening 7..7");
    CHECK(weekly.text("2026-11-14", "2026-11-20") == "evening 7..7");
}

TEST_CASE("on weekdays: those days and no others") {
    const Situation weekdays = since("2026-01-01", "on Mon, Wed, Fri");
    CHECK(weekdays.text("2026-11-16", "2026-11-22") == "evening 3..3");
    CHECK(weekdays.text("2026-11-17", "2026-11-17") == "evening 0..0");
    CHECK(weekdays.text("2026-11-01", "2026-11-30") == "evening 9..9");  // 2 to 20 Nov
}

TEST_CASE("several a day on some days: those days with their number") {
    CHECK(since("2026-01-01", "2..3 per day on Mon, Wed").text("2026-11-16", "2026-11-22") == "evening 4..6");
    CHECK(since("2026-01-01", "daily except Sun").text("2026-11-16", "2026-11-22") == "evening 6..6");
    CHECK(since("2026-01-01", "daily except Sun").text("2026-11-15", "2026-11-15") == "evening 0..0");
    CHECK(since("2026-01-01", "at 08:00 and 20:00 on Tue").text("2026-11-16", "2026-11-22") == "evening 2..2");
}

TEST_CASE("every n days: one in n, rounded up") {
    const Situation every = since("2026-01-01", "every 3 days");
    CHECK(every.text("2026-11-16", "2026-11-22") == "evening 3..3");
    CHECK(every.text("2026-11-16", "2026-11-18") == "evening 1..1");
    CHECK(every.text("2026-11-16", "2026-11-19") == "evening 2..2");
}

TEST_CASE("each day is judged by the plan in use on it") {
    Situation changed = since("2026-01-01", "daily");
    changed.use("2026-11-19", "home@2", plan_of({routine("evening", "2 per day"), routine("morning", "daily")}));
    CHECK(changed.text("2026-11-16", "2026-11-22") == "evening 11..11, morning 4..4");
    CHECK(changed.text("2026-11-09", "2026-11-15") == "evening 7..7");
}

TEST_CASE("the plan in use at the end of a week decides what the week asks for") {
    Situation changed = since("2026-01-01", "3 per week");
    changed.use("2026-11-12", "home@2", plan_of({routine("evening", "5 per week")}));
    CHECK(changed.text("2026-11-02", "2026-11-08") == "evening 3..3");
    CHECK(changed.text("2026-11-09", "2026-11-15") == "evening 5..5");

    Situation today = since("2026-01-01", "3 per week");
    today.use("2026-11-21", "home@2", plan_of({routine("evening", "5 per week")}));
    CHECK(today.text("2026-11-16", "2026-11-22").starts_with("evening 3"));
}

TEST_CASE("routines that the newest plan no longer has come after its own") {
    Situation changed = since("2026-01-01", "daily");
    changed.use("2026-11-19", "home@2", plan_of({routine("morning", "daily")}));
    CHECK(changed.text("2026-11-16", "2026-11-22") == "morning 4..4, evening 3..3");
    CHECK(changed.planned("2026-11-16", "2026-11-22")[0].routine->title == "The morning");
}

TEST_CASE("optional routines and open frequencies have no number") {
    auto extra = routine("extra", "daily");
    extra.optional = true;
    Situation situation;
    situation.use("2026-01-01", "home@1", plan_of({extra, routine("open", ""), routine("evening", "daily")}));
    CHECK(situation.text("2026-11-16", "2026-11-22") == "extra -, open -, evening 7..7");
}

TEST_CASE("days of a plan that cannot be loaded ask for nothing") {
    Situation lost = since("2026-01-01", "daily");
    lost.patient.plans.push_back({date("2026-11-19"), "lost@1"});
    CHECK(lost.text("2026-11-16", "2026-11-22") == "evening 3..3");
}

TEST_CASE("the ends of the calendar are no trouble") {
    Situation edge = since("1900-01-01", "3 per week");
    edge.week_start = std::chrono::Sunday;
    edge.today = date("9999-12-31");
    CHECK(edge.text("9999-12-31", "9999-12-31").starts_with("evening"));
    edge.today = date("1900-01-03");
    CHECK(edge.text("1900-01-01", "1900-01-03").starts_with("evening"));
}

TEST_CASE("alternatives are asked for by their routine alone, as the choice of each day has it") {
    const plan::Plan plan = support::read_plan(support::once_or_twice_plan);
    patient::Patient patient;
    patient.plans.push_back({date("2026-11-01"), "or@1"});
    const auto asked = [&] {
        return summary::planned({patient,
                                 [&plan](const std::string&) { return &plan; },
                                 {date("2026-11-16"), date("2026-11-22")},
                                 {},
                                 date("2026-11-22"),
                                 std::chrono::Monday});
    };
    const auto before = asked();
    REQUIRE(before.size() == 3);
    for (const summary::PlannedRoutine& each : before) CHECK_FALSE(each.planned);

    patient.choices["practice"] = {{date("2026-11-16"), "once"}, {date("2026-11-21"), "twice"}};
    const auto after = asked();
    CHECK(after[0].planned == units::exactly(5 + 2 * 2));
    CHECK_FALSE(after[1].planned);
    CHECK_FALSE(after[2].planned);
}

TEST_CASE("of so many sessions in all no more are asked for than there are") {
    Situation situation;
    plan::Plan plan = plan_of({routine("evening", "3 per day")});
    plan.routines[0].sessions_in_all = 4;
    situation.use("2026-11-16", "home@1", std::move(plan));
    CHECK(situation.text("2026-11-16", "2026-11-19") == "evening 12..12");
    const auto practise = [&](std::string_view day) {
        auto session = support::practised("evening");
        session.plan = "home@1";
        patient::add(situation.patient, support::on(day, session));
    };
    for (const char* day : {"2026-11-16", "2026-11-16", "2026-11-16", "2026-11-17"}) practise(day);
    CHECK(situation.text("2026-11-16", "2026-11-19") == "evening 4..4");
}

TEST_SUITE_END();

TEST_CASE("nothing is asked for on days off: they leave what was planned, and extend nothing") {
    Situation daily = since("2026-01-01", "daily");
    daily.patient.days_off.push_back({date("2026-11-17"), date("2026-11-18")});
    CHECK(daily.text("2026-11-16", "2026-11-22") == "evening 5..5");
    Situation weekly = since("2026-01-01", "7 per week");
    weekly.patient.days_off.push_back({date("2026-11-14"), date("2026-11-18")});
    CHECK(weekly.text("2026-11-09", "2026-11-22") == "evening 9..9");
    Situation none = since("2026-01-01", "3 per week");
    none.patient.days_off.push_back({date("2026-11-01"), date("2026-12-01")});
    CHECK(none.text("2026-11-16", "2026-11-22") == "evening -");
}

TEST_CASE("each day of the period up to today is asked for, or has its reason not to be") {
    Situation situation = since("2026-11-17", "daily");
    situation.patient.days_off.push_back({date("2026-11-19"), date("2026-11-19")});
    CHECK(situation.planned("2026-11-09", "2026-11-22").front().reckoning ==
          summary::Reckoning{.asked = 3, .off = 1, .not_in_plan = 8});
    CHECK(situation.planned("2026-11-16", "2026-11-22").front().reckoning ==
          summary::Reckoning{.asked = 5, .off = 1, .not_in_plan = 1});
    CHECK(since("2026-01-01", "").planned("2026-11-16", "2026-11-20").front().reckoning ==
          summary::Reckoning{.optional = 5});
    CHECK(since("2026-11-09", "daily, every other week").planned("2026-11-16", "2026-11-20").front().reckoning ==
          summary::Reckoning{.not_then = 5});
}
