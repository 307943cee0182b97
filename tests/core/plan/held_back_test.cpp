#include "core/plan/held_back.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;
using exercise::Approver;

namespace {

// Toning that waits for release, a thumb inside that waits for a word, and breathing that waits for nothing.
plan::Plan a_plan(std::string_view toning_approval, std::string_view approval) {
    return support::read_plan(
        "format = 1\nid = \"p\"\ntitle = \"P\"\n[safety]\ncontractions = \"after-release\"\n"
        "consent = \"each-time\"\ntoning-approval = \"" +
        std::string(toning_approval) + R"("
[[exercise]]
id = "breath"
kind = "breathing"
title = "Breathing"
in = "4s"
out = "6s"
breaths = 5
[[exercise]]
id = "lift"
kind = "hold"
title = "Lift"
hold = "3s"
rest = "6s"
reps = 5
[[exercise]]
id = "thumb"
kind = "massage"
title = "Thumb"
for = "2m"
internal = true
approval = ")" +
        std::string(approval) +
        "\"\n[[routine]]\nid = \"r\"\ndo = [\"breath\", \"lift\", \"thumb\", \"lift\"]\noften = "
        "\"daily\"\n");
}

std::vector<std::string> ids(const plan::Selection& selection) {
    std::vector<std::string> found;
    for (const plan::RoutineItem& item : selection.items) found.push_back(item.exercise.text());
    return found;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("what waits for a word is left out, each thing said once and by whom it may begin") {
    const plan::Plan plan = a_plan("clinic", "patient");
    const plan::Remaining none = plan::without_waiting(plan, plan::select(plan.routines.at(0)), {});
    CHECK(ids(none.selection) == Ids{"breath"});
    CHECK(none.left_out ==
          Ids{"Lift waits until letting go comes easily, which your clinic tells you; rx me update notes it",
              "Thumb waits until you feel ready for it; rx me update notes it"});
    const plan::Plan other = a_plan("patient", "clinic");
    CHECK(plan::without_waiting(other, plan::select(other.routines.at(0)), {}).left_out ==
          Ids{"Lift waits until letting go comes easily, which you decide; rx me update notes it",
              "Thumb waits for a word of your clinic; rx me update notes it"});
}

TEST_CASE("a word counts only when the one who may say it has said it") {
    const plan::Plan plan = a_plan("clinic", "patient");
    const plan::Selection all = plan::select(plan.routines.at(0));
    CHECK(ids(plan::without_waiting(plan, all, {{"", Approver::patient}, {"thumb", Approver::clinic}}).selection) ==
          Ids{"breath"});
    const plan::Remaining both =
        plan::without_waiting(plan, all, {{"", Approver::clinic}, {"thumb", Approver::patient}});
    CHECK(ids(both.selection) == Ids{"breath", "lift", "thumb", "lift"});
    CHECK(both.left_out.empty());
}

TEST_CASE("what a plan makes wait is asked for, toning once for all its exercises") {
    const auto questions = plan::approvals(a_plan("clinic", "patient"));
    REQUIRE(questions.size() == 2);
    CHECK(questions[0].exercise.empty());
    CHECK(questions[0].by == Approver::clinic);
    CHECK(questions[0].ask == "Has your clinic said that tightening exercises may begin?");
    CHECK(questions[1].exercise == "thumb");
    CHECK(questions[1].ask == "Do you feel ready to begin with this: Thumb?");
    CHECK(plan::approvals(a_plan("patient", "clinic"))[0].ask ==
          "Does letting go come easily enough to begin tightening exercises?");
    CHECK(
        plan::approvals(support::read_plan(support::plan_with_exercise("kind = \"stretch\"\nhold = \"1m\""))).empty());
}

TEST_CASE("work inside the body is named where the plan has it asked for each time, and can be taken out") {
    plan::Plan plan = a_plan("clinic", "patient");
    const plan::Selection all = plan::select(plan.routines.at(0));
    CHECK(plan::needs_consent(plan, all) == Ids{"Thumb"});
    CHECK(ids(plan::without_internal_work(plan, all)) == Ids{"breath", "lift", "lift"});
    plan.safety.consent = plan::Consent::once;
    CHECK(plan::needs_consent(plan, all).empty());
}

TEST_CASE("nobody gets ready for what is left out") {
    const plan::Plan plan = support::read_plan(R"(
format = 1
id = "p"
title = "P"
[safety]
consent = "each-time"
[[exercise]]
id = "ready"
kind = "checklist"
items = ["A private place"]
[[exercise]]
id = "thumb"
kind = "massage"
for = "2m"
internal = true
[[exercise]]
id = "open"
kind = "stretch"
hold = "?"
[[routine]]
id = "massage"
do = ["ready", "thumb"]
often = "daily"
[[routine]]
id = "ready-alone"
do = ["ready"]
often = "daily"
[[routine]]
id = "blank"
do = ["ready", "open"]
often = "daily"
)");
    const auto selected = [&plan](const char* id) {
        return plan::select(*plan.find_routine(id));
    };
    const auto thumb_not = [](const exercise::Exercise& each) {
        return each.id.text() == "thumb" ? std::string("not today") : std::string();
    };
    CHECK(ids(plan::leave_out(plan, selected("massage"), thumb_not).selection).empty());
    CHECK(ids(plan::leave_out(plan, selected("ready-alone"), thumb_not).selection) == Ids{"ready"});
    CHECK(ids(plan::without_internal_work(plan, selected("massage"))).empty());
    CHECK(ids(plan::without_internal_work(plan, selected("ready-alone"))) == Ids{"ready"});
    CHECK(plan::build(plan, selected("blank"), {}).timeline.parts.empty());
    CHECK(plan::build(plan, selected("blank"), {}).left_out.size() == 1);
    CHECK(plan::build(plan, selected("ready-alone"), {}).timeline.parts.size() == 1);
}

namespace {

// "either" waits for the clinic; "walk" and "yoga" are its alternatives, and yoga waits for the person.
plan::Plan waiting_plan() {
    return support::read_plan(support::plan_with_two_exercises(R"([[routine]]
id = "either"
title = "Either"
alternatives = ["walk", "yoga"]
often = "daily"
approval = "clinic"
[[routine]]
id = "walk"
title = "Walk"
do = ["one"]
[[routine]]
id = "yoga"
title = "Yoga"
do = ["two"]
approval = "patient"
)"));
}

}  // namespace

TEST_CASE("a routine waits for its word, an alternative for that of its routine unless it has its own") {
    const plan::Plan plan = waiting_plan();
    const auto waits = [&](std::string_view routine, const plan::Granted& granted) {
        return plan::without_waiting(plan, plan::select(*plan.find_routine(routine)), granted);
    };
    CHECK(waits("walk", {}).selection.items.empty());
    CHECK(waits("walk", {}).left_out == Ids{"Walk waits for a word of your clinic; rx me update notes it"});
    CHECK(waits("yoga", {}).left_out == Ids{"Yoga waits until you feel ready for it; rx me update notes it"});
    const plan::Granted either{{"", Approver::clinic, "either"}};
    CHECK(ids(waits("walk", either).selection) == Ids{"one"});
    CHECK(waits("yoga", either).selection.items.empty());
    CHECK(waits("walk", {{"either", Approver::clinic}}).selection.items.empty());
    CHECK(ids(waits("yoga", {{"", Approver::patient, "yoga"}}).selection) == Ids{"two"});
}

TEST_CASE("the word for a routine is asked for once, of the routine that waits") {
    const auto questions = plan::approvals(waiting_plan());
    REQUIRE(questions.size() == 2);
    CHECK(questions[0].routine == "either");
    CHECK(questions[0].by == Approver::clinic);
    CHECK(questions[0].ask == "Has your clinic said that you may begin with this: Either?");
    CHECK(questions[1].routine == "yoga");
    CHECK(questions[1].ask == "Do you feel ready to begin with this: Yoga?");
}

TEST_SUITE_END();
