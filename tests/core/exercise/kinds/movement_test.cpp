#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;

namespace {

std::string movement(std::string_view lines) {
    return "kind = \"movement\"\n" + std::string(lines);
}

}  // namespace

TEST_CASE("a movement is counted in repetitions, set by set") {
    const std::string lines = movement("each = \"4s\"\nreps = 10\nsets = 2\nset-rest = \"30s\"");
    const timeline::Part part = support::part_of(lines);
    REQUIRE(part.blocks.size() == 3);
    CHECK(part.blocks[0].steps.at(0).phase == timeline::Phase::move);
    CHECK(part.blocks[0].times == units::Count(10));
    CHECK(part.blocks[0].counting == timeline::Counting::repetitions);
    CHECK(timeline::span_of(part) == units::exactly<units::Duration>(110s));
    CHECK(part.nature == timeline::Nature::gentle);
    CHECK(support::read_exercise(lines).dose->in_words().starts_with("4 s each, 10 times, 2 sets"));
}

TEST_CASE("with sides all of it is done left, then right") {
    const timeline::Part part = support::part_of(movement("each = \"4s\"\nreps = \"8..10\"\nper-side = true"));
    REQUIRE(part.blocks.size() == 2);
    CHECK(part.blocks[0].steps.at(0).side == timeline::Side::left);
    CHECK(part.blocks[1].steps.at(0).side == timeline::Side::right);
    CHECK(part.blocks[1].name == "Right side");
    CHECK(timeline::span_of(part) == units::Range<units::Duration>{64s, 80s});
}

TEST_CASE("a movement needs the time of a repetition and a number of them") {
    const auto problems_with = [](std::string_view lines) {
        return support::problems_of(support::plan_with_exercise(movement(lines)));
    };
    CHECK(problems_with("each = \"0s\"\nreps = 5") == "7:8 duration-zero");
    CHECK(problems_with("each = \"4s\"") != "");
    CHECK(problems_with("reps = 5") != "");
    CHECK(support::read_exercise(movement("each = \"4s\"\nreps = \"?\"")).dose == nullptr);
}

TEST_SUITE_END();
