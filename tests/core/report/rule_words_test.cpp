#include "core/report/rule_words.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/report");

using namespace rx;

namespace {

plan::Plan plan_with(std::string_view rules) {
    return support::read_plan(
        support::plan_with_exercise("kind = \"dilator\"\nkit = \"trainers\"\nease-asked = true\nsegments = [{ size = "
                                    "\"current\", for = \"5m\" }]\n" +
                                    std::string(rules)));
}

std::string advance(std::string_view lines) {
    const auto plan = plan_with("[[advance]]\nkit = \"trainers\"\n" + std::string(lines));
    return report::rule_in_words(plan, plan.rules.advance.at(0));
}

std::string step_back(std::string_view lines) {
    const auto plan = plan_with("[[step-back]]\nkit = \"trainers\"\n" + std::string(lines));
    return report::rule_in_words(plan, plan.rules.step_back.at(0));
}

std::string restart(std::string_view lines) {
    const auto plan = plan_with("[[restart]]\n" + std::string(lines));
    return report::rule_in_words(plan, plan.rules.restart.at(0));
}

}  // namespace

TEST_CASE("an advance reads as a patient would say it") {
    CHECK(advance("after = \"3 of 3 sessions\"\npain = \"< 4\"\nuntil = \"B\"\nnot-sooner-than = \"1 week\"\n") ==
          "trainers: a larger size, up to B, when you and your clinic agree: in the last 3 sessions at a size pain was "
          "below 4, not sooner than 1 week with it");
    CHECK(advance("after = \"2 of 5 sessions\"\nfear = \"<= 3\"\nrating = \"before\"\napproval = \"patient\"\n") ==
          "trainers: a larger size, if you like: in 2 of the last 5 sessions at a size fear before practice was 3 or "
          "less");
    CHECK(advance("after = \"4 of 4 sessions\"\napproval = \"clinic\"\n") ==
          "trainers: a larger size, when your clinic agrees: there were 4 sessions at a size");
    CHECK(advance("approval = \"clinic\"\n") == "trainers: a larger size, when your clinic agrees");
    CHECK(advance("after = \"?\"\n") == "trainers: a larger size: ask your clinic");
}

TEST_CASE("days and what an advance waits for have words") {
    const std::string_view larger = "trainers: a larger size, when you and your clinic agree: ";
    const auto after = [&](std::string_view lines) {
        const std::string text = advance("after = " + std::string(lines) + "\n");
        REQUIRE(text.starts_with(larger));
        return text.substr(larger.size());
    };
    CHECK(after("\"4 of 5 days\"\npain = \"< 4\"") == "on 4 of the last 5 days at a size pain was below 4");
    CHECK(after("\"5 of 5 days\"\npain = \"< 4\"") == "on the last 5 days at a size pain was below 4");
    CHECK(after("\"1 of 1 day\"\npain = \"< 4\"") == "on the last day at a size pain was below 4");
    CHECK(after("\"5 days in a row\"\npain = \"< 4\"") == "on 5 days in a row at a size pain was below 4");
    CHECK(after("\"5 of 5 days\"") == "there were 5 days with a session at a size");
    CHECK(after("\"5 days in a row\"") == "there were 5 days in a row with a session at a size");
    CHECK(after("\"1 of 1 session\"\nnot-before = [\"6 weeks after surgery\", 2026-12-01]") ==
          "there was 1 session at a size, not before 6 weeks after: surgery, not before Tue 1 Dec 2026");
}

TEST_CASE("movement has words") {
    auto plan = plan_with("[[advance]]\nkit = \"trainers\"\nafter = \"1 of 1 session\"\n");
    plan.rules.advance.front().with_movement = true;
    CHECK(report::rule_in_words(plan, plan.rules.advance.front()) ==
          "trainers: a larger size, when you and your clinic agree: in the last session at a size movement was done");
}

TEST_CASE("every depth has words") {
    CHECK(advance("after = \"1 of 1 session\"\ndepth = \"full\"\n") ==
          "trainers: a larger size, when you and your clinic agree: in the last session at a size all of it was in");
    for (const char* depth : {"touch", "entrance", "tip", "half"}) {
        CAPTURE(depth);
        const std::string text = advance("after = \"1 of 1 session\"\ndepth = \"" + std::string(depth) + "\"\n");
        CHECK(text.find(depth) != std::string::npos);
    }
}

TEST_CASE("how it went in has words") {
    const auto larger = [](std::string_view lines) {
        const std::string text = advance("after = \"1 of 1 session\"\n" + std::string(lines) + "\n");
        return text.substr(text.rfind("at a size ") + 10);
    };
    CHECK(larger("ease = \"easily\"") == "it went in easily");
    CHECK(larger("ease = \"with-effort\"\npain = \"< 4\"\ndepth = \"full\"") ==
          "pain was below 4 and all of it was in and it went in with some effort at most");
    const auto smaller = [](std::string_view lines) {
        const std::string text = step_back("after = \"1 of 1 session\"\n" + std::string(lines) + "\n");
        return text.substr(text.rfind("at a size ") + 10);
    };
    CHECK(smaller("ease = \"hard\"") == "it was hard to put in");
    CHECK(smaller("ease = \"with-effort\"\npain = \"> 4\"") ==
          "pain was above 4 or it took some effort or more to put in");
}

TEST_CASE("a step-back says where to and when") {
    CHECK(step_back("after = \"1 of 1 session\"\npain = \">= 5\"\nrating = \"during\"\n") ==
          "trainers: one size smaller: in the last session at a size pain during practice was 5 or more");
    CHECK(step_back("after = \"2 of 2 sessions\"\npain = \"> 4\"\nfear = \"any\"\nto = \"current-2\"\n") ==
          "trainers: 2 sizes smaller: in the last 2 sessions at a size pain was above 4 or fear 1 or more");
    CHECK(step_back("after = \"?\"\npain = \"> 4\"\nto = \"A\"\n") == "trainers: size A: ask your clinic");
}

TEST_CASE("a restart says after how long") {
    CHECK(restart("kit = \"trainers\"\nafter-gap = \"5 days\"\nto = \"A\"\n") ==
          "trainers: size A when the last session was 5 days ago or longer");
    CHECK(restart("kit = \"trainers\"\nafter-gap = \"?\"\n") ==
          "trainers: one size smaller after a gap: ask your clinic");
    CHECK(restart("routine = \"r\"\nafter-gap = \"2 weeks\"\nsay = \"Call.\"\n") ==
          "r: when the last session was 2 weeks ago or longer");
    CHECK(restart("routine = \"r\"\nafter-gap = \"?\"\nsay = \"Call.\"\n") == "r: after a gap: ask your clinic");
}

TEST_SUITE_END();
