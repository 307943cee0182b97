#include "core/exercise/kinds/segments.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;
using timeline::Phase;

namespace {

std::string dilator_with(std::string_view segments, std::string_view more = "") {
    return "kind = \"dilator\"\nkit = \"trainers\"\nsegments = [" + std::string(segments) + "]\n" + std::string(more);
}

// At size B.
timeline::Part part(std::string_view lines, exercise::Situation situation = {}) {
    situation.rungs = {{units::KitId("trainers"), 1}};
    return exercise::to_part(support::read_exercise(lines), situation);
}

std::string words_of_segments(std::string_view lines) {
    return support::read_exercise(lines).dose->in_words();
}

}  // namespace

TEST_CASE("a segment may be counted in breaths, at the pace of the exercise and with its size") {
    const std::string lines = dilator_with(R"({ size = "current", breaths = "8..10" })", "in = \"4s\"\nout = \"6s\"\n");
    const timeline::Part counted = part(lines);
    REQUIRE(counted.blocks.size() == 2);
    const timeline::Block& breaths = counted.blocks[1];
    CHECK(breaths.times == units::Count(8));
    CHECK(breaths.most == units::Count(10));
    CHECK(breaths.counting == timeline::Counting::repetitions);
    CHECK(breaths.steps.at(0).phase == Phase::breathe_in);
    CHECK(breaths.steps[0].size.has_value());
    CHECK(words_of_segments(lines) == "breathing in 4 s, out 6 s; current size for 8 to 10 breaths");
    CHECK(support::problems_with_exercise(dilator_with(R"({ size = "current", breaths = 8 })")) == "8:43 dose-form");
}

TEST_CASE("a size can be worn: the clock is nobody's to watch, and a key says that it is out") {
    const timeline::Part worn = part(dilator_with(R"({ size = "B", wear = "6h..8h" })"));
    REQUIRE(worn.blocks.size() == 2);
    const timeline::Step& step = worn.blocks[1].steps.at(0);
    CHECK(step.phase == Phase::wear);
    CHECK(step.say == "Wear it for 6 h to 8 h");
    CHECK(std::holds_alternative<timeline::UntilKey>(step.length));
    CHECK(timeline::needs_key(worn));
    CHECK(words_of_segments(dilator_with(R"({ size = "B", wear = "6h..8h" })")) == "size B worn for 6 h to 8 h");
}

TEST_CASE("exactly one of time, breaths and wear says how long") {
    CHECK(support::problems_with_exercise(dilator_with(R"({ size = "B" })")) == "8:13 missing-key");
    CHECK(support::problems_with_exercise(dilator_with(R"({ size = "B", for = "2m", wear = "6h" })")) ==
          "8:46 dose-form");
    CHECK(support::read_exercise(dilator_with(R"({ size = "B", wear = "?" })")).dose == nullptr);
}

TEST_CASE("cycles of tightening and letting go come before the hold, or are all of it, and never grow") {
    const std::string lines = dilator_with(
        R"({ size = "B", contract-relax = { contract = "5s", relax = "10s", reps = 5 }, for = "2m..3m" })");
    const timeline::Part cycles = part(lines);
    REQUIRE(cycles.blocks.size() == 3);
    const timeline::Block& block = cycles.blocks[1];
    CHECK(block.times == units::Count(5));
    CHECK(block.most == units::Count(5));
    CHECK(block.steps.at(0).phase == Phase::contract);
    CHECK(block.steps.at(1).phase == Phase::release);
    CHECK(timeline::span_of(block).low == 75s);
    CHECK(words_of_segments(lines) == "size B tighten gently 5 s, let go 10 s, 5 times, then for 2 to 3 min");
    CHECK(support::read_exercise(lines).permission == exercise::Permission::contract_relax);
    const std::string alone =
        dilator_with(R"({ size = "B", contract-relax = { contract = "5s", relax = "10s", reps = 5 } })");
    CHECK(part(alone).blocks.size() == 2);
    CHECK(support::read_exercise(dilator_with(R"({ size = "B", for = "2m" })")).permission ==
          exercise::Permission::none);
    CHECK(support::read_exercise(
              dilator_with(R"({ size = "B", contract-relax = { contract = "?", relax = "10s", reps = 5 } })"))
              .dose == nullptr);
    CHECK(support::problems_with_exercise(
              dilator_with(R"({ size = "B", contract-relax = { contract = "5s", reps = 5 } })")) == "8:44 missing-key");
}

