#include "core/report/plan_words.hpp"

#include <doctest/doctest.h>

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

TEST_SUITE_END();
