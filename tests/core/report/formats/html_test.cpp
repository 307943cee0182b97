#include <doctest/doctest.h>

#include "core/report/report.hpp"
#include "tests/support/plan_text.hpp"

using namespace rx;

namespace {

plan::Plan stretch_plan() {
    return support::read_plan(support::plan_with_exercise("kind = \"stretch\"\ntitle = \"Turn\"\nhold = \"30s\""));
}

std::size_t times(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) ++count;
    return count;
}

}  // namespace

TEST_SUITE_BEGIN("core/report");

TEST_CASE("the page needs nothing but itself") {
    const std::string page = report::print_html(stretch_plan(), std::chrono::Monday);
    CHECK(page.starts_with("<!DOCTYPE html>\n"));
    for (const char* outside : {"<script", "<link", "<img", "http", "url(", "@import", "src="}) {
        CAPTURE(outside);
        CHECK(page.find(outside) == std::string::npos);
    }
}

TEST_CASE("each routine has a grid of four weeks of seven days") {
    plan::Plan plan = stretch_plan();
    CHECK(times(report::print_html(plan, std::chrono::Monday), "<td></td>") == 28);
    plan.routines.push_back(plan.routines.front());
    CHECK(times(report::print_html(plan, std::chrono::Monday), "<td></td>") == 56);
}

TEST_CASE("what a clinic wrote is text on the page, never markup or control") {
    plan::Plan plan = stretch_plan();
    const std::string hostile = "<b onclick=\"x\">&'\x1b[31m";
    plan.title = plan.author = plan.contact = plan.language = hostile;
    plan.goals = {hostile};
    plan.exercises[0].title = plan.routines[0].title = hostile;
    plan.stops.push_back({.pain = units::ScoreLimit{units::ScoreLimit::Relation::at_least, 7}, .say = hostile});
    const std::string page = report::print_html(plan, std::chrono::Monday);
    CHECK(page.find("<b ") == std::string::npos);
    CHECK(page.find('\x1b') == std::string::npos);
    CHECK(page.find("onclick=\"") == std::string::npos);
    // In each of its nine places: language, two titles, author, contact, goal, stop, routine, exercise.
    CHECK(times(page, "&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;") == 9);
}

TEST_CASE("a long plan is set smaller, so that it stays one page") {
    plan::Plan plan = stretch_plan();
    CHECK(report::print_html(plan, std::chrono::Monday).find("<body class=\"short\">") != std::string::npos);
    for (int i = 0; i < 5; ++i) plan.routines.push_back(plan.routines.front());
    CHECK(report::print_html(plan, std::chrono::Monday).find("<body class=\"long\">") != std::string::npos);
}

TEST_SUITE_END();
