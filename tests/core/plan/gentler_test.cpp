#include "core/plan/gentler.hpp"

#include <doctest/doctest.h>

#include "core/plan/plan.hpp"
#include "tests/support/plan_text.hpp"

using namespace rx;

namespace {

// A plan with these lines behind its exercise "x", from line 8 on.
std::string plan_with(std::string_view lines) {
    return support::plan_with_exercise("kind = \"stretch\"\nhold = \"30s\"\n" + std::string(lines));
}

std::string problems_with(std::string_view lines) {
    return support::problems_of(plan_with(lines));
}

constexpr std::string_view words = "say = \"Breathe.\"\n";

std::string gentler(std::string_view lines) {
    return "[[gentler]]\n" + std::string(lines) + std::string(words);
}

}  // namespace

TEST_SUITE_BEGIN("core/plan");

TEST_CASE("gentler sessions are kept in order, with the clinic's words") {
    const plan::Plan plan = support::read_plan(plan_with(gentler("fear = \">= 7\"\ndo = [\"x\"]\n")));
    REQUIRE(plan.gentler.size() == 1);
    CHECK(plan.gentler[0].fear == units::parse_limit(">= 7").value());
    CHECK(plan.gentler[0].say == "Breathe.");
    CHECK(plan.gentler[0].exercises.size() == 1);
}

TEST_CASE("a gentler session has one limit, upwards, and exercises of the plan") {
    CHECK(problems_with(gentler("fear = \">= 7\"\npain = \">= 7\"\ndo = [\"x\"]\n")) == "10:8 gentler-limit");
    CHECK(problems_with(gentler("do = [\"x\"]\n")) == "8:1 gentler-limit");
    CHECK(problems_with(gentler("fear = \"<= 3\"\ndo = [\"x\"]\n")) == "9:8 gentler-direction");
    CHECK(problems_with(gentler("fear = \">= 7\"\ndo = [\"other\"]\n")) == "10:6 unknown-exercise");
    CHECK(problems_with(gentler("fear = \">= 7\"\ndo = []\n")) == "10:6 list-length");
    CHECK(problems_with(gentler("fear = \">= 7\"\n")) == "8:1 missing-key");
}

TEST_CASE("what needs a size, a permission, a word or a condition is nothing to be offered at once") {
    const auto with = [](std::string_view exercise) {
        return support::problems_of(support::plan_with_exercise(
            std::string(exercise) + "[[gentler]]\nfear = \">= 7\"\ndo = [\"x\"]\n" + std::string(words)));
    };
    CHECK(with("kind = \"stretch\"\nhold = \"30s\"\n") == "");
    CHECK(with("kind = \"stretch\"\nhold = \"?\"\n").ends_with(" gentler-exercise"));
    CHECK(with("kind = \"stretch\"\nhold = \"30s\"\napproval = \"clinic\"\n").ends_with(" gentler-exercise"));
    CHECK(with("kind = \"stretch\"\nhold = \"30s\"\nblocked-when = [\"infection\"]\n").ends_with(" gentler-exercise"));
}

TEST_CASE("one that can never be offered is noticed") {
    const std::string seven = gentler("fear = \">= 7\"\ndo = [\"x\"]\n");
    CHECK(problems_with(seven + gentler("fear = \"> 7\"\ndo = [\"x\"]\n")) == "13:8 gentler-dead");
    CHECK(problems_with(support::stop_table("fear = \">= 6\"") + seven).ends_with(" gentler-dead"));
    CHECK(problems_with(support::stop_table("fear = \">= 8\"") + seven) == "");
}

TEST_SUITE_END();
