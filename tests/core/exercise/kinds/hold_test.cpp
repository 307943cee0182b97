#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;
using timeline::Phase;

TEST_CASE("a 5x10 hold is five contractions with a rest after each") {
    const timeline::Part part = support::part_of("kind = \"hold\"\nhold = \"10s\"\nrest = \"10s\"\nreps = 5");
    CHECK(part.nature == timeline::Nature::contraction);
    REQUIRE(part.blocks.size() == 1);
    const timeline::Block& block = part.blocks[0];
    REQUIRE(block.steps.size() == 2);
    CHECK(block.steps[0].phase == Phase::contract);
    CHECK(block.steps[1].phase == Phase::rest);
    CHECK(block.times == units::Count(5));
    CHECK(block.most == units::Count(5));
    CHECK(block.name == "");
    CHECK(timeline::span_of(part) == units::exactly<units::Duration>(100s));
}

TEST_CASE("a hold is said in one line") {
    CHECK(support::read_exercise(
              "kind = \"hold\"\nhold = \"5s\"\nrest = \"10s\"\nreps = \"8..12\"\nsets = 3\nset-rest = \"1m\"")
              .dose->in_words() == "hold 5 s, rest 10 s, 8 to 12 times, 3 sets, 1 min between sets");
}

TEST_CASE("both kinds of contraction ask for permission, also while their dose is blank") {
    CHECK(support::read_exercise("kind = \"hold\"\nhold = \"5s\"\nrest = \"5s\"\nreps = \"?\"").permission ==
          exercise::Permission::contractions);
    CHECK(support::read_exercise("kind = \"quick\"\nhold = \"1s\"\nrest = \"2s\"\nreps = 10").permission ==
          exercise::Permission::contractions);
}

TEST_CASE("a rest shorter than the hold is noticed, for held contractions") {
    CHECK(support::problems_with_exercise("kind = \"hold\"\nhold = \"10s\"\nrest = \"9s\"\nreps = 5") ==
          "8:8 rest-short");
    CHECK(support::problems_with_exercise("kind = \"hold\"\nhold = \"10s\"\nrest = \"10s\"\nreps = 5") == "");
    CHECK(support::problems_with_exercise("kind = \"quick\"\nhold = \"2s\"\nrest = \"1s\"\nreps = 5") == "");
}

TEST_CASE("a quick contraction longer than two seconds is a held one") {
    CHECK(support::problems_with_exercise("kind = \"quick\"\nhold = \"2.1s\"\nrest = \"5s\"\nreps = 5") ==
          "7:8 quick-long");
    CHECK(support::problems_with_exercise("kind = \"quick\"\nhold = \"2s\"\nrest = \"5s\"\nreps = 5") == "");
}

TEST_CASE("everything that is wrong with a hold is said at once") {
    CHECK(support::problems_with_exercise("kind = \"hold\"\nhold = 5\nrest = \"5 s.\"\nreps = 0\nsets = \"two\"") ==
          "7:8 duration-unit, 8:8 duration-form, 9:8 count-range, 10:8 wrong-type");
}

TEST_SUITE_END();
