#include "core/session/course.hpp"

#include <utility>

#include "core/session/questions.hpp"

namespace rx::session {

using outcome::Ending;
using timeline::Part;

namespace {

void begin_block(State& state, const Cursor& start) {
    state.cursor = start;
    state.extra = 0;
    state.into_block = Duration::zero();
    begin_step(state);
}

void begin_part(State& state, std::size_t part) {
    state.cursor = Cursor{.part = part};
    state.extra = 0;
    state.into = state.into_block = state.longer = Duration::zero();
    state.stage = Stage::lead_in;
    // A later part that begins by waiting for a key gives all the time one wants.
    if (lead_in_length(state) == Duration::zero()) begin_step(state);
}

void tell_what_is_left_out(State& state, std::size_t from, std::size_t to) {
    for (std::size_t part = from; part < to; ++part) {
        const Part& left_out = state.timeline.parts[part];
        const char* why = left_out.blocks.empty() ? "Left out: " : "Left out, it needs a key: ";
        tell(state, why + left_out.title);
    }
}

void begin_part_from(State& state, std::size_t from) {
    const auto part = part_from(state.timeline, from, state.settings.hands);
    tell_what_is_left_out(state, from, part.value_or(state.timeline.parts.size()));
    if (part) {
        begin_part(state, *part);
    } else {
        end_practice(state, kind_ending(state));
    }
}

bool should_ask_depth(const State& state) {
    const PartTally& tally = state.tally.parts[state.cursor.part];
    return state.settings.hands == Hands::keys && part_at(state.timeline, state.cursor).asks_depth &&
           tally.active > Duration::zero();
}

void finish_part(State& state) {
    if (should_ask_depth(state)) {
        ask(state, {Question::depth});
    } else {
        begin_next_part(state);
    }
}

}  // namespace

std::optional<Duration> step_length(const State& state) {
    const auto length = length_of(step_at(state.timeline, state.cursor), state.settings.hands);
    if (!length) return std::nullopt;
    return *length + state.longer;
}

bool waits_for_key(const State& state) {
    return state.stage == Stage::step && !step_length(state);
}

int times(const State& state) {
    return block_at(state.timeline, state.cursor).times.value() + state.extra;
}

Duration lead_in_length(const State& state) {
    if (!state.began) return state.settings.lead_in;
    return step_length(state) ? state.settings.ready : Duration::zero();
}

bool is_stopped(const State& state) {
    return state.stop && !state.stop->settled;
}

void begin_first_part(State& state) {
    begin_part_from(state, 0);
}

void begin_next_part(State& state) {
    begin_part_from(state, state.cursor.part + 1);
}

void begin_step(State& state) {
    state.stage = Stage::step;
    state.into = state.longer = Duration::zero();
    if (!state.began) state.began = state.at;
    if (waits_for_key(state)) state.pause.reset();
}

void finish_step(State& state) {
    finish(state.tally, state.timeline, state.cursor);
    ++state.milestones;
    if (const auto next = next_in_block(state.timeline, state.cursor, times(state))) {
        state.cursor = *next;
        begin_step(state);
    } else if (const auto block = next_block(state.timeline, state.cursor)) {
        begin_block(state, *block);
    } else {
        finish_part(state);
    }
}

void go_to_next_block(State& state) {
    const auto length = length_of(step_at(state.timeline, state.cursor), state.settings.hands);
    if (length && state.into >= *length) {
        finish(state.tally, state.timeline, state.cursor);
        ++state.milestones;
    }
    if (const auto block = next_block(state.timeline, state.cursor)) {
        begin_block(state, *block);
    } else {
        finish_part(state);
    }
}

void go_back(State& state) {
    const Cursor start{.part = state.cursor.part, .block = state.cursor.block};
    // A lead-in comes before its block, and beginning to wait again would change nothing.
    const bool at_start = state.stage == Stage::lead_in || state.into_block < state.settings.again_window ||
                          (state.cursor == start && waits_for_key(state));
    const auto before = previous_block(state.timeline, state.cursor, state.settings.hands);
    begin_block(state, at_start && before ? *before : start);
}

void pause(State& state, PauseReason reason) {
    const bool runs = state.stage == Stage::lead_in || (state.stage == Stage::step && !waits_for_key(state));
    if (runs && !state.pause) state.pause = reason;
}

void resume(State& state) {
    if (!state.pause) return;
    state.pause.reset();
    const bool restart = block_at(state.timeline, state.cursor).on_resume == timeline::OnResume::restart_repetition;
    if (state.stage != Stage::step || !restart) return;
    state.cursor.step = 0;
    begin_step(state);
}

void end_practice(State& state, Ending ending) {
    const bool stopped_in_step = state.stage == Stage::step && ending != Ending::stop_rule && should_ask_depth(state);
    state.ending = ending;
    state.pause.reset();
    ++state.milestones;
    std::vector<Question> questions;
    if (stopped_in_step) questions.push_back(Question::depth);
    if (state.began && state.settings.hands == Hands::keys) {
        questions.insert(questions.end(), {Question::pain, Question::fear});
    }
    if (questions.empty()) {
        finish_session(state);
    } else {
        ask(state, std::move(questions));
    }
}

Ending kind_ending(const State& state) {
    return required_complete(state.tally, state.timeline, state.settings.hands) ? Ending::complete : Ending::early;
}

void finish_session(State& state) {
    state.stage = Stage::over;
    state.pause.reset();
    state.questions.clear();
    state.ten_until.reset();
    state.fear_until.reset();
    ++state.milestones;
}

void tell(State& state, std::string text) {
    state.note = {.text = std::move(text), .until = state.at + state.settings.note_time};
}

}  // namespace rx::session
