#include "core/patient/stage.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"
#include "tests/support/sample_plans.hpp"

TEST_SUITE_BEGIN("core/patient");

using namespace rx;
using patient::Standing;
using support::date;

namespace {

plan::Moment after(std::string_view text) {
    return exercise::parse_not_before(text).value();
}

plan::Phase phase(plan::Beginning from, std::string_view often) {
    return {.from = std::move(from), .often = plan::parse_schedule(often).value()};
}

// Daily for three months after surgery, then every other day, then twice a week for good.
plan::Plan tapering() {
    auto routine = support::routine("evening", "3 per day");
    routine.phases = {phase(after("3 months after surgery"), "daily"),
                      phase(after("6 months after surgery"), "2 per week")};
    return support::plan_of({std::move(routine)});
}

patient::Patient operated(std::string_view day) {
    patient::Patient patient;
    patient.events.emplace("surgery", date(day));
    return patient;
}

patient::Stage stage(const plan::Plan& plan, const patient::Patient& patient, std::string_view day) {
    return patient::stage(plan, plan.routines.at(0), patient, date(day));
}

std::string often(const plan::Plan& plan, const patient::Patient& patient, std::string_view day) {
    return plan::to_text(stage(plan, patient, day).often.value());
}

}  // namespace

TEST_CASE("the last phase that has begun holds, and simply goes on") {
    const plan::Plan plan = tapering();
    const auto patient = operated("2026-01-31");
    CHECK(stage(plan, patient, "2026-04-29").phase == nullptr);
    CHECK(often(plan, patient, "2026-04-29") == "3 per day");
    CHECK(often(plan, patient, "2026-04-30") == "1 per day");
    CHECK(often(plan, patient, "2026-07-30") == "1 per day");
    CHECK(often(plan, patient, "2026-07-31") == "2 per week");
    CHECK(often(plan, patient, "2046-07-31") == "2 per week");
}

TEST_CASE("a phase whose date is not known has not begun") {
    CHECK(often(tapering(), {}, "2046-07-31") == "3 per day");
}

namespace {

// Days on which "evening" was practised by some version of that plan.
patient::Patient who_practised(const std::vector<std::string_view>& days, std::string_view plan = "home") {
    patient::Patient patient;
    for (const std::string_view day : days) {
        auto session = support::practised("evening");
        session.plan = std::string(plan) + "@1";
        patient::add(patient, support::on(day, session));
    }
    return patient;
}

plan::Plan after_two_sessions() {
    auto routine = support::routine("evening", "3 per day");
    routine.phases = {phase(plan::AfterSessions{2}, "daily")};
    return support::plan_of({std::move(routine)});
}

}  // namespace

TEST_CASE("after so many sessions the next one is of the phase, and the next day is asked for by it") {
    const plan::Plan plan = after_two_sessions();
    const auto patient = who_practised({"2026-11-19", "2026-11-20", "2026-11-23"});
    CHECK(stage(plan, patient, "2026-11-19").phase == nullptr);
    CHECK(stage(plan, patient, "2026-11-20").phase != nullptr);
    CHECK(often(plan, patient, "2026-11-20") == "3 per day");
    CHECK(often(plan, patient, "2026-11-21") == "1 per day");
    CHECK(stage(plan, patient, "2026-11-21").counted_from == date("2026-11-21"));
    CHECK(stage(plan, who_practised({"2026-11-20"}), "2046-11-20").phase == nullptr);
}

TEST_CASE("sessions are those of every version of the plan, and of what stands in for the routine") {
    plan::Plan plan = after_two_sessions();
    CHECK(stage(plan, who_practised({"2026-11-19", "2026-11-20"}, "other"), "2026-11-20").phase == nullptr);
    patient::Patient by_hand;
    for (int i = 0; i < 2; ++i) patient::add(by_hand, support::on("2026-11-20", support::practised("evening")));
    CHECK(stage(plan, by_hand, "2026-11-20").phase != nullptr);
    auto patient = who_practised({"2026-11-19"});
    auto session = support::practised("morning");
    session.plan = "home@2";
    patient::add(patient, support::on("2026-11-18", session));
    CHECK(stage(plan, patient, "2026-11-20").phase == nullptr);
    auto morning = support::routine("morning", "daily");
    morning.counts_as = units::RoutineId("evening");
    plan.routines.push_back(std::move(morning));
    CHECK(stage(plan, patient, "2026-11-18").phase == nullptr);
    CHECK(stage(plan, patient, "2026-11-19").phase != nullptr);
}

