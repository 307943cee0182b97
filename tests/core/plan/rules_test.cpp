#include "core/plan/rules.hpp"

#include <doctest/doctest.h>

#include "core/plan/plan.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;
using Relation = units::ScoreLimit::Relation;

namespace {

// A plan with a trainer of the sizes A, B and C and these lines from line 9 on.
std::string plan_with_rules(std::string_view rules) {
    return support::plan_with_exercise(
        "kind = \"dilator\"\nkit = \"trainers\"\nsegments = [{ size = \"current\", for = \"5m\" }]\n" +
        std::string(rules));
}

plan::Rules rules_of(std::string_view rules) {
    return support::read_plan(plan_with_rules(rules)).rules;
}

std::string problems_of_rules(std::string_view rules) {
    return support::problems_of(plan_with_rules(rules));
}

}  // namespace

TEST_CASE("an advance is kept as the clinic wrote it") {
    const auto rules = rules_of(R"([[advance]]
kit = "trainers"
after = "3 of 4 sessions"
pain = "<= 2"
fear = "< 4"
rating = "after"
depth = "half"
not-sooner-than = "1 week"
until = "B"
approval = "clinic"
say = "Take your time."
)");
    REQUIRE(rules.advance.size() == 1);
    const plan::Advance& rule = rules.advance.front();
    CHECK(rule.kit.text() == "trainers");
    CHECK(rule.after == plan::Sessions{3, 4});
    CHECK(rule.limits.pain == units::ScoreLimit{Relation::at_most, 2});
    CHECK(rule.limits.fear == units::ScoreLimit{Relation::less, 4});
    CHECK(rule.limits.rating == timeline::RatingTime::after);
    CHECK(rule.depth == outcome::Depth::half);
    CHECK_FALSE(rule.ease);
    CHECK(rule.not_sooner_than == units::CalendarSpan{1, units::CalendarSpan::Unit::weeks});
    CHECK(rule.until == 1U);
    CHECK(rule.approval == plan::Approval::clinic);
    CHECK(rule.say == "Take your time.");
    CHECK_FALSE(rule.open);
    CHECK(rule.at.line == 9);
}

