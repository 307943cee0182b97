#include "core/plan/measures.hpp"

#include <doctest/doctest.h>

#include "core/plan/plan.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// `lines` begin in line 8.
std::string plan_with_measure(std::string_view lines) {
    return support::plan_with_exercise("kind = \"stretch\"\nhold = \"30s\"\n" + std::string(lines));
}

std::string problems_of_measure(std::string_view lines) {
    return support::problems_of(plan_with_measure(lines));
}

}  // namespace

TEST_CASE("a measure is kept as the clinic wrote it") {
    const plan::Plan plan = support::read_plan(plan_with_measure(R"([[measure]]
id = "reach"
title = "How far"
ask = "Which mark can you read?"
scale = "0.0..20.0"
better = "high"
unit = "cm"
often = "1 per week"
[[measure]]
id = "goal-one"
ask = "How is your first goal?"
scale = "-2..2"
better = "high"
often = "?"
[[measure]]
id = "evening-pain"
ask = "How was the evening?"
scale = "1..10"
better = "low"
)"));
    REQUIRE(plan.measures.size() == 3);
    const plan::Measure& reach = plan.measures[0];
    CHECK(reach.id.text() == "reach");
    CHECK(reach.title == "How far");
    CHECK(reach.ask == "Which mark can you read?");
    CHECK(reach.scale == units::Scale{.low = {0}, .high = {200}, .decimals = true});
    CHECK(reach.better == plan::Better::high);
    CHECK(reach.unit == "cm");
    REQUIRE(reach.often);
    CHECK(plan::to_text(*reach.often) == "1 per week");
    CHECK(plan.measures[1].title == "goal one");
    CHECK(plan.measures[1].often == std::nullopt);
    CHECK(plan.measures[2].better == plan::Better::low);
    CHECK(plan.measures[2].scale.low.tenths == 10);
}

TEST_CASE("a measure says what, on which scale, and which way is better") {
    CHECK(problems_of_measure("[[measure]]\nid = \"m\"\n") == "8:1 missing-key, 8:1 missing-key, 8:1 missing-key");
    const std::string rest = "ask = \"How much?\"\nbetter = \"low\"\n";
    CHECK(problems_of_measure("[[measure]]\nid = \"m\"\nscale = \"10\"\n" + rest) == "10:9 scale-form");
    CHECK(problems_of_measure("[[measure]]\nid = \"m\"\nscale = \"10..0\"\n" + rest) == "10:9 range-order");
    CHECK(problems_of_measure("[[measure]]\nid = \"m\"\nscale = \"0..10\"\noften = \"now and then\"\n" + rest) ==
          "11:9 often-form");
    CHECK(problems_of_measure("[[measure]]\nid = \"m\"\nscale = \"0..10\"\nask = \"x\"\nbetter = \"up\"\n") ==
          "12:10 unknown-word");
    CHECK(problems_of_measure("[[measure]]\nid = \"m\"\nscale = \"0..10\"\n" + rest +
                              "[[measure]]\nid = \"m\"\nscale = \"0..10\"\n" + rest) == "14:6 id-twice");
}

TEST_SUITE_END();