TEST_CASE("from a size on a phase holds while that size or a later one is the current one") {
    auto routine = support::routine("evening", "3 per day");
    routine.phases = {phase(plan::FromSize{units::KitId("set"), 1, "B"}, "daily")};
    plan::Plan plan = support::plan_of({std::move(routine)});
    kit::Kit kit{.id = units::KitId("set"), .title = "", .material = "", .lubricant = "", .sizes = {}};
    kit.sizes = {{.label = "A"}, {.label = "B"}, {.label = "C"}};
    plan.kits.emplace(kit.id, kit);
    patient::Patient patient;
    CHECK(stage(plan, patient, "2026-11-20").phase == nullptr);
    patient.sizes["set"] = {{date("2026-11-10"), "A"},
                            {date("2026-11-12"), "C"},
                            {date("2026-11-14"), "B"},
                            {date("2026-11-16"), "A"},
                            {date("2026-11-18"), "gone"}};
    CHECK(stage(plan, patient, "2026-11-11").phase == nullptr);
    CHECK(stage(plan, patient, "2026-11-12").phase != nullptr);
    CHECK(often(plan, patient, "2026-11-12") == "3 per day");
    CHECK(often(plan, patient, "2026-11-13") == "1 per day");
    CHECK(stage(plan, patient, "2026-11-15").counted_from == date("2026-11-13"));
    CHECK(stage(plan, patient, "2026-11-16").phase == nullptr);
    CHECK(often(plan, patient, "2026-11-16") == "1 per day");
    CHECK(stage(plan, patient, "2026-11-20").phase == nullptr);
}

TEST_CASE("of phases of several kinds the last in the file that has begun holds") {
    plan::Plan plan = after_two_sessions();
    plan.routines[0].phases.push_back(phase(date("2026-11-15"), "2 per day"));
    CHECK(often(plan, {}, "2026-11-15") == "2 per day");
    CHECK(often(plan, who_practised({"2026-11-10", "2026-11-11"}), "2026-11-14") == "1 per day");
    CHECK(often(plan, who_practised({"2026-11-10", "2026-11-11"}), "2026-11-15") == "2 per day");
}

TEST_CASE("a routine of so many sessions in all has its last day with the last of them") {
    plan::Plan plan = support::plan_of({support::routine("evening", "3 per day")});
    plan.routines[0].sessions_in_all = 2;
    const auto patient = who_practised({"2026-11-19", "2026-11-20", "2026-11-20"});
    CHECK_FALSE(stage(plan, patient, "2026-11-19").all_done);
    CHECK(stage(plan, patient, "2026-11-20").all_done == 2);
    CHECK(stage(plan, patient, "2026-11-20").standing == Standing::running);
    CHECK(stage(plan, patient, "2026-11-20").last_day == date("2026-11-20"));
    CHECK(stage(plan, patient, "2026-11-21").standing == Standing::over);
}

TEST_CASE("a routine begins on its first day, and a date that is not known is never guessed") {
    plan::Plan plan = tapering();
    plan.routines[0].from = date("2026-11-20");
    CHECK(stage(plan, {}, "2026-11-19").standing == Standing::not_begun);
    CHECK(stage(plan, {}, "2026-11-19").begins == date("2026-11-20"));
    CHECK(stage(plan, {}, "2026-11-20").standing == Standing::running);
    plan.routines[0].from = after("2 weeks after surgery");
    CHECK(stage(plan, {}, "2026-11-20").standing == Standing::not_begun);
    CHECK_FALSE(stage(plan, {}, "2026-11-20").begins);
    CHECK(stage(plan, operated("2026-11-06"), "2026-11-20").standing == Standing::running);
    CHECK(stage(plan, operated("2026-11-07"), "2026-11-20").standing == Standing::not_begun);
}

TEST_CASE("a routine that waits for a word begins on the day of that word") {
    plan::Plan plan = support::plan_of({support::routine("evening", "daily")});
    plan.routines[0].approval = plan::AwaitedWord{exercise::Approver::clinic, units::RoutineId("evening")};
    using By = journal::Approval::By;
    const auto with = [](By by, bool given) {
        patient::Patient patient;
        patient::add(patient, support::on("2026-11-19", journal::Approval{"", by, given, "evening"}));
        return patient;
    };
    CHECK(stage(plan, {}, "2026-11-20").standing == Standing::not_begun);
    CHECK(stage(plan, with(By::clinic, true), "2026-11-18").standing == Standing::not_begun);
    CHECK(stage(plan, with(By::clinic, true), "2026-11-19").standing == Standing::running);
    CHECK(stage(plan, with(By::clinic, false), "2026-11-19").standing == Standing::not_begun);
    CHECK(stage(plan, with(By::patient, true), "2026-11-19").standing == Standing::not_begun);
}

TEST_CASE("a routine ends with a date, before a day after an event, or with the plan") {
    plan::Plan plan = tapering();
    plan.routines[0].until = date("2026-11-20");
    CHECK(stage(plan, {}, "2026-11-20").standing == Standing::running);
    CHECK(stage(plan, {}, "2026-11-21").standing == Standing::over);
    plan.routines[0].until = after("2 weeks after surgery");
    CHECK(stage(plan, {}, "2026-11-20").standing == Standing::running);
    CHECK(stage(plan, operated("2026-11-06"), "2026-11-19").standing == Standing::running);
    CHECK(stage(plan, operated("2026-11-06"), "2026-11-20").standing == Standing::over);
    CHECK(stage(plan, operated("2026-11-06"), "2026-11-20").last_day == date("2026-11-19"));
    plan.ends = date("2026-11-10");
    CHECK(stage(plan, operated("2026-11-06"), "2026-11-10").standing == Standing::running);
    CHECK(stage(plan, operated("2026-11-06"), "2026-11-11").last_day == date("2026-11-10"));
    CHECK(stage(plan, {}, "2026-11-11").standing == Standing::over);
}

