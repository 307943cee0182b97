#include "core/exercise/kinds/sets.hpp"

#include <doctest/doctest.h>

#include <chrono>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;
using timeline::Phase;

namespace {

std::string hold(std::string_view lines) {
    return "kind = \"hold\"\nhold = \"5s\"\nrest = \"10s\"\n" + std::string(lines);
}

std::string problems_of_sets(std::string_view lines) {
    return support::problems_with_exercise(hold(lines));
}

}  // namespace

TEST_CASE("sets are blocks of their own with a rest between two") {
    const timeline::Part part = support::part_of(hold("reps = \"8..12\"\nsets = 3\nset-rest = \"1m\""));
    std::vector<std::string> names;
    for (const timeline::Block& block : part.blocks) names.push_back(block.name);
    CHECK(names == std::vector<std::string>{"Set 1 of 3", "", "Set 2 of 3", "", "Set 3 of 3"});
    CHECK(part.blocks[1].steps.at(0).phase == Phase::rest);
    CHECK(part.blocks[0].counting == timeline::Counting::repetitions);
    CHECK(part.blocks[0].on_resume == timeline::OnResume::restart_repetition);
    // 3 sets of 8 to 12 times 15 s, and two rests of a minute.
    CHECK(timeline::span_of(part) == units::Range<units::Duration>{480s, 660s});
}

TEST_CASE("one set needs no rest, several do") {
    CHECK(problems_of_sets("reps = 8") == "");
    CHECK(problems_of_sets("reps = 8\nsets = 1") == "");
    CHECK(problems_of_sets("reps = 8\nsets = 2") == "4:1 missing-key");
    CHECK(problems_of_sets("reps = 8\nset-rest = \"1m\"") == "10:12 dose-form");
    CHECK(problems_of_sets("reps = 8\nsets = 1\nset-rest = \"1m\"") == "11:12 dose-form");
}

TEST_CASE("sets and their rest may be left open") {
    CHECK(support::read_exercise(hold("reps = 8\nsets = \"?\"")).dose == nullptr);
    CHECK(support::read_exercise(hold("reps = 8\nsets = \"?\"\nset-rest = \"1m\"")).dose == nullptr);
    CHECK(support::read_exercise(hold("reps = 8\nsets = 2\nset-rest = \"?\"")).dose == nullptr);
    CHECK(support::read_exercise(hold("reps = \"?\"")).dose == nullptr);
}

TEST_SUITE_END();
