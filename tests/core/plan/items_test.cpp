#include "core/plan/items.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// A plan with exercises "one" and "two" and this routine, whose lines begin in line 14.
std::string plan_text(std::string_view routine) {
    return R"(format = 1
id = "p"
title = "P"
[[exercise]]
id = "one"
kind = "stretch"
hold = "30s"
[[exercise]]
id = "two"
kind = "stretch"
hold = "30s"
[[routine]]
id = "half-hour"
)" + std::string(routine) +
           "\n";
}

std::string problems_with(std::string_view routine) {
    return support::problems_of(plan_text(routine));
}

}  // namespace

TEST_CASE("every entry of the list is one of the plan's exercises") {
    CHECK(problems_with("do = [\"one\", \"tow\", 3, \"Two!\", { exercise = \"thre\" }]\noften = \"daily\"") ==
          "14:14 unknown-exercise, 14:21 wrong-type, 14:24 id-form, 14:45 unknown-exercise");
    CHECK(problems_with("do = []\noften = \"daily\"") == "14:6 list-length");
    CHECK(problems_with("do = \"one\"\noften = \"daily\"") == "14:6 wrong-type");
    CHECK(problems_with("do = [{ exercis = \"one\" }]\noften = \"daily\"").find("14:9 unknown-key") !=
          std::string::npos);
    std::string many = "do = [";
    for (int i = 0; i < 101; ++i) many += "\"one\", ";
    CHECK(problems_with(many + "]\noften = \"daily\"") == "14:6 list-length");
}

TEST_SUITE_END();