TEST_CASE("every other week counts from the phase, the routine, the plan's issue or its first use") {
    plan::Plan plan = support::plan_of({support::routine("evening", "daily, every other week")});
    const auto counted_from = [&](const patient::Patient& patient) {
        return stage(plan, patient, "2026-11-20").counted_from;
    };
    patient::Patient patient;
    CHECK_FALSE(counted_from(patient));
    patient.plans = {{date("2026-11-01"), "other@1"}, {date("2026-11-02"), "home@1"}, {date("2026-11-03"), "home@2"}};
    CHECK(counted_from(patient) == date("2026-11-02"));
    plan.issued = date("2026-10-01");
    CHECK(counted_from(patient) == date("2026-10-01"));
    plan.routines[0].from = date("2026-11-04");
    CHECK(counted_from(patient) == date("2026-11-04"));
    plan.routines[0].phases = {phase(date("2026-11-12"), "daily, every other week")};
    CHECK(counted_from(patient) == date("2026-11-12"));
}

TEST_CASE("every other week is the first, the third and so on, by the person's own week") {
    plan::Plan plan = support::plan_of({support::routine("evening", "daily, every other week")});
    plan.issued = date("2026-11-20");  // a Friday
    const auto is_its_week = [&](std::string_view day, units::Weekday start) {
        return patient::is_its_week(stage(plan, {}, day), date(day), start);
    };
    CHECK(is_its_week("2026-11-16", std::chrono::Monday));
    CHECK(is_its_week("2026-11-22", std::chrono::Monday));
    CHECK_FALSE(is_its_week("2026-11-23", std::chrono::Monday));
    CHECK_FALSE(is_its_week("2026-11-22", std::chrono::Sunday));
    CHECK(is_its_week("2026-11-30", std::chrono::Monday));
    CHECK_FALSE(is_its_week("2026-11-15", std::chrono::Monday));
    CHECK(is_its_week("2026-11-08", std::chrono::Monday));
    plan.routines[0].often = plan::parse_schedule("daily").value();
    CHECK(is_its_week("2026-11-23", std::chrono::Monday));
}

namespace {

patient::Patient who_chose(std::string_view alternative) {
    patient::Patient patient;
    patient.choices["practice"] = {{date("2026-11-01"), std::string(alternative)}};
    return patient;
}

}  // namespace

TEST_CASE("a routine with alternatives is what the chosen one is") {
    const plan::Plan plan =
        support::read_plan(std::string(support::once_or_twice_plan) +
                           "[[phase]]\nroutine = \"twice\"\nfrom = 2026-12-01\noften = \"3 per day\"\n");
    const auto once = stage(plan, who_chose("once"), "2026-12-01");
    CHECK(once.routine->id.text() == "practice");
    REQUIRE(once.doing != nullptr);
    CHECK(once.doing->id.text() == "once");
    CHECK(once.phase == nullptr);
    CHECK(plan::to_text(once.often.value()) == "1 per day");
    CHECK(often(plan, who_chose("twice"), "2026-11-30") == "2 per day");
    CHECK(often(plan, who_chose("twice"), "2026-12-01") == "3 per day");
}

TEST_CASE("sessions in all of a routine with alternatives are those of all of them") {
    plan::Plan plan = support::read_plan(support::once_or_twice_plan);
    plan.routines[0].sessions_in_all = 2;
    auto patient = who_chose("once");
    for (const char* routine : {"once", "twice"}) {
        auto session = support::practised(routine);
        session.plan = plan.id.text();
        patient::add(patient, support::on("2026-11-20", session));
    }
    CHECK(stage(plan, patient, "2026-11-20").all_done == 2);
    CHECK(stage(plan, patient, "2026-11-21").standing == Standing::over);
    CHECK_FALSE(patient::stage(plan, *plan.find_routine("once"), patient, date("2026-11-21")).all_done);
}

TEST_CASE("an alternative that was not chosen, or is not offered any more, is never guessed") {
    const plan::Plan differs = support::read_plan(support::once_or_twice_plan);
    CHECK(stage(differs, {}, "2026-11-20").doing == nullptr);
    CHECK_FALSE(stage(differs, {}, "2026-11-20").often);
    CHECK(stage(differs, who_chose("thrice"), "2026-11-20").doing == nullptr);
    const plan::Plan agrees = support::read_plan(support::moving_plan);
    CHECK(stage(agrees, {}, "2026-11-20").doing == nullptr);
    CHECK(plan::to_text(stage(agrees, {}, "2026-11-20").often.value()) == "3 per week");
}

TEST_CASE("a word is recorded under the name of the one who gives it") {
    using By = journal::Approval::By;
    CHECK(patient::recorded_as(exercise::Approver::clinic) == By::clinic);
    CHECK(patient::recorded_as(exercise::Approver::patient) == By::patient);
}

TEST_SUITE_END();
