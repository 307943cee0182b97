#include "core/plan/leaving.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;
using namespace std::chrono_literals;

namespace {

// A plan with these lines from line 8 on.
std::string plan_with_leaving(std::string_view lines) {
    return support::plan_with_exercise("kind = \"stretch\"\nhold = \"30s\"\n[leaving]\n" + std::string(lines));
}

}  // namespace

TEST_CASE("the clinic's slow breaths and words lead out") {
    const plan::Plan plan =
        support::read_plan(plan_with_leaving("breaths = 5\nin = \"4s\"\nout = \"6s\"\nsay = \"Softly.\"\n"));
    REQUIRE(plan.leaving.breaths);
    CHECK(plan.leaving.breaths->count == units::Count(5));
    CHECK(plan.leaving.breaths->in == 4s);
    CHECK(plan.leaving.breaths->out == 6s);
    CHECK(plan.leaving.say == "Softly.");
    const plan::Built built = plan::build(plan, plan::select(plan.routines.front()), {});
    CHECK(built.timeline.leaving.say == "Softly.");
    CHECK(built.timeline.leaving.breaths->out == 6s);
}

TEST_CASE("without the table, with words alone, or with a number left open nothing is counted") {
    const plan::Plan none = support::read_plan(support::plan_with_exercise("kind = \"stretch\"\nhold = \"30s\"\n"));
    CHECK_FALSE(none.leaving.breaths);
    CHECK(none.leaving.say.empty());
    CHECK_FALSE(support::read_plan(plan_with_leaving("say = \"Softly.\"\n")).leaving.breaths);
    CHECK_FALSE(support::read_plan(plan_with_leaving("breaths = \"?\"\nin = \"4s\"\nout = \"6s\"\n")).leaving.breaths);
}

TEST_CASE("breaths have a pace, and a pace has breaths") {
    const auto problems = [](std::string_view lines) {
        return support::problems_of(plan_with_leaving(lines));
    };
    CHECK(problems("breaths = 5\n") == "8:1 leaving-form");
    CHECK(problems("in = \"4s\"\nout = \"6s\"\n") == "8:1 leaving-form");
    CHECK(problems("breaths = 5\nin = \"0s\"\nout = \"6s\"\n") == "10:6 duration-zero");
    CHECK(problems("breaths = 0\nin = \"4s\"\nout = \"6s\"\n").starts_with("9:11 "));
}

TEST_SUITE_END();
