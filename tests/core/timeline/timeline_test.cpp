#include "core/timeline/timeline.hpp"

#include <doctest/doctest.h>

#include <chrono>

TEST_SUITE_BEGIN("core/timeline");

using namespace rx;
using namespace rx::timeline;
using namespace std::chrono_literals;

namespace {

Step timed(Duration length) {
    return {.phase = Phase::stretch, .length = Timed{length}};
}

Step until_key(std::optional<Duration> hands_free) {
    return {.phase = Phase::ready, .length = UntilKey{hands_free}};
}

Part with_ladder(std::size_t rungs, std::optional<std::size_t> current) {
    Part part{.exercise = "trainer", .title = "Trainer", .blocks = {}};
    for (std::size_t i = 0; i < rungs; ++i)
        part.ladder.push_back({std::string(1, static_cast<char>('A' + i)), std::nullopt});
    part.rung = current;
    return part;
}

SizeRef current(int offset) {
    return {SizeRef::Base::current, offset};
}

SizeRef fixed(int index) {
    return {SizeRef::Base::fixed, index};
}

}  // namespace

TEST_CASE("a relative size counts from the current rung") {
    const Part part = with_ladder(3, 1);
    CHECK(resolve(part, current(0)) == 1);
    CHECK(resolve(part, current(-1)) == 0);
    CHECK(resolve(part, current(1)) == 2);
}

TEST_CASE("a size outside the ladder resolves to nothing") {
    const Part part = with_ladder(3, 1);
    CHECK(resolve(part, current(-2)) == std::nullopt);
    CHECK(resolve(part, current(2)) == std::nullopt);
    CHECK(resolve(part, fixed(3)) == std::nullopt);
    CHECK(resolve(part, fixed(-1)) == std::nullopt);
    CHECK(resolve(with_ladder(0, std::nullopt), fixed(0)) == std::nullopt);
}

TEST_CASE("where the person moved, a size stays on the ladder and within what the plan leads to") {
    Part part = with_ladder(4, 1);
    part.moved = -1;
    CHECK(resolve(part, current(0)) == 0);
    CHECK(resolve(part, current(-1)) == 0);
    CHECK(resolve(part, fixed(3)) == 2);
    CHECK(planned_rung(part, fixed(3)) == 3);
    part.moved = 2;
    CHECK(resolve(part, current(0)) == 3);
    CHECK(resolve(part, current(1)) == 3);
    CHECK(resolve(part, current(-2)) == std::nullopt);
    part.largest = 2;
    CHECK(resolve(part, current(0)) == 2);
    // What the plan has planned itself stays.
    CHECK(resolve(part, fixed(3)) == 3);
}

TEST_CASE("without a current rung only fixed sizes resolve") {
    const Part part = with_ladder(3, std::nullopt);
    CHECK(resolve(part, current(0)) == std::nullopt);
    CHECK(resolve(part, fixed(2)) == 2);
}

TEST_CASE("a timed step takes its length, an open one from floor to ceiling") {
    CHECK(span_of(timed(30s)) == units::exactly<Duration>(30s));
    CHECK(span_of(Step{.phase = Phase::dwell, .length = Open{5min, 15min}}) == units::Range<Duration>{5min, 15min});
}

TEST_CASE("a step that waits for a key counts as its hands-free time, or as nothing") {
    CHECK(span_of(until_key(20s)) == units::exactly<Duration>(20s));
    CHECK(span_of(until_key(std::nullopt)) == units::exactly<Duration>(0s));
}

TEST_CASE("a block takes its steps as often as they are done, up to the most they may be") {
    const Block block{.steps = {timed(5s), timed(10s)}, .times = units::Count(8), .most = units::Count(12)};
    CHECK(span_of(block) == units::Range<Duration>{2min, 3min});
}

