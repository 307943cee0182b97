#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;

namespace {

std::string relaxation(std::string_view lines) {
    return "kind = \"relaxation\"\n" + std::string(lines);
}

std::string problems_of_relaxation(std::string_view lines) {
    return support::problems_with_exercise(relaxation(lines));
}

}  // namespace

TEST_CASE("a relaxation is one step with its lines as cues") {
    const timeline::Part part = support::part_of(relaxation(
        "for = \"8m..10m\"\nlines = [{ at = \"0s\", say = \"Arrive\" }, { at = \"2m\", say = \"Belly: soft\" }]"));
    REQUIRE(part.blocks.size() == 1);
    const timeline::Step& step = part.blocks[0].steps.at(0);
    CHECK(step.phase == timeline::Phase::relax);
    REQUIRE(step.cues.size() == 2);
    CHECK(step.cues[1].at == 2min);
    CHECK(step.cues[1].say == "Belly: soft");
    CHECK(part.blocks[0].on_resume == timeline::OnResume::go_on);
    CHECK(timeline::span_of(part) == units::Range<units::Duration>{8min, 10min});
}

TEST_CASE("a relaxation without lines is quiet time") {
    CHECK(support::part_of(relaxation("for = \"5m\"")).blocks.at(0).steps.at(0).cues.empty());
    CHECK(support::read_exercise(relaxation("for = \"5m\"")).dose->in_words() == "for 5 min");
}

TEST_CASE("lines rise in time and come before the low end") {
    CHECK(problems_of_relaxation(
              "for = \"5m..9m\"\nlines = [\n{ at = \"1m\", say = \"a\" },\n{ at = \"1m\", say = \"b\" },\n"
              "{ at = \"5m\", say = \"c\" }]") == "10:8 line-order, 11:8 line-late");
    CHECK(problems_of_relaxation("for = \"5m\"\nlines = [{ at = \"1m\" }]") == "8:10 missing-key");
}

TEST_CASE("tensing asks for permission, also while the dose is blank") {
    CHECK(support::read_exercise(relaxation("for = \"?\"\ntensing = true")).permission ==
          exercise::Permission::tensing);
    CHECK(support::read_exercise(relaxation("for = \"5m\"\ntensing = false")).permission == exercise::Permission::none);
    CHECK(support::read_exercise(relaxation("for = \"5m\"")).permission == exercise::Permission::none);
}

TEST_SUITE_END();