TEST_CASE("how it goes in is a word of each rule, and of its direction only") {
    const auto rules = support::read_plan(support::plan_with_exercise(R"(kind = "dilator"
kit = "trainers"
ease-asked = true
segments = [{ size = "current", for = "5m" }]
[[advance]]
kit = "trainers"
after = "3 of 3 sessions"
ease = "easily"
[[step-back]]
kit = "trainers"
after = "1 of 1 session"
ease = "hard"
)"))
                           .rules;
    CHECK(rules.advance.at(0).ease == outcome::Ease::easily);
    CHECK(rules.step_back.at(0).ease == outcome::Ease::hard);
    const std::string up = "[[advance]]\nkit = \"trainers\"\n";
    const std::string down = "[[step-back]]\nkit = \"trainers\"\nafter = \"1 of 1 session\"\n";
    CHECK(problems_of_rules(up + "after = \"1 of 1 session\"\nease = \"hard\"\n") == "12:8 unknown-word");
    CHECK(problems_of_rules(down + "ease = \"easily\"\n") == "12:8 unknown-word");
    CHECK(problems_of_rules(up + "ease = \"easily\"\n") == "11:8 rule-limit");
}

TEST_CASE("what a rule does not say is not invented") {
    const auto rules = rules_of("[[advance]]\nkit = \"trainers\"\nafter = \"1 of 1 session\"\n");
    REQUIRE(rules.advance.size() == 1);
    const plan::Advance& rule = rules.advance.front();
    CHECK(rule.after == plan::Sessions{1, 1});
    CHECK(rule.limits == plan::Limits{});
    CHECK(rule.limits.rating == timeline::RatingTime::any);
    CHECK(rule.approval == plan::Approval::unstated);
    CHECK(rule.until == std::nullopt);
    CHECK(rule.not_sooner_than == std::nullopt);
}

TEST_CASE("where only the clinic decides, an advance says just that") {
    const auto rules = rules_of("[[advance]]\nkit = \"trainers\"\napproval = \"clinic\"\n");
    REQUIRE(rules.advance.size() == 1);
    CHECK(rules.advance.front().after == std::nullopt);
    CHECK(problems_of_rules("[[advance]]\nkit = \"trainers\"\n") == "9:1 rule-limit");
    CHECK(problems_of_rules("[[advance]]\nkit = \"trainers\"\napproval = \"patient\"\n") == "9:1 rule-limit");
    CHECK(problems_of_rules("[[advance]]\nkit = \"trainers\"\napproval = \"clinic\"\npain = \"<= 2\"\n") ==
          "12:8 rule-limit");
}

TEST_CASE("a step-back and a restart say where to") {
    const auto rules = rules_of(R"([[step-back]]
kit = "trainers"
after = "1 of 1 session"
pain = ">= 5"
[[step-back]]
kit = "trainers"
after = "2 of 3 sessions"
fear = "> 6"
to = "current-2"
[[restart]]
kit = "trainers"
after-gap = "5 days"
to = "A"
[[restart]]
routine = "r"
after-gap = "2 weeks"
say = "Call us first."
)");
    REQUIRE(rules.step_back.size() == 2);
    CHECK(rules.step_back[0].limits.pain == units::ScoreLimit{Relation::at_least, 5});
    CHECK(rules.step_back[0].to == plan::Target{.index = {}, .steps = 1});
    CHECK(rules.step_back[1].to == plan::Target{.index = {}, .steps = 2});
    REQUIRE(rules.restart.size() == 2);
    CHECK(rules.restart[0].to == plan::Target{.index = 0U});
    CHECK(rules.restart[0].after_gap == units::CalendarSpan{5, units::CalendarSpan::Unit::days});
    CHECK(rules.restart[1].kit == std::nullopt);
    CHECK(rules.restart[1].routine->text() == "r");
}

TEST_CASE("a number left open leaves the rule open, and is no mistake") {
    const auto rules = rules_of(R"([[advance]]
kit = "trainers"
after = "?"
pain = "<= 2"
[[step-back]]
kit = "trainers"
after = "1 of 1 session"
pain = "?"
[[restart]]
kit = "trainers"
after-gap = "?"
)");
    REQUIRE(rules.advance.size() == 1);
    CHECK(rules.advance.front().open);
    REQUIRE(rules.step_back.size() == 1);
    CHECK(rules.step_back.front().open);
    REQUIRE(rules.restart.size() == 1);
    CHECK(rules.restart.front().open);
}

TEST_CASE("a rule names what is in the plan") {
    const std::string after = "after = \"1 of 1 session\"\n";
    CHECK(problems_of_rules("[[advance]]\nkit = \"trainer\"\n" + after) == "10:7 unknown-kit");
    CHECK(problems_of_rules("[[advance]]\nkit = \"trainers\"\n" + after + "until = \"D\"\n") == "12:9 unknown-size");
    CHECK(problems_of_rules("[[step-back]]\nkit = \"trainers\"\n" + after + "pain = \"any\"\nto = \"current-3\"\n") ==
          "13:6 unknown-size");
    CHECK(problems_of_rules("[[step-back]]\nkit = \"trainers\"\n" + after + "pain = \"any\"\nto = \"current-0\"\n") ==
          "13:6 unknown-size");
    CHECK(problems_of_rules("[[restart]]\nroutine = \"s\"\nafter-gap = \"5 days\"\nsay = \"x\"\n") ==
          "10:11 unknown-routine");
}

TEST_CASE("limits point the way the rule goes") {
    const std::string kit = "kit = \"trainers\"\nafter = \"1 of 1 session\"\n";
    CHECK(problems_of_rules("[[advance]]\n" + kit + "pain = \">= 5\"\n") == "12:8 rule-direction");
    CHECK(problems_of_rules("[[advance]]\n" + kit + "fear = \"any\"\n") == "12:8 rule-direction");
    CHECK(problems_of_rules("[[step-back]]\n" + kit + "pain = \"<= 5\"\n") == "12:8 rule-direction");
    CHECK(problems_of_rules("[[step-back]]\n" + kit) == "9:1 rule-limit");
    CHECK(problems_of_rules("[[advance]]\n" + kit + "pain = \"2\"\n") == "12:8 limit-form");
}

TEST_CASE("a restart is of one thing, and has words where there are no sizes") {
    CHECK(problems_of_rules("[[restart]]\nafter-gap = \"5 days\"\n") == "9:1 restart-of");
    CHECK(problems_of_rules("[[restart]]\nkit = \"trainers\"\nroutine = \"r\"\nafter-gap = \"5 days\"\n") ==
          "11:11 restart-of");
    CHECK(problems_of_rules("[[restart]]\nroutine = \"r\"\nafter-gap = \"5 days\"\nto = \"A\"\nsay = \"x\"\n") ==
          "12:6 restart-of");
    CHECK(problems_of_rules("[[restart]]\nroutine = \"r\"\nafter-gap = \"5 days\"\n") == "9:1 missing-key");
    CHECK(problems_of_rules("[[restart]]\nkit = \"trainers\"\nafter-gap = \"soon\"\n") == "11:13 span-form");
    CHECK(problems_of_rules("[[restart]]\nkit = \"trainers\"\n") == "9:1 missing-key");
}

TEST_CASE("an advance may wait for a day after an event, and its date is asked for") {
    const auto rules = [](std::string_view lines) {
        return support::plan_with_exercise(
            "kind = \"dilator\"\nkit = \"trainers\"\nsegments = [{ size = \"current\", for = \"5m\" "
            "}]\n[[advance]]\nkit "
            "= \"trainers\"\nafter = \"1 of 1 session\"\n" +
            std::string(lines));
    };
    const auto plan = support::read_plan(rules("not-before = [\"6 weeks after surgery\"]"));
    REQUIRE(plan.rules.advance.at(0).not_before.size() == 1);
    CHECK(plan::to_text(plan.rules.advance.at(0).not_before[0]) == "6 weeks after surgery");
    REQUIRE(plan.events.size() == 1);
    CHECK(plan.events[0].id.text() == "surgery");
    CHECK(support::problems_of(rules("not-before = [\"soon\"]")) == "12:15 not-before-form");
    CHECK(support::problems_of(rules("not-before = [\"6 weeks after surgry\"]")) == "12:15 unknown-event");
    CHECK(support::problems_of(support::plan_with_exercise(
              "kind = \"stretch\"\nhold = \"1m\"\n[[advance]]\nkit = \"trainers\"\napproval = \"clinic\"\nnot-before = "
              "[\"6 weeks after surgery\"]")) == "11:14 rule-limit");
}

TEST_CASE("a target is always smaller, and never below the first size") {
    CHECK(plan::resolve({.index = {}, .steps = 1}, 2) == 1U);
    CHECK(plan::resolve({.index = {}, .steps = 2}, 1) == 0U);
    CHECK(plan::resolve({.index = {}, .steps = 1}, 0) == std::nullopt);
    CHECK(plan::resolve({.index = 0U}, 2) == 0U);
    CHECK(plan::resolve({.index = 2U}, 2) == std::nullopt);
    CHECK(plan::resolve({.index = 0U}, 0) == std::nullopt);
}

TEST_SUITE_END();
