#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;
using timeline::Phase;

namespace {

std::string contract_relax(std::string_view more) {
    return "kind = \"contract-relax\"\ncontract = \"3s\"\nrelax = \"6s\"\n" + std::string(more);
}

}  // namespace

TEST_CASE("contract-relax tightens gently and lets go, and is never lengthened by a key") {
    const std::string lines = contract_relax("reps = \"4..6\"\nsets = 2\nset-rest = \"1m\"");
    const timeline::Part part = support::part_of(lines);
    REQUIRE(part.blocks.size() == 3);
    CHECK(part.nature == timeline::Nature::contraction);
    CHECK(part.kit.empty());
    CHECK(part.blocks[0].steps.at(0).phase == Phase::contract);
    CHECK(part.blocks[0].steps.at(1).phase == Phase::release);
    CHECK(part.blocks[0].times == units::Count(4));
    CHECK(part.blocks[0].most == units::Count(6));
    CHECK(part.blocks[0].on_resume == timeline::OnResume::restart_repetition);
    CHECK(timeline::span_of(part) == units::Range<units::Duration>{132s, 168s});
    CHECK(support::read_exercise(lines).dose->in_words() ==
          "tighten gently 3 s, let go 6 s, 4 to 6 times, 2 sets, 1 min between sets");
}

TEST_CASE("around a size the size is taken first, and the time belongs to it") {
    const std::string lines = contract_relax("reps = 5\nkit = \"trainers\"\nsize = \"current\"\nhands-free = \"30s\"");
    const timeline::Part part =
        exercise::to_part(support::read_exercise(lines), {.rungs = {{units::KitId("trainers"), 1}}});
    REQUIRE(part.blocks.size() == 2);
    CHECK(part.kit == "trainers");
    CHECK(part.blocks[0].name == "Size B");
    CHECK(part.blocks[0].steps.at(0).say == "Take size B");
    CHECK_FALSE(timeline::needs_key(part));
    for (const timeline::Step& step : part.blocks[1].steps) CHECK(timeline::resolve(part, step.size.value()) == 1);
    CHECK(support::read_exercise(lines).dose->in_words() ==
          "tighten gently 3 s, let go 6 s, 5 times, around the current size");
    CHECK(timeline::needs_key(support::part_of(contract_relax("reps = 5\nkit = \"trainers\"\nsize = \"A\""))));
}

TEST_CASE("around a size that the kit does not have at this rung nothing is left to do") {
    const timeline::Part part =
        exercise::to_part(support::read_exercise(contract_relax("reps = 5\nkit = \"trainers\"\nsize = \"current-1\"")),
                          {.rungs = {{units::KitId("trainers"), 0}}});
    CHECK(part.blocks.empty());
    CHECK(part.notes == std::vector<std::string>{"there is no smaller size than A: the part with it is left out"});
}

TEST_CASE("kit and size of contract-relax go together") {
    CHECK(support::problems_with_exercise(contract_relax("reps = 5\nkit = \"trainers\"")) == "4:1 missing-key");
    CHECK(support::problems_with_exercise(contract_relax("reps = 5\nsize = \"A\"")) == "10:8 dose-form");
    CHECK(support::problems_with_exercise(contract_relax("reps = 5\nhands-free = \"5s\"")) == "10:14 dose-form");
    CHECK(support::problems_with_exercise(contract_relax("reps = 5\nkit = \"trainer\"\nsize = \"A\"")) ==
          "10:7 unknown-kit");
    CHECK(support::problems_with_exercise(contract_relax("reps = 5\nkit = \"trainers\"\nsize = \"Z\"")) ==
          "11:8 unknown-size");
}

TEST_CASE("a blank in contract-relax leaves it blank") {
    CHECK(support::read_exercise(contract_relax("reps = \"?\"")).dose == nullptr);
    CHECK(
        support::read_exercise(contract_relax("reps = 5\nkit = \"trainers\"\nsize = \"A\"\nhands-free = \"?\"")).dose ==
        nullptr);
}

TEST_SUITE_END();
