#include "tests/core/session/samples.hpp"

#include <utility>

namespace rx::samples {

using namespace std::chrono_literals;
using namespace timeline;

namespace {

SizeRef current(int offset) {
    return {.base = SizeRef::Base::current, .value = offset};
}

Block ready_block(const SizeRef& size) {
    return {.steps = {{.phase = Phase::ready, .say = "Take it in hand", .length = UntilKey{}, .size = size}}};
}

Block dwell_block(const SizeRef& size, const Open& length) {
    return {.steps = {{.phase = Phase::dwell, .length = length, .size = size}}};
}

Block side_block(Side side) {
    return {.name = std::string(word(side)),
            .steps = {{.phase = Phase::stretch, .length = Open{30s, 60s}, .side = side}}};
}

}  // namespace

Timeline timeline_of(std::vector<Part> parts) {
    return {.title = "Evening", .parts = std::move(parts)};
}

Part breathing(int breaths, int at_most) {
    const Block block{.steps = {{.phase = Phase::breathe_in, .length = Timed{4s}},
                                {.phase = Phase::breathe_out, .length = Timed{6s}}},
                      .times = units::Count(breaths),
                      .most = units::Count(at_most),
                      .on_resume = OnResume::restart_repetition};
    return {.exercise = "breathing",
            .title = "Breathing",
            .how = {"Lie on your back.", "One hand on the belly."},
            .blocks = {block}};
}

Part holds() {
    const Block block{
        .name = "Set 1 of 1",
        .steps = {{.phase = Phase::contract, .length = Timed{5s}}, {.phase = Phase::rest, .length = Timed{5s}}},
        .times = units::Count(10),
        .most = units::Count(12),
        .on_resume = OnResume::restart_repetition,
        .counting = Counting::repetitions};
    return {.exercise = "holds", .title = "Holds", .nature = Nature::contraction, .blocks = {block}};
}

Part releases() {
    Part part = holds();
    part.exercise = "releases";
    part.title = "Letting go";
    part.nature = Nature::gentle;
    part.blocks[0].steps[0].phase = Phase::release;
    return part;
}

Part dilator() {
    return {.exercise = "trainer",
            .title = "Trainer",
            .how = {"Use plenty of lubricant."},
            .blocks = {ready_block(current(-1)), dwell_block(current(-1), Open{1min, 3min}), ready_block(current(0)),
                       dwell_block(current(0), Open{5min, 15min})},
            .kit = "set",
            .ladder = {{.label = "A", .diameter = units::Millimetres(150), .words = "A, 15 mm"},
                       {.label = "B", .diameter = units::Millimetres(224), .words = "B, 22.4 mm"},
                       {.label = "C", .diameter = std::nullopt, .words = "C"}},
            .rung = 1,
            .asks_depth = true};
}

Part moved(const timeline::Gate& gate) {
    const auto motion = [&gate](const char* say) {
        return Block{.name = "Movement",
                     .steps = {{.phase = Phase::move, .say = say, .length = Timed{1min}, .size = current(0)}},
                     .gate = gate};
    };
    Part part = dilator();
    part.blocks = {ready_block(current(0)), dwell_block(current(0), Open{5min, 5min}), motion("Twist"),
                   motion("In and out")};
    return part;
}

Part stretch() {
    return {
        .exercise = "child-pose", .title = "Child's pose", .blocks = {side_block(Side::left), side_block(Side::right)}};
}

Part checklist() {
    const Block block{.steps = {{.phase = Phase::list, .say = "Towel", .length = UntilKey{10s}},
                                {.phase = Phase::list, .say = "Water", .length = UntilKey{10s}}}};
    return {.exercise = "prepare", .title = "Before you begin", .blocks = {block}};
}

Part noted() {
    const Block block{.steps = {{.phase = Phase::log, .length = UntilKey{}}}, .counting = Counting::repetitions};
    return {.exercise = "posture", .title = "Posture", .blocks = {block}};
}

Part relaxation() {
    const Block block{.steps = {{.phase = Phase::relax,
                                 .length = Open{1min, 2min},
                                 .cues = {{0s, "Let the jaw soften."}, {20s, "And the belly."}, {40s, "Rest."}}}}};
    return {.exercise = "body-scan", .title = "Body scan", .blocks = {block}};
}

std::vector<StopRule> stop_rules() {
    using Relation = units::ScoreLimit::Relation;
    return {{.pain = units::ScoreLimit{Relation::at_least, 7}, .say = "Stop and rest. Call us if it stays."},
            {.fear = units::ScoreLimit{Relation::greater, 8}, .say = "That is enough for today."}};
}

}  // namespace rx::samples
