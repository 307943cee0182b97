#include "core/session/sizes.hpp"

#include <string_view>

#include "core/session/course.hpp"

namespace rx::session {

using timeline::Part;
using timeline::SizeRef;
using timeline::Step;

namespace {

std::optional<SizeRef> ref_in_use(const State& state) {
    const Step& step = step_at(state.timeline, state.cursor);
    if (step.size) return step.size;
    const auto& blocks = part_at(state.timeline, state.cursor).blocks;
    for (std::size_t block = state.cursor.block; block < blocks.size(); ++block) {
        for (const Step& later : blocks[block].steps) {
            if (later.size) return later.size;
        }
    }
    return std::nullopt;
}

// A step that names the size it asks for ("Set it to 23 mm") names the new one.
void rename(Step& step, const Part& before, const Part& after) {
    const auto then = timeline::resolve(before, *step.size);
    const auto now = timeline::resolve(after, *step.size);
    if (!then || !now || step.phase != timeline::Phase::ready) return;
    const std::string ending = " " + before.ladder[*then].label;
    if (!step.say.ends_with(ending)) return;
    step.say.replace(step.say.size() - ending.size(), ending.size(), " " + before.ladder[*now].label);
}

void move(Part& part, int rungs) {
    const Part before = part;
    part.moved = rungs;
    for (timeline::Block& block : part.blocks) {
        for (Step& step : block.steps) {
            if (step.size) rename(step, before, part);
        }
    }
}

// Whether the size could be changed.
bool change_by(State& state, int rungs) {
    const SizeRef ref = *ref_in_use(state);
    Part& part = state.timeline.parts[state.cursor.part];
    const int wanted = static_cast<int>(*timeline::resolve(part, ref)) + rungs;
    Part moved = part;
    moved.moved = wanted - static_cast<int>(*timeline::planned_rung(part, ref));
    const auto reached = timeline::resolve(moved, ref);
    if (!reached || static_cast<int>(*reached) != wanted) return false;
    const std::string kit = part.kit;
    for (Part& each : state.timeline.parts) {
        if (each.kit == kit) move(each, moved.moved);
    }
    return true;
}

void wait_for_change(State& state) {
    ++state.milestones;
    pause(state, PauseReason::size);
    // A wait for a key goes on as it is.
    if (!state.pause) return tell(state, "Size " + size_in_words(state));
    state.pause = PauseReason::size;
    state.note.until = state.at;
}

}  // namespace

std::optional<std::size_t> size_in_use(const State& state) {
    const auto ref = ref_in_use(state);
    return ref ? timeline::resolve(part_at(state.timeline, state.cursor), *ref) : std::nullopt;
}

bool has_used_size(const State& state) {
    return !state.tally.parts[state.cursor.part].rungs.empty();
}

std::string size_in_words(const State& state) {
    const auto rung = size_in_use(state);
    return rung ? part_at(state.timeline, state.cursor).ladder[*rung].words : std::string();
}

void take_smaller(State& state) {
    if (change_by(state, -1)) return wait_for_change(state);
    tell(state, "This is the smallest");
}

void take_larger(State& state) {
    if (part_at(state.timeline, state.cursor).nature == timeline::Nature::contraction) {
        tell(state, "Your plan's size stays");
    } else if (change_by(state, 1)) {
        wait_for_change(state);
    } else {
        tell(state, "Your plan goes no further");
    }
}

}  // namespace rx::session
