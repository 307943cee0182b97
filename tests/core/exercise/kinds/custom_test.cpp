#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;
using timeline::Phase;

namespace {

std::string custom(std::string_view steps) {
    return "kind = \"custom\"\nsteps = [" + std::string(steps) + "]\n";
}

}  // namespace

TEST_CASE("custom steps run one after the other, on each side where they have sides") {
    const std::string lines = custom(
        R"({ say = "Press there", for = "30s..1m", per-side = true }, { say = "Look", for = "5s", practice = false })");
    const timeline::Part part = support::part_of(lines);
    REQUIRE(part.blocks.size() == 1);
    REQUIRE(part.blocks[0].steps.size() == 3);
    CHECK(part.blocks[0].steps[0].side == timeline::Side::left);
    CHECK(part.blocks[0].steps[1].side == timeline::Side::right);
    CHECK(part.blocks[0].steps[1].say == "Press there");
    CHECK(timeline::is_practice(part.blocks[0].steps[1].phase));
    CHECK_FALSE(timeline::is_practice(part.blocks[0].steps[2].phase));
    CHECK(part.blocks[0].counting == timeline::Counting::time);
    CHECK(part.blocks[0].on_resume == timeline::OnResume::go_on);
    CHECK(timeline::span_of(part) == units::Range<units::Duration>{65s, 125s});
    CHECK(support::read_exercise(lines).dose->in_words() == "Press there 30 to 60 s, on each side; Look 5 s");
}

TEST_CASE("custom steps are repeated, and a step may wait for a key") {
    const std::string lines =
        custom(R"({ say = "Turn it", until-key = true, hands-free = "10s" })") + "repeat = \"2..3\"";
    const timeline::Part part = support::part_of(lines);
    CHECK(part.blocks.at(0).times == units::Count(2));
    CHECK(part.blocks.at(0).most == units::Count(3));
    CHECK(part.blocks.at(0).counting == timeline::Counting::repetitions);
    CHECK(part.blocks.at(0).on_resume == timeline::OnResume::go_on);
    CHECK_FALSE(timeline::needs_key(part));
    CHECK(support::read_exercise(lines).dose->in_words() == "Turn it; all of it 2 to 3 times");
    CHECK(timeline::needs_key(support::part_of(custom(R"({ say = "Turn it", until-key = true })"))));
}

TEST_CASE("a custom step has exactly one length, and words") {
    CHECK(support::problems_with_exercise(custom(R"({ say = "A" })")) == "7:10 dose-form");
    CHECK(support::problems_with_exercise(custom(R"({ say = "A", until-key = false })")) == "7:10 dose-form");
    CHECK(support::problems_with_exercise(custom(R"({ say = "A", for = "5s", until-key = true })")) ==
          "7:29 dose-form");
    CHECK(support::problems_with_exercise(custom(R"({ say = "A", for = "5s", hands-free = "5s" })")) ==
          "7:48 dose-form");
    CHECK(support::problems_with_exercise(custom(R"({ say = "A", until-key = true, practice = true })")) ==
          "7:52 dose-form");
    CHECK(support::problems_with_exercise(custom(R"({ for = "5s" })")) == "7:10 missing-key");
    CHECK(support::problems_with_exercise(custom(R"({ say = "A", for = "0s" })")) == "7:29 duration-zero");
    CHECK(support::problems_with_exercise(custom("")) == "7:9 list-length");
}

TEST_CASE("a blank step or a blank repeat leaves a custom exercise blank") {
    CHECK(support::read_exercise(custom(R"({ say = "A", for = "?" })")).dose == nullptr);
    CHECK(support::read_exercise(custom(R"({ say = "A", for = "5s" })") + "repeat = \"?\"").dose == nullptr);
    CHECK(support::read_exercise(custom(R"({ say = "A", until-key = true, hands-free = "?" })")).dose == nullptr);
}

TEST_CASE("what is no practice, and how long a step waits without keys, are details") {
    const exercise::Exercise exercise = support::read_exercise(custom(
        R"({ say = "A", for = "5s", per-side = true, practice = false }, { say = "B", until-key = true, hands-free = "9s" })"));
    CHECK(exercise.dose->details() ==
          std::vector<exercise::Detail>{{"not counted as practice", "A"}, {"without keys", "9 s for: B"}});
}

TEST_SUITE_END();
