#include <doctest/doctest.h>

#include <algorithm>

#include "core/report/report.hpp"
#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"

TEST_SUITE_BEGIN("core/report");

using namespace rx;

namespace {

// The trainer of plan_with_exercise() with the sizes A, B and C; the rules begin in line 9.
plan::Plan plan_of_rules(std::string_view rules) {
    return support::read_plan(support::plan_with_exercise(
        "kind = \"dilator\"\nkit = \"trainers\"\nsegments = [{ size = \"current\", for = \"5m\" }]\n" +
        std::string(rules)));
}

std::string text_of(const plan::Plan& plan, const std::vector<progress::Course>& courses) {
    return report::simulation_text(
        {.plan = plan, .first = support::date("2026-11-20"), .weeks = 2, .courses = courses});
}

const progress::Persona steady{.name = "steady", .what = "practises"};

progress::Course course(int sessions, std::vector<progress::Turn> turns = {}) {
    return {.persona = &steady,
            .sessions = sessions,
            .turns = std::move(turns),
            .furthest = {{units::KitId("trainers"), 2}}};
}

}  // namespace

TEST_CASE("a plan without rules says so, and which sizes nothing leads to") {
    const auto plan = plan_of_rules("");
    progress::Course alone = course(14);
    alone.furthest = {{units::KitId("trainers"), 0}};
    CHECK(text_of(plan, {alone}) ==
          "P: 2 weeks from Fri 20 Nov 2026, with people who are made up. Nothing is\n"
          "  written.\n"
          "This plan has no rules: it suggests no other size by itself.\n"
          "\n"
          "steady: practises\n"
          "  14 sessions, and nothing is suggested\n"
          "\n"
          "Never reached:\n"
          "  trainers: size B, C\n");
}

TEST_CASE("each suggestion has its day, its size and its rule") {
    const auto plan = plan_of_rules(R"([[advance]]
kit = "trainers"
after = "1 of 1 session"
[[step-back]]
kit = "trainers"
after = "1 of 1 session"
pain = ">= 5"
[[restart]]
kit = "trainers"
after-gap = "5 days"
[[restart]]
routine = "r"
after-gap = "5 days"
say = "Call us."
)");
    const kit::Kit* kit = &plan.kits.begin()->second;
    const auto day = support::date("2026-11-24");
    progress::Course one =
        course(1, {{day, {.rule = &plan.rules.advance[0], .kit = kit, .from = 0, .to = 1}},
                   {day, {.rule = &plan.rules.step_back[0], .kit = kit, .from = 1, .to = 0}},
                   {day, {.rule = &plan.rules.step_back[0], .kit = kit, .from = 0, .to = std::nullopt}},
                   {day, {.rule = &plan.rules.restart[0], .kit = kit, .from = 1, .to = 0, .days = 6}},
                   {day, {.rule = &plan.rules.restart[1], .days = 1}}});
    one.stopped = 1;
    const std::string text = text_of(plan, {one});
    CHECK(text.substr(text.find("\n\n") + 2) ==
          "steady: practises\n"
          "  1 session, 1 ended by a stop rule\n"
          "  Tue 24 Nov 2026  line 9, trainers: size B\n"
          "  Tue 24 Nov 2026  line 12, trainers: the smaller size A, 15 mm\n"
          "  Tue 24 Nov 2026  line 12, trainers: a smaller size than A, 15 mm, and\n"
          "    there is none\n"
          "  Tue 24 Nov 2026  line 16, trainers: the smaller size A, 15 mm, after 6\n"
          "    days\n"
          "  Tue 24 Nov 2026  line 19, r: words after 1 day\n");
}

TEST_CASE("rules that nothing came of are read out, and long lists are cut") {
    const auto plan = plan_of_rules(
        "[[advance]]\nkit = \"trainers\"\nafter = \"1 of 1 session\"\n"
        "[[step-back]]\nkit = \"trainers\"\nafter = \"1 of 1 session\"\npain = \">= 5\"\n");
    const progress::Suggestion up{.rule = &plan.rules.advance[0], .kit = &plan.kits.begin()->second, .to = 1};
    const std::string text =
        text_of(plan, {course(20, std::vector<progress::Turn>(15, {support::date("2026-11-24"), up}))});
    CHECK(std::ranges::count(text, '\n') == 22);
    CHECK(text.find("\n  and 3 more, the last on Tue 24 Nov 2026\n") != std::string::npos);
    CHECK(
        text.ends_with("\nNever reached:\n"
                       "  line 12, trainers: one size smaller: in the last session at a size pain\n"
                       "    was 5 or more\n"));
}

TEST_SUITE_END();