TEST_CASE("parts and timelines add up what is in them") {
    Part part{.exercise = "x", .title = "X", .blocks = {}};
    part.blocks.push_back({.steps = {timed(30s)}, .times = units::Count(2), .most = units::Count(2)});
    part.blocks.push_back({.steps = {Step{.phase = Phase::dwell, .length = Open{1min, 3min}}}});
    CHECK(span_of(part) == units::Range<Duration>{2min, 4min});
    CHECK(span_of(Timeline{.title = "t", .parts = {part, part}}) == units::Range<Duration>{4min, 8min});
    CHECK(span_of(Timeline{.title = "empty", .parts = {}}) == units::exactly<Duration>(0s));
}

TEST_CASE("the longest exercise a plan can write does not overflow") {
    const Block block{.steps = {timed(48h), timed(48h)}, .times = units::Count(1000), .most = units::Count(1000)};
    Part part{.exercise = "x", .title = "X", .blocks = {}};
    part.blocks.assign(1000, block);
    CHECK(span_of(part).high == Duration(48h) * 2'000'000);
}

TEST_CASE("a part needs a key when one step waits without a hands-free time") {
    Part part{.exercise = "x", .title = "X", .blocks = {}};
    part.blocks.push_back({.steps = {timed(1s), until_key(20s)}});
    CHECK_FALSE(needs_key(part));
    part.blocks.push_back({.steps = {timed(1s), until_key(std::nullopt)}});
    CHECK(needs_key(part));
}

TEST_CASE("what is behind a gate belongs to the high end only, and needs no key") {
    Part part{.exercise = "trainer", .title = "Trainer", .blocks = {{.steps = {timed(5min)}}}};
    part.blocks.push_back({.steps = {timed(1min), until_key(std::nullopt)},
                           .gate = Gate{.what = "Movement", .pain = units::parse_limit("< 4").value()}});
    CHECK(span_of(part) == units::Range<Duration>{5min, 6min});
    CHECK(span_of(part.blocks[1]) == units::exactly<Duration>(1min));
    CHECK_FALSE(needs_key(part));
    part.blocks[1].gate.reset();
    CHECK(needs_key(part));
}

TEST_CASE("a ramped step goes from its first length to its last in even steps, and stays there") {
    using namespace std::chrono_literals;
    const rx::timeline::Step step{.phase = rx::timeline::Phase::breathe_in,
                                  .length = rx::timeline::Ramped{4s, 6s, rx::units::Count(4)}};
    CHECK(rx::timeline::span_of(step).low == 4s);
    CHECK(rx::timeline::span_of(step, 1).low == 4500ms);
    CHECK(rx::timeline::span_of(step, 4).low == 6s);
    CHECK(rx::timeline::span_of(step, 9).high == 6s);
    const rx::timeline::Block block{.steps = {step}, .times = rx::units::Count(5), .most = rx::units::Count(6)};
    CHECK(rx::timeline::span_of(block).low == 25s);
    CHECK(rx::timeline::span_of(block).high == 31s);
}

TEST_CASE("waiting for a key is no practice, whatever the step is called") {
    Step step{.phase = Phase::release, .length = Timed{5s}};
    CHECK(is_practice(step));
    step.length = UntilKey{};
    CHECK_FALSE(is_practice(step));
    CHECK_FALSE(is_practice({.phase = Phase::ready, .length = Timed{5s}}));
}

TEST_CASE("movement is with a size in hand") {
    Step step{.phase = Phase::move, .length = Timed{5s}};
    CHECK_FALSE(moves_a_size(step));
    step.size = SizeRef{};
    CHECK(moves_a_size(step));
    step.phase = Phase::dwell;
    CHECK_FALSE(moves_a_size(step));
}

TEST_CASE("a part uses the current size when a step is relative to it") {
    Part part = with_ladder(2, 0);
    part.blocks.push_back({.steps = {timed(5s), timed(5s)}});
    CHECK_FALSE(uses_current_size(part));
    part.blocks[0].steps[1].size = SizeRef{SizeRef::Base::fixed, 1};
    CHECK_FALSE(uses_current_size(part));
    part.blocks[0].steps[1].size = SizeRef{SizeRef::Base::current, -1};
    CHECK(uses_current_size(part));
}

TEST_SUITE_END();
