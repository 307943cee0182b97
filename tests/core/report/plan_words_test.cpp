#include "core/report/plan_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/text/width.hpp"
#include "tests/support/plan_text.hpp"
#include "tests/support/sample_plans.hpp"

using namespace rx;

TEST_SUITE_BEGIN("core/report");

TEST_CASE("a paragraph is indented, wrapped and harmless") {
    CHECK(report::paragraph("one\ntwo", "  ") == "  one\n  two\n");
    CHECK(report::paragraph("", "  ").empty());
    CHECK(report::paragraph("a\x1b[2Jb", "").find('\x1b') == std::string::npos);
    const std::string wrapped = report::paragraph(std::string(60, 'a') + " " + std::string(60, 'b'), "  ");
    CHECK(wrapped == "  " + std::string(60, 'a') + "\n    " + std::string(60, 'b') + "\n");
}

TEST_CASE("a blank dose or frequency says whom to ask") {
    const plan::Plan plan = support::read_plan(
        "format = 1\nid = \"p\"\ntitle = \"P\"\n"
        "[[exercise]]\nid = \"x\"\nkind = \"breathing\"\nin = \"4s\"\nout = \"6s\"\nbreaths = \"?\"\n"
        "[[routine]]\nid = \"r\"\ndo = [\"x\"]\noften = \"?\"\n");
    CHECK(report::dose_in_words(plan.exercises.at(0)) == "ask your clinic");
    CHECK(report::how_often(plan.routines.at(0)) == "how often: ask your clinic");
}

TEST_CASE("a limit is named by what it rates") {
    CHECK(report::limit_of({.pain = units::parse_limit(">= 7").value(), .say = ""}) == "pain 7 or more");
    CHECK(report::limit_of({.fear = units::parse_limit("> 8").value(), .say = ""}) == "fear above 8");
}

TEST_CASE("what a routine stands in for, and what may be done for it, is said") {
    const plan::Plan plan = support::read_plan(support::moving_plan);
    const auto first_line_of = [&](std::string_view id) {
        return report::stand_ins_in_words(plan, *plan.find_routine(id)).at(0);
    };
    CHECK(first_line_of("moving") == "one of these, as you choose: yoga, walk");
    CHECK(first_line_of("walk") == "one way to do Moving");
    CHECK(first_line_of("swim") == "counts as Moving as well");
    CHECK(report::how_often(*plan.find_routine("moving")) == "3 per week");
    const plan::Plan differs = support::read_plan(support::once_or_twice_plan);
    CHECK(report::how_often(*differs.find_routine("practice")) == "as often as the one you choose");
    CHECK(report::how_often(*differs.find_routine("twice")) == "2 per day");
}

TEST_CASE("what belongs to a routine beside its exercises has a line each") {
    const plan::Plan plan = support::read_plan(support::plan_with_exercise(
        "kind = \"stretch\"\ntitle = \"Turn\"\nhold = \"30s\"\n[[routine]]\nid = \"evening\"\ndo = [\"x\"]\n"
        "often = \"daily\"\nattention = \"free\"\nprepare = [\"A cushion\"]\nafter-care = [\"Water\"]\n"
        "short = { do = [\"x\"] }"));
    const auto routine = std::ranges::find(plan.routines, units::RoutineId("evening"), &plan::Routine::id);
    REQUIRE(routine != plan.routines.end());
    CHECK(report::guidance_in_words(plan, *routine) ==
          std::vector<std::string>{"freely: without numbers and without a bar", "before it: A cushion",
                                   "after it: Water", "or evening, short, which counts as well: Turn"});
    const auto other = std::ranges::find(plan.routines, units::RoutineId("r"), &plan::Routine::id);
    REQUIRE(other != plan.routines.end());
    CHECK(report::guidance_in_words(plan, *other).empty());
}

TEST_CASE("a section has its title after an empty line, and stands only with a body") {
    CHECK(report::section("Goals", "  One\n") == "\nGoals\n  One\n");
    CHECK(report::section("Goals", "").empty());
}

TEST_CASE("what is empty leaves no comma") {
    CHECK(report::joined({"", "a", "", "b", ""}) == "a, b");
    CHECK(report::joined({}).empty());
}

TEST_CASE("an item that may be skipped says so") {
    const plan::Plan plan = support::read_plan(
        "format = 1\nid = \"p\"\ntitle = \"P\"\n"
        "[[exercise]]\nid = \"walk\"\nkind = \"stretch\"\nhold = \"1m\"\n"
        "[[routine]]\nid = \"r\"\ndo = [\"walk\", { exercise = \"walk\", optional = true }]\noften = \"daily\"\n");
    CHECK(report::item_in_words(plan, plan.routines.at(0).items.at(1)) == "walk (if you like)");
    CHECK(report::items_in_words(plan, plan.routines.at(0).items) == "walk, walk (if you like)");
}

TEST_CASE("what holds practice back is said with the question that a patient recognises") {
    plan::Plan plan = support::read_plan(
        "format = 1\nid = \"p\"\ntitle = \"P\"\n"
        "[safety]\nnot-before = [\"4 weeks after surgery\", 2026-12-01]\nblocked-when = [\"fever\"]\n"
        "[states.fever]\nask = \"Do you have a fever?\"\nsay = \"Rest first.\"\n"
        "[[exercise]]\nid = \"x\"\nkind = \"stretch\"\nhold = \"1m\"\n"
        "[[routine]]\nid = \"r\"\ndo = [\"x\"]\noften = \"daily\"\n");
    const exercise::Conditions conditions{.blocked_when = plan.safety.blocked_when,
                                          .not_before = plan.safety.not_before};
    const auto words = report::conditions_in_words(plan, conditions);
    REQUIRE(words.size() == 3);
    CHECK(words[0].when == "not before 4 weeks after: surgery");
    CHECK(words[0].say.empty());
    CHECK(words[1].when == "not before Tue 1 Dec 2026");
    CHECK(words[2].when == "not while this is so: Do you have a fever?");
    CHECK(words[2].say == "Rest first.");
    plan.states.clear();
    CHECK(report::conditions_in_words(plan, conditions).at(2).when == "not while: fever");
}

TEST_CASE("a kit is called by its title, else by its id") {
    kit::Kit kit{
        .id = units::KitId("first-set"), .title = "Four trainers", .material = "", .lubricant = "", .sizes = {}};
    CHECK(report::kit_name(kit) == "Four trainers");
    kit.title = "";
    CHECK(report::kit_name(kit) == "first set");
}

TEST_CASE("what a plan without tightening allows all the same is named") {
    using plan::Allowance;
    plan::Safety safety{.contractions = Allowance::forbidden};
    safety.contract_relax = safety.biofeedback = Allowance::forbidden;
    CHECK(report::safety_in_words(safety).at(0) == "no tightening exercises in this plan");
    safety.contract_relax = Allowance::allowed;
    CHECK(report::safety_in_words(safety).at(0) == "no tightening exercises in this plan but contract-relax");
    safety.biofeedback = Allowance::allowed;
    CHECK(report::safety_in_words(safety).at(0) ==
          "no tightening exercises in this plan but contract-relax and biofeedback");
    safety.contract_relax = Allowance::forbidden;
    CHECK(report::safety_in_words(safety).at(0) == "no tightening exercises in this plan but biofeedback");
}

TEST_SUITE_END();
