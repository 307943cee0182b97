#include "core/progress/clearance.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"

using namespace rx;
using support::date;

namespace {

const plan::Plan& guarded_plan() {
    static const plan::Plan plan = support::read_plan(R"(
format = 1
id = "home"
title = "Home"
[safety]
blocked-when = ["infection", "bleeding"]
not-before = ["4 weeks after radiotherapy-ended"]
[states.bleeding]
ask = "Are you bleeding?"
say = "Wait until it has stopped for a day."
[[exercise]]
id = "x"
kind = "breathing"
in = "4s"
out = "6s"
for = "5m"
not-before = ["3 months after surgery", "6 months after surgery"]
[[routine]]
id = "evening"
do = ["x"]
often = "daily"
)");
    return plan;
}

progress::Clearance cleared(const patient::Patient& patient, std::string_view today) {
    const plan::Plan& plan = guarded_plan();
    const auto conditions = plan::conditions(plan, plan::select(plan.routines.front()));
    return progress::clearance(plan, conditions, patient, date(today));
}

patient::Patient long_ago() {
    patient::Patient patient;
    const patient::AnsweredOn no{date("2026-01-01"), false};
    patient.states = {{"infection", no}, {"bleeding", no}};
    patient.events = {{"radiotherapy-ended", date("2026-01-01")}, {"surgery", date("2026-01-01")}};
    return patient;
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_SUITE_BEGIN("core/progress");

TEST_CASE("what has no answer yet is to be asked for, each once") {
    const auto clearance = cleared({}, "2026-11-20");
    CHECK(clearance.refusals.empty());
    CHECK(clearance.unknown_states == std::vector{units::StateId("infection"), units::StateId("bleeding")});
    CHECK(clearance.unknown_events == std::vector{units::EventId("radiotherapy-ended"), units::EventId("surgery")});
}

TEST_CASE("nothing holds back when no state holds and every wait is over") {
    const auto clearance = cleared(long_ago(), "2026-11-20");
    CHECK(clearance.refusals.empty());
    CHECK(clearance.unknown_states.empty());
    CHECK(clearance.unknown_events.empty());
    CHECK_FALSE(clearance.earliest);
}

TEST_CASE("a state that holds is said in the clinic's words, where it has any") {
    auto patient = long_ago();
    patient.states.at("bleeding").holds = true;
    CHECK(cleared(patient, "2026-11-20").refusals == Sentences{"Your plan says: Wait until it has stopped for a day."});
    patient.states.at("bleeding").holds = false;
    patient.states.at("infection").holds = true;
    CHECK(cleared(patient, "2026-11-20").refusals ==
          Sentences{"Your plan says: not while this is so: Do you have an infection there just now?"});
}

TEST_CASE("a wait ends on its day") {
    auto patient = long_ago();
    patient.events.insert_or_assign("radiotherapy-ended", date("2026-11-14"));
    const auto before = cleared(patient, "2026-12-11");
    CHECK(before.refusals ==
          Sentences{"Your plan says: not before 4 weeks after radiotherapy-ended; that is Sat 12 Dec 2026."});
    CHECK(before.earliest == date("2026-12-12"));
    CHECK(cleared(patient, "2026-12-12").refusals.empty());
}

TEST_CASE("a date of the plan is waited for, and asked of nobody") {
    const plan::Conditions conditions{
        .blocked_when = {}, .not_before = {date("2026-12-01"), date("2026-11-25")}, .from = {}, .dates = {}};
    const auto on_day = [&](std::string_view today) {
        return progress::clearance(guarded_plan(), conditions, {}, date(today));
    };
    CHECK(on_day("2026-11-30").refusals == Sentences{"Your plan says: not before Tue 1 Dec 2026."});
    CHECK(on_day("2026-11-30").earliest == date("2026-12-01"));
    CHECK(on_day("2026-11-20").refusals.size() == 2);
    CHECK(on_day("2026-12-01").refusals.empty());
    CHECK(on_day("2026-11-20").unknown_events.empty());
}

TEST_CASE("of several waits the last one decides when practice may begin") {
    auto patient = long_ago();
    patient.events.insert_or_assign("surgery", date("2026-10-01"));
    const auto clearance = cleared(patient, "2026-11-20");
    CHECK(clearance.refusals.size() == 2);
    CHECK(clearance.earliest == date("2027-04-01"));
}

TEST_CASE("no day can be named while an answer holds it back as well") {
    auto patient = long_ago();
    patient.states.at("infection").holds = true;
    patient.events.insert_or_assign("surgery", date("2026-11-01"));
    const auto clearance = cleared(patient, "2026-11-20");
    CHECK(clearance.refusals.size() == 3);
    CHECK_FALSE(clearance.earliest);
}

TEST_CASE("only what was said with yes is granted, and to the one who said it") {
    using By = journal::Approval::By;
    patient::Patient who;
    who.approvals[{"", By::clinic}] = true;
    who.approvals[{"thumb", By::patient}] = true;
    who.approvals[{"thumb", By::clinic}] = false;
    CHECK(progress::granted(who) ==
          plan::Granted{{"", exercise::Approver::clinic}, {"thumb", exercise::Approver::patient}});
    who.routine_words[{"walk", By::clinic}] = {{date("2026-11-01"), false}, {date("2026-11-02"), true}};
    CHECK(progress::granted(who).contains({"", exercise::Approver::clinic, "walk"}));
    who.routine_words[{"walk", By::clinic}].push_back({date("2026-11-03"), false});
    CHECK_FALSE(progress::granted(who).contains({"", exercise::Approver::clinic, "walk"}));
}

TEST_CASE("two rules that come to the same day are said once") {
    const plan::Plan plan{.id = units::PlanId("p")};
    const exercise::NotBefore rule{units::EventId("surgery"), units::parse_span("4 weeks").value()};
    const plan::Conditions conditions{.blocked_when = {}, .not_before = {rule}, .from = rule, .dates = {}};
    patient::Patient patient;
    patient.events.insert_or_assign("surgery", date("2026-11-01"));
    const auto early = progress::clearance(plan, conditions, patient, date("2026-11-20"));
    CHECK(early.refusals == Sentences{"Your plan says: not before 4 weeks after surgery; that is Sun 29 Nov 2026."});
}

TEST_CASE("what is asked each day holds for its day alone") {
    plan::Plan plan{.id = units::PlanId("p")};
    plan.safety.asked_each_day = {units::StateId("bleeding")};
    const plan::Conditions conditions{.blocked_when = {units::StateId("bleeding"), units::StateId("infection")},
                                      .not_before = {},
                                      .from = {},
                                      .dates = {}};
    patient::Patient patient;
    const patient::AnsweredOn no{date("2026-11-19"), false};
    patient.states = {{"bleeding", no}, {"infection", no}};
    const auto next = progress::clearance(plan, conditions, patient, date("2026-11-20"));
    REQUIRE(next.unknown_states.size() == 1);
    CHECK(next.unknown_states[0].text() == "bleeding");
    CHECK(progress::clearance(plan, conditions, patient, date("2026-11-19")).unknown_states.empty());
    patient.states.at("bleeding").holds = true;
    CHECK(progress::clearance(plan, conditions, patient, date("2026-11-19")).refusals.size() == 1);
    CHECK(progress::clearance(plan, conditions, patient, date("2026-11-20")).refusals.empty());
}

TEST_CASE("what is asked each day is asked again once a sign has ended a session") {
    plan::Plan plan{.id = units::PlanId("p")};
    plan.safety.asked_each_day = {units::StateId("bleeding")};
    const auto at = [](int hour) {
        return units::parse_timestamp(fmt::format("2026-11-20T{}:00:00+01:00", hour)).value();
    };
    patient::Patient patient;
    patient.states = {{"bleeding", {date("2026-11-20"), false, at(12)}},
                      {"period", {date("2026-11-20"), false, at(12)}}};
    const auto asks = [&](const char* state) {
        return !progress::is_answered(plan, patient, units::StateId(state), date("2026-11-20"));
    };
    CHECK_FALSE(asks("bleeding"));
    patient.last_sign = at(13);
    CHECK(asks("bleeding"));
    CHECK_FALSE(asks("period"));
    patient.states.at("bleeding").wrote = at(14);
    CHECK_FALSE(asks("bleeding"));
}

namespace {

std::string two_exercises(std::string_view safety) {
    return "format = 1\nid = \"home\"\ntitle = \"Home\"\n[safety]\n" + std::string(safety) + R"(
[[exercise]]
id = "x"
kind = "breathing"
in = "4s"
out = "6s"
for = "5m"
[[exercise]]
id = "y"
kind = "stretch"
title = "Stretch"
hold = "30s"
blocked-when = ["period"]
[[routine]]
id = "evening"
do = ["x", "y"]
often = "daily"
)";
}

patient::Patient answering(const char* state, const char* day) {
    patient::Patient patient;
    patient.states = {{state, {date(day), true}}};
    return patient;
}

}  // namespace

TEST_CASE("a state of one exercise leaves out that one; the rest goes on") {
    const plan::Plan plan = support::read_plan(two_exercises("asked-each-day = [\"period\"]"));
    CHECK(plan.safety.blocked_when.empty());
    const auto selection = plan::select(plan.routines.front());
    const auto left = progress::without_blocked(plan, selection, answering("period", "2026-11-20"), date("2026-11-20"));
    REQUIRE(left.selection.items.size() == 1);
    CHECK(left.selection.items.front().exercise.text() == "x");
    CHECK(left.left_out == Sentences{"Stretch is left out. Your plan says: not while this is so: Do you have your "
                                     "period just now?"});
    const auto rest = plan::conditions(plan, left.selection);
    CHECK(progress::clearance(plan, rest, answering("period", "2026-11-20"), date("2026-11-20")).refusals.empty());
    // The answer of another day says nothing about this one.
    const auto later =
        progress::without_blocked(plan, selection, answering("period", "2026-11-19"), date("2026-11-20"));
    CHECK(later.selection.items.size() == 2);
    CHECK(progress::without_blocked(plan, selection, {}, date("2026-11-20")).left_out.empty());
}

TEST_CASE("a state asked for each day that nothing else names holds the whole plan back") {
    const plan::Plan plan = support::read_plan(two_exercises("asked-each-day = [\"bleeding\"]"));
    REQUIRE(plan.safety.blocked_when == std::vector{units::StateId("bleeding")});
    const auto conditions = plan::conditions(plan, plan::select(plan.routines.front()));
    const auto open = progress::clearance(plan, conditions, {}, date("2026-11-20"));
    CHECK(std::ranges::find(open.unknown_states, units::StateId("bleeding")) != open.unknown_states.end());
    const auto held = progress::clearance(plan, conditions, answering("bleeding", "2026-11-20"), date("2026-11-20"));
    CHECK(held.refusals.size() == 1);
}

TEST_CASE("a declared state that holds nothing back is warned about, where its name stands") {
    CHECK(support::problems_of(two_exercises("[states.sore]\nask = \"Is it sore?\"")) == "5:9 state-unused");
    CHECK(
        support::problems_of(two_exercises("blocked-when = [\"sore\"]\n[states.sore]\nask = \"Is it sore?\"")).empty());
}

TEST_SUITE_END();
