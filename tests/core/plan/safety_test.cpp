#include "core/plan/safety.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// Two exercises that need contractions and one with tensing, after these lines of [safety].
std::string plan_with_safety(std::string_view safety) {
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
    CHECK(support::problems_of(plan_with_safety("")) == "6:1 safety-missing, 18:1 safety-missing");
    const auto plan = support::check_plan(plan_with_safety("tensing = \"allowed\""));
    REQUIRE_FALSE(plan);
    CHECK(plan.error().all()[0].message ==
          "the plan contains \"one\" but does not say whether contractions are allowed");
    CHECK(plan.error().all()[0].hint == "add contractions = \"allowed\" or \"forbidden\" under [safety]");
}

TEST_CASE("what is forbidden is refused at every exercise, blank or not") {
    CHECK(support::problems_of(plan_with_safety("contractions = \"forbidden\"\ntensing = \"forbidden\"")) ==
          "7:1 contractions-forbidden, 13:1 contractions-forbidden, 19:1 tensing-forbidden");
}

TEST_CASE("what is forbidden is refused of the library's exercises without a flag of the plan") {
    CHECK(support::problems_of(R"(format = 1
id = "p"
title = "P"
[safety]
biofeedback = "forbidden"
tensing = "forbidden"
[[exercise]]
id = "one"
kind = "device"
use = "seeing-both"
device = "D"
mode = "biofeedback"
for = "5m"
blocked-when = ["pregnant"]
[[exercise]]
id = "two"
kind = "relaxation"
use = "muscles"
for = "5m"
[[routine]]
id = "r"
do = ["one", "two"]
often = "daily"
)") == "7:1 biofeedback-forbidden, 15:1 tensing-forbidden");
}

TEST_CASE("what is allowed is kept") {
    const plan::Plan plan = support::read_plan(plan_with_safety("contractions = \"allowed\"\ntensing = \"allowed\""));
    CHECK(plan.safety.contractions == plan::Allowance::allowed);
    CHECK(plan.safety.tensing == plan::Allowance::allowed);
}

TEST_CASE("a word that is refused is one mistake, not two") {
    CHECK(support::problems_of(plan_with_safety("contractions = \"later\"\ntensing = \"allowd\"")) ==
          "5:16 unknown-word, 6:11 unknown-word");
}

TEST_CASE("conditions of the whole plan are checked like those of an exercise") {
    CHECK(support::problems_of(
              plan_with_safety("contractions = \"allowed\"\ntensing = \"allowed\"\nblocked-when = [\"pregnnt\"]\n"
                               "not-before = [\"soon\"]")) == "7:17 unknown-state, 8:15 not-before-form");
}

namespace {

// A biofeedback device with contractions and contract-relax, in a plan with these lines of [safety].
std::string plan_of_permissions(std::string_view safety) {
    return "format = 1\nid = \"p\"\ntitle = \"P\"\n[safety]\n" + std::string(safety) + R"(
[[exercise]]
id = "one"
kind = "device"
device = "EMG unit"
mode = "biofeedback"
contractions = true
for = "20m"
blocked-when = ["pregnant"]
[[exercise]]
id = "two"
kind = "contract-relax"
contract = "3s"
relax = "6s"
reps = 5
[[routine]]
id = "r"
do = ["one", "two"]
often = "daily"
)";
}

}  // namespace

TEST_CASE("biofeedback with contractions and contract-relax each need their own word, whatever is said of toning") {
    CHECK(support::problems_of(plan_of_permissions("contractions = \"allowed\"")) ==
          "6:1 safety-missing, 14:1 safety-missing");
    CHECK(support::problems_of(plan_of_permissions("biofeedback = \"forbidden\"\ncontract-relax = \"forbidden\"")) ==
          "7:1 biofeedback-forbidden, 15:1 contract-relax-forbidden");
    const plan::Plan plan = support::read_plan(
        plan_of_permissions("contractions = \"forbidden\"\nbiofeedback = \"allowed\"\ncontract-relax = \"allowed\""));
    CHECK(plan.safety.contractions == plan::Allowance::forbidden);
    CHECK(plan.safety.biofeedback == plan::Allowance::allowed);
    CHECK(plan.safety.contract_relax == plan::Allowance::allowed);
}

TEST_CASE("toning that waits for release has somebody who signs it off, and nothing else has") {
    const std::string rest = "\ntensing = \"allowed\"";
    CHECK(support::problems_of(plan_with_safety("contractions = \"after-release\"" + rest)) == "4:1 missing-key");
    CHECK(support::problems_of(plan_with_safety("contractions = \"allowed\"\ntoning-approval = \"clinic\"" + rest)) ==
          "6:19 approval-unused");
    CHECK(support::problems_of(plan_with_safety("contractions = \"later\"\ntoning-approval = \"clinic\"" + rest)) ==
          "5:16 unknown-word");
    const plan::Plan plan =
        support::read_plan(plan_with_safety("contractions = \"after-release\"\ntoning-approval = \"clinic\"" + rest));
    CHECK(plan.safety.contractions == plan::Allowance::after_release);
    CHECK(plan.safety.toning_approval == exercise::Approver::clinic);
    CHECK(plan.safety.consent == plan::Consent::once);
}

TEST_CASE("consent each time is the only word about it") {
    const std::string rest = "contractions = \"allowed\"\ntensing = \"allowed\"\n";
    CHECK(support::read_plan(plan_with_safety(rest + "consent = \"each-time\"")).safety.consent ==
          plan::Consent::each_time);
    CHECK(support::problems_of(plan_with_safety(rest + "consent = \"never\"")) == "7:11 unknown-word");
}

TEST_CASE("states asked for each day are among those with a question") {
    CHECK(support::problems_of(plan_with_safety(
              "contractions = \"allowed\"\nasked-each-day = [\"bleding\", \"period\"]\ntensing = \"allowed\"")) ==
          "6:19 unknown-state");
}

TEST_SUITE_END();
