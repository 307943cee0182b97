#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "core/report/report.hpp"
#include "core/text/width.hpp"
#include "tests/support/plan_text.hpp"

using namespace rx;

TEST_SUITE_BEGIN("core/report");

TEST_CASE("a printed plan keeps to 80 columns and has an empty row for each of four weeks") {
    plan::Plan plan =
        support::read_plan(support::plan_with_exercise("kind = \"stretch\"\ntitle = \"Turn\"\nhold = \"30s\""));
    std::string many;
    for (int i = 0; i < 40; ++i) many += "several words ";
    plan.contact = many;
    plan.exercises[0].title = many;
    plan.stops.push_back({.pain = units::ScoreLimit{units::ScoreLimit::Relation::at_least, 7}, .say = many});
    const std::string text = report::print_text(plan, std::chrono::Monday);
    std::istringstream lines(text);
    int boxes = 0;
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(text::width(line) <= 80);
        CHECK_FALSE(line.ends_with(' '));
        if (line.starts_with("  ________")) ++boxes;
    }
    CHECK(boxes == 4);
    CHECK(text.find("Whom to call") < text.find("When to stop"));
}

TEST_CASE("what a clinic wrote cannot act on a terminal when it is printed") {
    plan::Plan plan =
        support::read_plan(support::plan_with_exercise("kind = \"stretch\"\ntitle = \"Turn\"\nhold = \"30s\""));
    plan.title = plan.contact = plan.exercises[0].title = plan.routines[0].title = "a\x1b[31mb";
    CHECK(report::print_text(plan, std::chrono::Monday).find('\x1b') == std::string::npos);
}

TEST_SUITE_END();
