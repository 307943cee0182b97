#include "core/plan/questions.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

std::string plan_asking(std::string_view after) {
    return support::plan_with_exercise(
        "kind = \"stretch\"\nhold = \"30s\"\nblocked-when = [\"period\", \"tired\"]\n"
        "not-before = [\"2 days after moving\", \"1 day after birth\"]\n" +
        std::string(after));
}

constexpr std::string_view declared =
    "[states.tired]\nask = \"Are you tired?\"\nsay = \"Sleep first.\"\n[events.moving]\nask = \"When did you move?\"\n";

}  // namespace

TEST_CASE("a plan keeps the questions its conditions name, known or declared, in the order named") {
    const plan::Plan plan = support::read_plan(plan_asking(declared));
    REQUIRE(plan.states.size() == 2);
    CHECK(plan.states[0].ask == "Do you have your period just now?");
    CHECK(plan.states[1].ask == "Are you tired?");
    CHECK(plan.states[1].say == "Sleep first.");
    REQUIRE(plan.events.size() == 2);
    CHECK(plan.events[0].ask == "When did you move?");
    CHECK(plan.events[1].ask == "When did you give birth?");
}

TEST_CASE("a plan may ask about a known state in its own words") {
    const plan::Plan plan =
        support::read_plan(plan_asking(std::string(declared) + "[states.period]\nask = \"Day one?\"\n"));
    CHECK(plan.states[0].ask == "Day one?");
}

TEST_CASE("a question declared with a mistake is reported once, not again where it is named") {
    CHECK(support::problems_of(plan_asking("[states.tired]\n[events.moving]\nask = \"When?\"\n")) ==
          "10:1 missing-key");
    CHECK(support::problems_of(plan_asking("[states]\ntired = 3\n[events.moving]\nask = \"When?\"\n")) ==
          "11:9 wrong-type");
    CHECK(support::problems_of(plan_asking(std::string(declared) + "[events.\"Big Day\"]\nask = \"When?\"\n")) ==
          "15:9 id-form");
}

TEST_SUITE_END();
