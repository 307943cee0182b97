#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;
using timeline::Phase;

namespace {

std::vector<Phase> phases_of(const timeline::Block& block) {
    std::vector<Phase> phases;
    for (const timeline::Step& step : block.steps) phases.push_back(step.phase);
    return phases;
}

}  // namespace

TEST_CASE("breathing is one block of whole breaths, a breath beginning again after a pause") {
    const timeline::Part part = support::part_of(
        "kind = \"breathing\"\nin = \"4s\"\nhold = \"2s\"\nout = \"6s\"\nrest = \"1s\"\nbreaths = \"8..10\"");
    REQUIRE(part.blocks.size() == 1);
    const timeline::Block& block = part.blocks[0];
    CHECK(phases_of(block) ==
          std::vector{Phase::breathe_in, Phase::hold_breath, Phase::breathe_out, Phase::breath_pause});
    CHECK(block.times == units::Count(8));
    CHECK(block.most == units::Count(10));
    CHECK(block.on_resume == timeline::OnResume::restart_repetition);
    CHECK(block.counting == timeline::Counting::repetitions);
    CHECK(part.nature == timeline::Nature::gentle);
    CHECK(timeline::span_of(part) == units::Range<units::Duration>{104s, 130s});
}

TEST_CASE("phases that the plan does not time are not there") {
    const timeline::Part part = support::part_of("kind = \"breathing\"\nin = \"4s\"\nout = \"6s\"\nfor = \"5m\"");
    CHECK(phases_of(part.blocks.at(0)) == std::vector{Phase::breathe_in, Phase::breathe_out});
    CHECK(part.blocks[0].counting == timeline::Counting::time);
}

TEST_CASE("breathing is said in one line") {
    const auto words = [](std::string_view lines) {
        return support::read_exercise("kind = \"breathing\"\n" + std::string(lines)).dose->in_words();
    };
    CHECK(words("in = \"4s\"\nout = \"6s\"\nfor = \"5m\"") == "breathe in 4 s, out 6 s, for 5 min");
    CHECK(words("in = \"3s\"\nhold = \"1s\"\nout = \"3s\"\nrest = \"0.5s\"\nbreaths = 10") ==
          "breathe in 3 s, hold 1 s, out 3 s, pause 0.5 s, 10 breaths");
}

TEST_CASE("paced by a key, each breath is one step that a key ends") {
    const timeline::Part part = support::part_of("kind = \"breathing\"\npaced-by = \"key\"\nbreaths = \"8..10\"");
    REQUIRE(part.blocks.size() == 1);
    CHECK(part.blocks[0].steps.size() == 1);
    CHECK(part.blocks[0].steps[0].say == "Breathe in, breathe out");
    CHECK(part.blocks[0].times == units::Count(8));
    CHECK(part.blocks[0].most == units::Count(10));
    CHECK(part.blocks[0].counting == timeline::Counting::repetitions);
    CHECK(timeline::needs_key(part));
}

TEST_CASE("the program's pace has times, the key's has none") {
    const auto problems = [](std::string_view lines) {
        return support::problems_of(support::plan_with_exercise("kind = \"breathing\"\n" + std::string(lines)));
    };
    CHECK(problems("breaths = 8") == "4:1 missing-key, 4:1 missing-key");
    CHECK(problems("paced-by = \"program\"\nin = \"4s\"\nout = \"6s\"\nbreaths = 8") == "");
    CHECK(problems("paced-by = \"key\"\nin = \"4s\"\nbreaths = 8") == "8:6 dose-form");
    CHECK(problems("paced-by = \"key\"\nfor = \"5m\"") == "4:1 missing-key, 8:7 dose-form");
    CHECK(support::read_exercise("kind = \"breathing\"\npaced-by = \"key\"\nbreaths = 8").dose->in_words() ==
          "8 breaths at your own pace, a key after each");
}

TEST_SUITE_END();
