#include "core/plan/limits.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// Exercises "e1" to "e6" of 30 s, "long" of 20 h and checklist "list"; then these routines, from line 36 on.
std::string plan_with_routines(std::string_view routines) {
    std::string text = "format = 1\nid = \"p\"\ntitle = \"P\"\n";
    for (char number = '1'; number <= '6'; ++number) {
        text += std::string("[[exercise]]\nid = \"e") + number + "\"\nkind = \"stretch\"\nhold = \"30s\"\n";
    }
    text += "[[exercise]]\nid = \"long\"\nkind = \"stretch\"\nhold = \"20h\"\n";
    text += "[[exercise]]\nid = \"list\"\nkind = \"checklist\"\nitems = [\"a\"]\n";
    return text + std::string(routines);
}

std::string routine(std::string_view id, std::string_view list, std::string_view often) {
    return "[[routine]]\nid = \"" + std::string(id) + "\"\ndo = [" + std::string(list) + "]\n" + std::string(often) +
           "\n";
}

// Uses every exercise, so that only the limits in question are met.
std::string rest_of(std::string_view list) {
    return routine("rest", list, "optional = true");
}

std::string problems_of_routines(std::string_view routines) {
    return support::problems_of(plan_with_routines(routines));
}

constexpr std::string_view four = R"("e1", "e2", "e3", "e4")";

}  // namespace

TEST_CASE("a routine that would last more than a day is refused in words") {
    const auto plan = support::check_plan(plan_with_routines(routine("r", "\"long\", \"long\"", "often = \"daily\"")));
    REQUIRE_FALSE(plan);
    const diag::Diagnostic problem = plan.error().in_line_order().back();
    CHECK(problem.code == "routine-too-long");
    CHECK(problem.message == "routine \"r\" would last 40 h");
    CHECK(problem.at.line == 36);
}

TEST_CASE("more than four exercises in a routine are noticed; checklists, repeats and optional ones do not count") {
    const std::string others = rest_of("\"e1\", \"e6\", \"long\", \"list\"");
    CHECK(problems_of_routines(routine("r", std::string(four) + ", \"e5\"", "often = \"daily\"") + others) ==
          "36:1 many-exercises");
    CHECK(problems_of_routines(routine("r",
                                       std::string(four) + ", \"e4\", \"list\", { exercise = \"e5\", optional = true }",
                                       "often = \"daily\"") +
                               others) == "");
}

TEST_CASE("routines of one day add up, those of different weekdays do not") {
    const std::string others = rest_of("\"e1\", \"long\", \"list\"");
    CHECK(problems_of_routines(routine("a", four, "often = \"daily\"") +
                               routine("b", "\"e5\", \"e6\"", "often = \"2 per week\"") + others) ==
          "40:1 many-exercises");
    CHECK(problems_of_routines(routine("a", four, "often = \"on Mon\"") +
                               routine("b", "\"e5\", \"e6\"", "often = \"on Tue\"") + others) == "");
    CHECK(problems_of_routines(routine("a", four, "often = \"2 per day except Tue\"") +
                               routine("b", "\"e5\", \"e6\"", "often = \"at 08:00 on Tue\"") + others) == "");
    CHECK(problems_of_routines(routine("a", four, "often = \"2 per day except Wed\"") +
                               routine("b", "\"e5\", \"e6\"", "often = \"at 08:00 on Tue\"") + others) ==
          "40:1 many-exercises");
    CHECK(problems_of_routines(routine("a", four, "often = \"daily\"") +
                               routine("b", "\"e5\", \"e6\"", "often = \"?\"") + others) == "");
    CHECK(problems_of_routines(routine("a", four, "often = \"daily\"") +
                               routine("b", "\"e3\", \"e4\"", "often = \"daily\"") +
                               rest_of("\"e5\", \"e6\", \"long\", \"list\"")) == "");
}

TEST_CASE("an exercise in no routine is noticed, unless a routine could not be read") {
    const std::string unused = "16:1 exercise-unused, 20:1 exercise-unused, 24:1 exercise-unused, ";
    CHECK(problems_of_routines(routine("r", "\"e1\", \"e2\", \"e3\", \"long\", \"list\"", "often = \"daily\"")) ==
          unused.substr(0, unused.size() - 2));
    CHECK(problems_of_routines(routine("r", four, "often = 3")) == "39:9 wrong-type");
}

TEST_CASE("an exercise in no routine is told the line to write, where that can only be one") {
    const auto hint_for = [](const std::string& routines) {
        return support::check_plan(plan_with_routines(routines)).value().warnings.in_line_order().back().hint;
    };
    const std::string open = "often = \"?\"";
    CHECK(hint_for(routine("r", "\"e1\", \"e2\"", open)) ==
          R"(write do = ["e1", "e2", "list"] in routine "r", or leave it out)");
    const std::string other = R"(add it to "do" of a routine, or leave it out)";
    CHECK(hint_for(routine("r", "\"e1\"", open) + routine("s", "\"e2\"", open)) == other);
    CHECK(hint_for(routine("r", "\"e1\", { exercise = \"e2\", optional = true }", open)) == other);
}

TEST_CASE("what only a short form has is in the plan's use, and may be too long like the whole") {
    CHECK(support::problems_of(R"(format = 1
id = "p"
title = "P"
[[exercise]]
id = "one"
kind = "stretch"
hold = "30s"
[[exercise]]
id = "two"
kind = "stretch"
hold = "20h"
[[routine]]
id = "r"
do = ["one"]
often = "daily"
short = { do = ["two", "two"] }
)") == "12:1 routine-too-long");
}

TEST_CASE("alternatives are weighed by the largest of them, and only where they are offered") {
    const std::string offered = "[[routine]]\nid = \"either\"\nalternatives = [\"a\", \"b\"]\noften = \"daily\"\n";
    const std::string three = "\"e1\", \"e2\", \"e3\"";
    const std::string rest = rest_of("\"e4\", \"e5\", \"e6\", \"long\", \"list\"");
    CHECK(problems_of_routines(offered + routine("a", three, "") + routine("b", "\"e1\", \"e4\"", "") + rest) == "");
    CHECK(problems_of_routines(offered + routine("a", three, "") +
                               routine("b", "\"e1\", \"e2\", \"e3\", \"e4\", \"e5\"", "") + rest) ==
          "44:1 many-exercises");
    CHECK(problems_of_routines(offered + routine("a", three, "") + routine("b", "\"long\", \"long\"", "") + rest) ==
          "44:1 routine-too-long");
}

TEST_SUITE_END();
