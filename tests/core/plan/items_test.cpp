#include "core/plan/items.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// A plan with exercises "one" and "two" and this routine, whose lines begin in line 14.
std::string plan_with_items(std::string_view routine) {
    return support::plan_with_two_exercises("[[routine]]\nid = \"half-hour\"\n" + std::string(routine));
}

std::string problems_of_items(std::string_view routine) {
    return support::problems_of(plan_with_items(routine));
}

}  // namespace

TEST_CASE("every entry of the list is one of the plan's exercises") {
    CHECK(problems_of_items("do = [\"one\", \"tow\", 3, \"Two!\", { exercise = \"thre\" }]\noften = \"daily\"") ==
          "14:14 unknown-exercise, 14:21 wrong-type, 14:24 id-form, 14:45 unknown-exercise");
    CHECK(problems_of_items("do = []\noften = \"daily\"") == "14:6 list-length");
    CHECK(problems_of_items("do = \"one\"\noften = \"daily\"") == "14:6 wrong-type");
    CHECK(problems_of_items("do = [{ exercis = \"one\" }]\noften = \"daily\"").find("14:9 unknown-key") !=
          std::string::npos);
    std::string many = "do = [";
    for (int i = 0; i < 101; ++i) many += "\"one\", ";
    CHECK(problems_of_items(many + "]\noften = \"daily\"") == "14:6 list-length");
}

TEST_CASE("one exercise without brackets is told how a list of it is written") {
    const auto hint = [](std::string_view written) {
        const auto plan = support::check_plan(support::plan_with_two_exercises(
            "[[routine]]\nid = \"r\"\noften = \"daily\"\ndo = " + std::string(written) + "\n"));
        REQUIRE_FALSE(plan);
        return plan.error().all()[0].hint;
    };
    CHECK(hint("\"one\"") == "it is a list: write do = [\"one\"]");
    CHECK(hint("\"one, two\"") == "it is a list: write do = [\"one\", \"two\"]");
    CHECK(hint("5") == "write a list of exercise ids, like [\"belly-breath\"]");
}

TEST_SUITE_END();
