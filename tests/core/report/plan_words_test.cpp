#include "core/report/plan_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/text/width.hpp"
#include "tests/support/plan_text.hpp"

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

TEST_SUITE_END();
