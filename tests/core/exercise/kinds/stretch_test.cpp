#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;
using timeline::Side;

namespace {

std::string stretch(std::string_view lines) {
    return "kind = \"stretch\"\n" + std::string(lines);
}

std::string words_of_stretch(std::string_view lines) {
    return support::read_exercise(stretch(lines)).dose->in_words();
}

std::string problems_of_stretch(std::string_view lines) {
    return support::problems_with_exercise(stretch(lines));
}

}  // namespace

TEST_CASE("a single hold is one block without a name that goes on after a pause") {
    const timeline::Part part = support::part_of(stretch("hold = \"30s..1m\""));
    CHECK(support::block_names(part) == std::vector<std::string>{""});
    CHECK(part.blocks[0].on_resume == timeline::OnResume::go_on);
    CHECK(std::get<timeline::Open>(part.blocks[0].steps.at(0).length).ceiling == 60s);
    CHECK(timeline::span_of(part) == units::Range<units::Duration>{30s, 60s});
}

TEST_CASE("sides take turns, each as often as the plan says, and both count in the total") {
    const timeline::Part part = support::part_of(stretch("hold = \"30s\"\nreps = 2\nper-side = true"));
    CHECK(support::block_names(part) == std::vector<std::string>{"Left side, 1 of 2", "Right side, 1 of 2",
                                                                 "Left side, 2 of 2", "Right side, 2 of 2"});
    CHECK(part.blocks[0].steps.at(0).side == Side::left);
    CHECK(part.blocks[1].steps.at(0).side == Side::right);
    CHECK(timeline::span_of(part) == units::exactly<units::Duration>(2min));
    CHECK(support::block_names(support::part_of(stretch("hold = \"30s\"\nper-side = true"))) ==
          std::vector<std::string>{"Left side", "Right side"});
}

TEST_CASE("a rest stands between holds, not after the last") {
    const timeline::Part part = support::part_of(stretch("hold = \"30s\"\nreps = 3\nrest = \"10s\""));
    CHECK(support::block_names(part) == std::vector<std::string>{"1 of 3", "", "2 of 3", "", "3 of 3"});
    CHECK(timeline::span_of(part) == units::exactly<units::Duration>(110s));
    const timeline::Part sides = support::part_of(stretch("hold = \"30s\"\nper-side = true\nrest = \"10s\""));
    CHECK(timeline::span_of(sides) == units::exactly<units::Duration>(70s));
}

TEST_CASE("a range of holds is one block, of which the person adds more") {
    const timeline::Part part = support::part_of(stretch("hold = \"30s..1m\"\nreps = \"2..3\"\nrest = \"10s\""));
    REQUIRE(part.blocks.size() == 1);
    const timeline::Block& block = part.blocks[0];
    CHECK(block.times == units::Count(2));
    CHECK(block.most == units::Count(3));
    CHECK(block.counting == timeline::Counting::repetitions);
    CHECK(block.on_resume == timeline::OnResume::go_on);
    REQUIRE(block.steps.size() == 2);
    CHECK(block.steps[1].phase == timeline::Phase::rest);
    CHECK(timeline::span_of(part) == units::Range<units::Duration>{80s, 210s});

    const timeline::Part sides = support::part_of(stretch("hold = \"30s\"\nreps = \"2..3\"\nper-side = true"));
    REQUIRE(sides.blocks.size() == 1);
    REQUIRE(sides.blocks[0].steps.size() == 2);
    CHECK(sides.blocks[0].steps[0].side == Side::left);
    CHECK(sides.blocks[0].steps[1].side == Side::right);
    CHECK(timeline::span_of(sides) == units::Range<units::Duration>{2min, 3min});
}

TEST_CASE("a hold may be counted in breaths") {
    const timeline::Part part =
        support::part_of(stretch("breaths = \"5..8\"\nin = \"4s\"\nout = \"6s\"\nper-side = true"));
    REQUIRE(part.blocks.size() == 2);
    CHECK(part.blocks[1].name == "Right side");
    CHECK(part.blocks[1].steps.at(1).side == Side::right);
    CHECK(part.blocks[1].on_resume == timeline::OnResume::restart_repetition);
    CHECK(timeline::span_of(part) == units::Range<units::Duration>{100s, 160s});
}

TEST_CASE("a stretch is said in one line") {
    CHECK(words_of_stretch("hold = \"30s\"\nreps = 2\nper-side = true") == "30 s, twice each side");
    CHECK(words_of_stretch("hold = \"30s\"\nper-side = true") == "30 s, once on each side");
    CHECK(words_of_stretch("hold = \"1m..3m\"") == "1 to 3 min");
    CHECK(words_of_stretch("hold = \"30s\"\nreps = 3\nrest = \"10s\"") == "30 s, 3 times, 10 s between");
    CHECK(words_of_stretch("hold = \"30s\"\nreps = \"2..3\"") == "30 s, 2 to 3 times");
    CHECK(words_of_stretch("hold = \"30s\"\nreps = \"1..2\"\nper-side = true") == "30 s, 1 to 2 times each side");
    CHECK(words_of_stretch("breaths = 5\nin = \"4s\"\nout = \"6s\"") == "5 breaths, in 4 s, out 6 s");
}

TEST_CASE("a stretch is held for a time or for breaths, and breaths need a pace") {
    CHECK(problems_of_stretch("reps = 2") == "4:1 dose-form");
    CHECK(problems_of_stretch("hold = \"30s\"\nbreaths = 5") == "8:11 dose-form");
    CHECK(problems_of_stretch("breaths = 5") == "4:1 missing-key, 4:1 missing-key");
    CHECK(problems_of_stretch("hold = \"30s\"\nin = \"4s\"") == "8:6 dose-form");
    CHECK(problems_of_stretch("breaths = 5\nin = \"4s\"\nout = \"4s\"\nreps = \"2..3\"") == "10:8 dose-form");
    CHECK(problems_of_stretch("hold = \"0s\"") == "7:8 duration-zero");
    CHECK(problems_of_stretch("hold = \"30s\"\nper-side = \"yes\"") == "8:12 wrong-type");
    CHECK(problems_of_stretch("hold = \"30s\"\nmovement = { reps = 10 }") == "8:1 unknown-key");
}

TEST_CASE("any part of the dose may be left open") {
    for (const char* lines : {"hold = \"?\"", "hold = \"30s\"\nreps = \"?\"", "hold = \"30s\"\nrest = \"?\"",
                              "breaths = \"?\"\nin = \"4s\"\nout = \"4s\""}) {
        CAPTURE(lines);
        CHECK(support::read_exercise(stretch(lines)).dose == nullptr);
    }
}

TEST_SUITE_END();
