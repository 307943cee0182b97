#include "core/session/course.hpp"

#include <algorithm>
#include <utility>

#include "core/session/gates.hpp"
#include "core/session/questions.hpp"
#include "core/session/ratings.hpp"
#include "core/timeline/gentler.hpp"

namespace rx::session {

using outcome::Ending;
using timeline::Part;

namespace {

bool has_keys(const State& state) {
    return can_press(state.settings.hands);
}

void begin_block(State& state, const Cursor& start) {
    state.cursor = start;
    state.extra = 0;
    state.into_block = Duration::zero();
    begin_step(state);
}

void finish_part(State& state);

void go_to_block_after(State& state, const Cursor& block);

void leave_closed(State& state, const Cursor& block) {
    const timeline::Gate gate = *block_at(state.timeline, block).gate;
    state.cursor = close_from(state, block);
    tell(state, "Left out for now: " + in_words(gate, state.timeline.wording));
    go_to_block_after(state, state.cursor);
}

// Asks first where the block is behind a gate.
void enter_block(State& state, const Cursor& block) {
    const auto& gate = block_at(state.timeline, block).gate;
    state.tally.parts[block.part].closed.erase(block.block);
    if (!gate) return begin_block(state, block);
    // Nobody can say how it is, or end it.
    if (!has_keys(state) || !can_run(block_at(state.timeline, block), state.settings.hands))
        return leave_closed(state, block);
    if (!asks_before(state, block)) {
        return is_open(state, *gate) ? begin_block(state, block) : leave_closed(state, block);
    }
    state.gate = block;
    ask(state, questions_at(*gate));
}

void go_to_block_after(State& state, const Cursor& block) {
    if (const auto next = next_block(state.timeline, block)) {
        enter_block(state, *next);
    } else {
        finish_part(state);
    }
}

void begin_part(State& state, std::size_t part) {
    state.cursor = Cursor{.part = part};
    state.extra = 0;
    if (has_keys(state) && !state.timeline.parts[part].prepare.empty()) {
        ask(state, {Question::part_prepare});
    } else {
        begin_lead_in(state);
    }
}

void tell_what_is_left_out(State& state, std::size_t from, std::size_t to) {
    for (std::size_t part = from; part < to; ++part) {
        const Part& left_out = state.timeline.parts[part];
        const char* why = left_out.left_out || left_out.blocks.empty() ? "Left out: " : "Left out, it needs a key: ";
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

// How far and how a size went in.
bool should_ask_how(const State& state) {
    return has_keys(state) && state.tally.parts[state.cursor.part].active > Duration::zero();
}

bool should_show_after_care(const State& state) {
    const PartTally& tally = state.tally.parts[state.cursor.part];
    return has_keys(state) && !part_at(state.timeline, state.cursor).after_care.empty() &&
           (tally.active > Duration::zero() || tally.finished_steps > 0);
}

// What belongs to the part that was just done.
std::vector<Question> questions_after_part(const State& state) {
    std::vector<Question> questions;
    const Part& part = part_at(state.timeline, state.cursor);
    if (part.asks_depth && should_ask_how(state)) questions.push_back(Question::depth);
    if (part.asks_ease && should_ask_how(state)) questions.push_back(Question::ease);
    if (should_show_after_care(state)) questions.push_back(Question::part_after_care);
    return questions;
}

// What still belongs to the part in which practice ends.
std::vector<Question> questions_of_last_part(const State& state) {
    if (state.stage == Stage::step || state.gate) return questions_after_part(state);
    const bool to_come = state.questions.size() > 1 && state.questions.back() == Question::part_after_care;
    return to_come ? std::vector{Question::part_after_care} : std::vector<Question>{};
}

void finish_part(State& state) {
    std::vector<Question> questions = questions_after_part(state);
    if (questions.empty()) {
        begin_next_part(state);
    } else {
        ask(state, std::move(questions));
    }
}

}  // namespace

std::optional<Duration> step_length(const State& state) {
    const auto length = length_of(state.timeline, state.cursor, state.settings.hands);
    if (!length) return std::nullopt;
    return *length + state.longer;
}

bool waits_for_key(const State& state) {
    return state.stage == Stage::step && !step_length(state);
}

int times(const State& state) {
    return block_at(state.timeline, state.cursor).times.value() + state.extra;
}

bool is_on_foot(const Part& part) {
    if (part.blocks.empty()) return false;
    const timeline::Phase phase = part.blocks.front().steps.front().phase;
    return phase == timeline::Phase::log || phase == timeline::Phase::list;
}

bool has_lain_down(const State& state) {
    for (std::size_t part = 0; part < state.timeline.parts.size(); ++part) {
        const PartTally& tally = state.tally.parts[part];
        const bool was_begun = tally.active > Duration::zero() || tally.finished_steps > 0;
        if (was_begun && !is_on_foot(state.timeline.parts[part])) return true;
    }
    return false;
}

bool lies_down(const State& state) {
    return !is_on_foot(part_at(state.timeline, state.cursor)) && !has_lain_down(state);
}

Duration lead_in_length(const State& state) {
    if (step_at(state.timeline, state.cursor).phase == timeline::Phase::log) return Duration::zero();
    if (lies_down(state)) return state.settings.lead_in;
    return step_length(state) ? state.settings.ready : Duration::zero();
}

bool is_attended(const State& state) {
    if (!has_keys(state)) return false;
    return std::ranges::any_of(state.timeline.parts, [&state](const Part& part) {
        return can_run(part, state.settings.hands) && part.blocks.front().steps.front().phase != timeline::Phase::log;
    });
}

bool is_stopped(const State& state) {
    return state.stop && !state.stop->settled;
}

bool is_idle(const State& state) {
    if (is_stopped(state) || is_over(state) || state.hidden) return false;
    if (state.pause || state.lists_keys) return true;
    // What is worn is worn for a night.
    return waits_for_key(state) && step_at(state.timeline, state.cursor).phase != timeline::Phase::wear;
}

bool asks_still_there(const State& state) {
    return is_idle(state) && state.idle >= state.settings.pause_limit;
}

void end_idle(State& state) {
    state.lists_keys = false;
    if (state.ending) {
        finish_session(state);
    } else {
        end_practice(state, kind_ending(state));
    }
}

void begin_session(State& state) {
    if (!is_attended(state)) return begin_first_part(state);
    std::vector<Question> questions;
    if (!state.timeline.prepare.empty() || has_signs(state)) questions.push_back(Question::prepare);
    questions.insert(questions.end(), {Question::pain, Question::fear});
    ask(state, std::move(questions));
}

void offer_or_begin(State& state) {
    if (gentler_offered(state)) {
        ask(state, {Question::gentler});
    } else {
        begin_first_part(state);
    }
}

void begin_gentler(State& state) {
    const auto rule = gentler_offered(state);
    // A rating given meanwhile may have changed what is offered.
    if (!rule) return begin_as_planned(state);
    state.gentler = timeline::reason_text(state.timeline.gentler[*rule]);
    timeline::GentlerForm form = timeline::gentler_form(std::move(state.timeline), *rule);
    state.timeline = std::move(form.timeline);
    state.left_out = std::move(form.left_out);
    state.tally = empty_tally(state.timeline);
    ++state.milestones;
    begin_first_part(state);
}

void begin_as_planned(State& state) {
    state.questions.clear();
    begin_first_part(state);
}

void begin_first_part(State& state) {
    begin_part_from(state, 0);
}

void begin_next_part(State& state) {
    begin_part_from(state, state.cursor.part + 1);
}

void begin_lead_in(State& state) {
    state.into = state.into_block = state.longer = Duration::zero();
    state.stage = Stage::lead_in;
    // A later part that begins by waiting for a key gives all the time one wants.
    if (lead_in_length(state) == Duration::zero()) begin_step(state);
}

void begin_step(State& state) {
    state.stage = Stage::step;
    state.into = state.longer = state.idle = Duration::zero();
    if (!state.began) {
        state.began = state.at;
        ++state.milestones;
    }
    if (waits_for_key(state)) state.pause.reset();
}

void finish_step(State& state) {
    finish(state.tally, state.timeline, state.cursor);
    ++state.milestones;
    if (const auto next = next_in_block(state.timeline, state.cursor, times(state))) {
        state.cursor = *next;
        begin_step(state);
    } else {
        go_to_block_after(state, state.cursor);
    }
}

void pass_gate(State& state) {
    const Cursor block = *state.gate;
    state.gate.reset();
    if (is_open(state, *block_at(state.timeline, block).gate)) {
        begin_block(state, block);
    } else {
        leave_closed(state, block);
    }
}

void leave_closed_gate(State& state) {
    if (state.stage != Stage::step) return;
    const auto& gate = block_at(state.timeline, state.cursor).gate;
    if (gate && !is_open(state, *gate)) leave_closed(state, state.cursor);
}

void ask_gate_again(State& state, Scale taken_back) {
    if (state.stage != Stage::step) return;
    const auto& gate = block_at(state.timeline, state.cursor).gate;
    if (!gate || !(taken_back == Scale::pain ? gate->pain : gate->fear)) return;
    state.gate = Cursor{.part = state.cursor.part, .block = state.cursor.block};
    ask(state, questions_at(*gate));
}

void go_to_next_block(State& state) {
    const auto length = length_of(state.timeline, state.cursor, state.settings.hands);
    if (length && state.into >= *length) {
        finish(state.tally, state.timeline, state.cursor);
        ++state.milestones;
    }
    go_to_block_after(state, state.cursor);
}

void go_back(State& state) {
    const Cursor start{.part = state.cursor.part, .block = state.cursor.block};
    // A lead-in comes before its block, and beginning to wait again would change nothing.
    const bool at_start = state.stage == Stage::lead_in || state.into_block < state.settings.again_window ||
                          (state.cursor == start && waits_for_key(state));
    const auto before = previous_block(state.timeline, state.cursor, state.settings.hands);
    enter_block(state, at_start && before ? *before : start);
}

void pause(State& state, PauseReason reason) {
    const bool runs = state.stage == Stage::lead_in || (state.stage == Stage::step && !waits_for_key(state));
    if (!runs || state.pause) return;
    state.pause = reason;
    state.idle = Duration::zero();
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
    std::vector<Question> questions = questions_of_last_part(state);
    // A person who stops for pain is not asked how far it went, or how.
    if (ending == Ending::stop_rule)
        std::erase_if(questions, [](Question each) { return each == Question::depth || each == Question::ease; });
    state.ending = ending;
    state.gate.reset();
    state.pause.reset();
    ++state.milestones;
    if (state.began && is_attended(state)) {
        questions.insert(questions.end(), {Question::pain, Question::fear});
        if (!state.timeline.after_care.empty()) questions.push_back(Question::after_care);
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
