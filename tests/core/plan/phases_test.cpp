#include "core/plan/phases.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// A plan with exercises "one" and "two", routine "evening" of "one" once a day, and these tables from line 16 on.
std::string plan_with_phases(std::string_view phases) {
    return support::plan_with_two_exercises(R"([[routine]]
id = "evening"
do = ["one", { exercise = "two", optional = true }]
often = "daily"
)" + std::string(phases));
}

std::string problems_of_phases(std::string_view phases) {
    return support::problems_of(plan_with_phases(phases));
}

// "from: often, exercises" of each phase.
std::string phases_of(std::string_view phases) {
    std::string text;
    const plan::Plan plan = support::read_plan(plan_with_phases(phases));
    for (const plan::Phase& phase : plan.routines.at(0).phases) {
        text += (text.empty() ? "" : "; ") + plan::to_text(phase.from) + ": ";
        text += phase.often ? plan::to_text(*phase.often) : "?";
        for (const plan::RoutineItem& item : phase.items) text += " " + item.exercise.text();
    }
    return text;
}

}  // namespace

TEST_CASE("a phase asks for no more than the limits of its routine allow") {
    const auto problems = [](std::string_view often) {
        return support::problems_of(support::plan_with_two_exercises(
            "[[routine]]\nid = \"evening\"\ndo = [\"one\", \"two\"]\noften = \"daily\"\nat-most = \"1 per day\"\n"
            "[[phase]]\nroutine = \"evening\"\nfrom = 2026-12-01\noften = \"" +
            std::string(often) + "\"\n"));
    };
    CHECK(problems("3 per week") == "");
    CHECK(problems("2 per day") == "20:9 often-over-limit");
}

TEST_CASE("what a phase does not say is as it was before it") {
    CHECK(phases_of(R"([[phase]]
routine = "evening"
from = "3 months after surgery"
often = "3 per week"
[[phase]]
routine = "evening"
from = "6 months after surgery"
do = ["two"]
[[phase]]
routine = "evening"
from = "9 months after surgery"
often = "?"
)") == "3 months after surgery: 3 per week one two; 6 months after surgery: 3 per week two; 9 months after surgery: ? "
       "two");
}

TEST_CASE("the dates that phases need are asked for") {
    const plan::Plan plan = support::read_plan(plan_with_phases(
        "[[phase]]\nroutine = \"evening\"\nfrom = \"3 months after surgery\"\noften = \"3 per week\""));
    CHECK(plan.events.size() == 1);
    CHECK(plan.events.at(0).id.text() == "surgery");
    CHECK(plan::select(plan.routines.at(0)).dates == std::vector{units::EventId("surgery")});
}

TEST_CASE("a phase changes something, of a routine of the plan") {
    CHECK(problems_of_phases("[[phase]]\nroutine = \"evening\"\nfrom = 2026-12-01") == "16:1 phase-empty");
    CHECK(problems_of_phases("[[phase]]\nroutine = \"evning\"\nfrom = 2026-12-01\noften = \"daily\"") ==
          "17:11 unknown-routine");
    CHECK(problems_of_phases("[[phase]]\noften = \"daily\"") == "16:1 missing-key, 16:1 missing-key");
    CHECK(problems_of_phases("[[phase]]\nroutine = \"evening\"\nfrom = \"then\"\noften = \"now\"\ndo = [\"three\"]") ==
          "18:8 unknown-event, 19:9 often-form, 20:7 unknown-exercise");
}

TEST_CASE("a routine that cannot be used is not called unknown by its phases") {
    std::string text = plan_with_phases("[[phase]]\nroutine = \"evening\"\nfrom = 2026-12-01\noften = \"3 per week\"");
    text.replace(text.find("\"daily\""), 7, "\"dayly\"");
    CHECK(support::problems_of(text) == "15:9 often-form");
}

TEST_CASE("phases stand in the order in which they begin, where that can be told") {
    const auto two = [](std::string_view first, std::string_view second) {
        return problems_of_phases(
            "[[phase]]\nroutine = \"evening\"\noften = \"daily\"\nfrom = " + std::string(first) +
            "\n[[phase]]\nroutine = \"evening\"\noften = \"daily\"\nfrom = " + std::string(second));
    };
    CHECK(two("2026-12-01", "2026-11-01") == "23:8 phase-order");
    CHECK(two("\"6 months after surgery\"", "\"12 weeks after surgery\"") == "23:8 phase-order");
    CHECK(two("\"6 months after surgery\"", "\"12 weeks after birth\"") == "");
    CHECK(two("2026-12-01", "\"12 weeks after birth\"") == "");
    CHECK(two("\"20 sessions\"", "\"10 sessions\"") == "23:8 phase-order");
    CHECK(two("\"20 sessions\"", "2026-12-01") == "");
    CHECK(problems_of_phases("[[phase]]\nroutine = \"evening\"\noften = \"daily\"\nfrom = 2026-12-01") == "");
}

TEST_CASE("a phase is compared with each above it, and does not begin when its routine is over") {
    const auto phase = [](std::string_view from) {
        return "[[phase]]\nroutine = \"evening\"\noften = \"daily\"\nfrom = " + std::string(from) + "\n";
    };
    CHECK(problems_of_phases(phase("\"20 sessions\"") + phase("2026-12-01") + phase("\"10 sessions\"")) ==
          "27:8 phase-order");
    CHECK(problems_of_phases("until = \"20 sessions\"\n" + phase("\"20 sessions\"")) == "20:8 phase-order");
    CHECK(problems_of_phases("until = \"20 sessions\"\n" + phase("\"19 sessions\"")) == "");
}

TEST_CASE("exercises and totals of phases are judged like the routine's own") {
    CHECK(problems_of_phases("[[exercise]]\nid = \"late\"\nkind = \"stretch\"\nhold = \"30s\"\n[[phase]]\nroutine = "
                             "\"evening\"\nfrom = 2026-12-01\ndo = [\"late\"]") == "");
    CHECK(problems_of_phases("[[exercise]]\nid = \"late\"\nkind = \"stretch\"\nhold = \"20h\"\n[[phase]]\nroutine = "
                             "\"evening\"\nfrom = 2026-12-01\ndo = [\"late\", \"late\"]") == "12:1 routine-too-long");
}

TEST_SUITE_END();