TEST_CASE("what is for a new size, or for the last session of a day, comes only then") {
    const std::string lines = dilator_with(
        R"({ size = "current-1", for = "2m", when = "new-size" }, { size = "current", for = "5m" }, { size = "A", for = "1m", when = "last-of-day" })");
    CHECK(part(lines).blocks.size() == 2);
    CHECK(part(lines, {.new_sizes = {units::KitId("trainers")}}).blocks.size() == 4);
    CHECK(part(lines, {.last_of_day = true}).blocks.size() == 4);
    CHECK(part(lines, {.last_of_day = true}).blocks.back().name == "Size A");
    // An unknown size was never practised with.
    CHECK(support::part_of(lines).blocks.size() == 4);
    CHECK(
        words_of_segments(lines) ==
        "one size smaller for 2 min, while the size is new; current size for 5 min; size A for 1 min, last of the day");
    const timeline::Part nothing = part(dilator_with(R"({ size = "A", for = "1m", when = "last-of-day" })"));
    CHECK(nothing.blocks.empty());
    CHECK(nothing.notes == std::vector<std::string>{"it is for a new size, or for the last session of a day"});
}

TEST_CASE("a goal of depth is shown, and every depth is a result") {
    const std::string lines = dilator_with(R"({ size = "B", for = "2m", depth = "tip" })");
    const timeline::Part tip = part(lines);
    CHECK(tip.blocks.back().name == "To the tip");
    CHECK(tip.how.back() == "However far it goes today is a result.");
    CHECK(words_of_segments(lines) == "size B for 2 min, to the tip");
    CHECK(words_of_segments(dilator_with(R"({ size = "B", for = "2m", depth = "half" })")) ==
          "size B for 2 min, half way");
}

TEST_CASE("each direction of the clock has the whole time") {
    const std::string lines = dilator_with(R"({ size = "B", for = "1m" })", "clock = [\"6 o'clock\", \"3 o'clock\"]\n");
    const timeline::Part directions = part(lines);
    REQUIRE(directions.blocks.size() == 3);
    CHECK(directions.blocks[1].name == "6 o'clock");
    CHECK(directions.blocks[2].name == "3 o'clock");
    CHECK(timeline::span_of(directions).low == 2min);
    CHECK(words_of_segments(lines) == "size B for 1 min on each of 6 o'clock, 3 o'clock");
    const timeline::Part own =
        part(dilator_with(R"({ size = "B", for = "1m", clock = ["9 o'clock"] })", "clock = [\"6\"]\n"));
    CHECK(own.blocks[1].name == "9 o'clock");
    CHECK(support::problems_with_exercise(dilator_with(R"({ size = "B", for = "1m", clock = [] })")) ==
          "8:47 list-length");
}

TEST_CASE("positions change on the way, and share their moment with motions") {
    const timeline::Part turning = part(dilator_with(
        R"({ size = "B", for = "10m", positions = [{ at = "0s", say = "On your back" }, { at = "5m", say = "On your side" }], movement = { when = "throughout", motions = ["circles"] } })"));
    const auto& step = turning.blocks.back().steps.at(0);
    CHECK(step.phase == Phase::move);
    REQUIRE(step.cues.size() == 2);
    CHECK(step.cues[0].say == "circles. On your back");
    CHECK(step.cues[1].at == 5min);
    CHECK(support::problems_with_exercise(dilator_with(
              R"({ size = "B", for = "2m", positions = [{ at = "2m", say = "Turn" }] })")) == "8:59 line-late");
    CHECK(support::problems_with_exercise(dilator_with(R"({ size = "B", wear = "6h", clock = ["6 o'clock"] })")) ==
          "8:48 dose-form");
}

TEST_CASE("a segment's movement takes the place of the exercise's") {
    const std::string more = "movement = { when = \"after-hold\", for = \"1m\" }\n";
    CHECK(part(dilator_with(R"({ size = "A", for = "2m", movement = { when = "none" } }, { size = "B", for = "2m" })",
                            more))
              .blocks.size() == 5);
}

TEST_SUITE_END();
