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

TEST_CASE("a motion that is not counted goes on for a time") {
    const std::string lines = movement("for = \"20m..30m\"");
    const timeline::Part part = support::part_of(lines);
    REQUIRE(part.blocks.size() == 1);
    CHECK(part.blocks[0].steps.at(0).phase == timeline::Phase::move);
    CHECK(part.blocks[0].on_resume == timeline::OnResume::go_on);
    CHECK(part.blocks[0].counting == timeline::Counting::time);
    CHECK(timeline::span_of(part) == units::Range<units::Duration>{20min, 30min});
    CHECK(support::read_exercise(lines).dose->in_words() == "20 to 30 min");

    const timeline::Part sides = support::part_of(movement("for = \"1m\"\nper-side = true"));
    CHECK(support::block_names(sides) == std::vector<std::string>{"Left side", "Right side"});
    CHECK(timeline::span_of(sides) == units::exactly<units::Duration>(2min));
}

TEST_CASE("a movement needs a time, or a number of repetitions and the time of one") {
    const auto problems_with = [](std::string_view lines) {
        return support::problems_of(support::plan_with_exercise(movement(lines)));
    };
    CHECK(problems_with("each = \"0s\"\nreps = 5") == "7:8 duration-zero");
    CHECK(problems_with("for = \"0s\"") == "7:7 duration-zero");
    CHECK(problems_with("each = \"4s\"") == "4:1 dose-form");
    CHECK(problems_with("reps = 5") == "4:1 missing-key");
    CHECK(problems_with("for = \"5m\"\nreps = 5") == "8:8 dose-form");
    CHECK(problems_with("for = \"5m\"\neach = \"4s\"") == "8:8 dose-form");
    CHECK(problems_with("for = \"5m\"\nsets = 2\nset-rest = \"5s\"") == "8:8 dose-form, 9:12 dose-form");
    CHECK(support::read_exercise(movement("each = \"4s\"\nreps = \"?\"")).dose == nullptr);
    CHECK(support::read_exercise(movement("for = \"?\"")).dose == nullptr);
}

TEST_SUITE_END();
