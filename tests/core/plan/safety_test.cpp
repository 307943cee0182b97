#include "core/plan/safety.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// Two exercises that need contractions and one with tensing, after these lines of [safety].
std::string plan_text(std::string_view safety) {
    return "format = 1\nid = \"p\"\ntitle = \"P\"\n[safety]\n" + std::string(safety) + R"(
[[exercise]]
id = "one"
kind = "hold"
hold = "5s"
rest = "5s"
reps = 5
[[exercise]]
id = "two"
kind = "quick"
hold = "1s"
rest = "5s"
reps = "?"
[[exercise]]
id = "three"
kind = "relaxation"
for = "5m"
tensing = true
[[routine]]
id = "r"
do = ["one", "two", "three"]
often = "daily"
)";
}

}  // namespace

TEST_CASE("a plan with toning or tensing says whether it is allowed, once for all exercises") {
    CHECK(support::problems_of(plan_text("")) == "6:1 safety-missing, 18:1 safety-missing");
    const auto plan = support::check_plan(plan_text("tensing = \"allowed\""));
    REQUIRE_FALSE(plan);
    CHECK(plan.error().all()[0].message ==
          "the plan contains \"one\" but does not say whether contractions are allowed");
    CHECK(plan.error().all()[0].hint == "add contractions = \"allowed\" or \"forbidden\" under [safety]");
}

TEST_CASE("what is forbidden is refused at every exercise, blank or not") {
    CHECK(support::problems_of(plan_text("contractions = \"forbidden\"\ntensing = \"forbidden\"")) ==
          "7:1 contractions-forbidden, 13:1 contractions-forbidden, 19:1 tensing-forbidden");
}

TEST_CASE("what is allowed is kept") {
    const plan::Plan plan = support::read_plan(plan_text("contractions = \"allowed\"\ntensing = \"allowed\""));
    CHECK(plan.safety.contractions == plan::Allowance::allowed);
    CHECK(plan.safety.tensing == plan::Allowance::allowed);
}

TEST_CASE("a word that is refused is one mistake, not two") {
    CHECK(support::problems_of(plan_text("contractions = \"after-release\"\ntensing = \"allowd\"")) ==
          "5:16 not-supported-yet, 6:11 unknown-word");
}

TEST_CASE("conditions of the whole plan are checked like those of an exercise") {
    CHECK(support::problems_of(
              plan_text("contractions = \"allowed\"\ntensing = \"allowed\"\nblocked-when = [\"pregnnt\"]\n"
                        "not-before = [\"soon\"]")) == "7:17 unknown-state, 8:15 not-before-form");
}

TEST_SUITE_END();
