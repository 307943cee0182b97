#include "core/session/state.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "core/session/course.hpp"
#include "core/session/keys.hpp"
#include "core/session/leaving.hpp"
#include "core/session/questions.hpp"
#include "core/session/ratings.hpp"

namespace rx::session {

using outcome::Ending;

namespace {

bool stands_still(const State& state) {
    return state.pause || state.hidden || state.lists_keys || is_stopped(state);
}

Account account(const State& state) {
    if (!state.began || state.ending) return Account::nothing;
    if (stands_still(state)) return Account::pause;
    const bool practised = state.stage == Stage::step && is_practice(step_at(state.timeline, state.cursor));
    return practised ? Account::practice : Account::waiting;
}

// Lets time pass in which nothing changes.
void pass(State& state, Instant until) {
    const Duration time = until - state.at;
    state.at = until;
    if (is_over(state)) return;
    book(state.tally, state.timeline, state.cursor, account(state), time);
    if (is_idle(state)) state.idle += time;
    if (stands_still(state)) return;
    state.into += time;
    if (state.stage == Stage::step) state.into_block += time;
}

// The length of what is going on; nothing where it goes on until a key.
std::optional<Duration> stage_length(const State& state) {
    if (stands_still(state)) return std::nullopt;
    switch (state.stage) {
        case Stage::question:
            return state.settings.question_patience;
        case Stage::lead_in:
            return lead_in_length(state);
        case Stage::step:
            return step_length(state);
        case Stage::leaving:
            return leaving_length(state);
        case Stage::over:
            return std::nullopt;
    }
    return std::nullopt;
}

std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

std::optional<Instant> stage_ends_at(const State& state) {
    if (is_stopped(state)) return stop_settles_at(state);
    if (is_idle(state)) {
        const Duration limit = state.settings.pause_limit;
        return state.at + (state.idle < limit ? limit : limit + state.settings.question_patience) - state.idle;
    }
    const auto length = stage_length(state);
    if (!length) return std::nullopt;
    return state.at + (*length - state.into);
}

std::optional<Instant> next_change(const State& state) {
    if (state.hidden) return std::nullopt;
    return earlier(state.ten_until, stage_ends_at(state));
}

// What is due at `state.at`.
void change(State& state) {
    if (state.ten_until && *state.ten_until <= state.at) return settle_one(state);
    if (is_stopped(state)) return settle_stop(state);
    if (is_idle(state)) {
        if (state.idle >= state.settings.pause_limit + state.settings.question_patience) end_idle(state);
        return;
    }
    switch (state.stage) {
        case Stage::question:
            return next_question(state);
        case Stage::lead_in:
            return begin_step(state);
        case Stage::step:
            return finish_step(state);
        case Stage::leaving:
            return go_on_leaving(state);
        case Stage::over:
            return;
    }
}

void run_until(State& state, Instant until) {
    for (auto due = next_change(state); due && *due <= until; due = next_change(state)) {
        pass(state, std::max(state.at, *due));
        change(state);
        ++state.changes;
    }
    pass(state, until);
}

// What is not over because nobody was there.
bool waits_for_answer(const State& state) {
    return state.stage == Stage::question || state.stage == Stage::leaving;
}

// Nobody saw the time from `state.at` to `now`, nor that in which the machine slept. What is asked has its whole time
// from then on.
void be_absent(State& state, Instant now, Duration slept) {
    pause(state, PauseReason::absence);
    if (is_idle(state)) {
        const Duration idle = state.idle + (now - state.at) + slept;
        pass(state, now);
        state.idle = std::min(idle, state.settings.pause_limit);
    } else if (waits_for_answer(state)) {
        pass(state, now);
        state.into = Duration::zero();
    }
    run_until(state, now);
    // Without keys nobody could go on.
    if (state.settings.hands == Hands::none) resume(state);
}

// From the moment it was hidden on as if no time had passed.
void bring_back(State& state) {
    const Duration gone = state.at - *state.hidden;
    if (state.stop) state.stop->since += gone;
    if (state.ten_until) *state.ten_until += gone;
    if (state.fear_until) *state.fear_until += gone;
    state.hidden.reset();
    if (state.settings.hands == Hands::none) resume(state);
}

// Whoever hides in a hurry may press twice; where no other key can come, the second time brings it back.
void hide(State& state) {
    if (is_over(state)) return;
    if (state.hidden && state.settings.hands == Hands::none) return bring_back(state);
    if (state.hidden) return;
    pause(state, PauseReason::key);
    state.hidden = state.at;
}

void press_or_bring_back(State& state, Key key) {
    if (!state.hidden) return press(state, key);
    bring_back(state);
    // Of a double press the second half resumes nothing.
    state.big_at = state.at;
}

void end_by_signal(State& state) {
    if (is_over(state)) return;
    if (!state.ending) state.ending = is_stopped(state) ? Ending::stop_rule : Ending::interrupted;
    finish_session(state);
}

// The first pauses and says what a second does. Where nobody could go on after it, or read that, it ends.
void interrupt(State& state) {
    if (is_over(state)) return;
    if (state.interrupted || state.hidden || !can_press(state.settings.hands)) return end_by_signal(state);
    state.interrupted = true;
    pause(state, PauseReason::key);
    state.note = {.text = "Ctrl-C again stops, and keeps what was done",
                  .until = state.at + state.settings.question_patience};
}

// How often something moves: a bar, or a number.
std::optional<Duration> redraw(const Settings& settings) {
    if (settings.motion) return settings.redraw;
    return settings.count ? std::optional(std::max<Duration>(settings.redraw, std::chrono::seconds{1})) : std::nullopt;
}

// When something moves next, in step with the whole seconds that are left.
std::optional<Instant> next_redraw(const State& state) {
    const bool runs = state.stage != Stage::question && (state.stage != Stage::leaving || breathes_out(state));
    const auto length = runs ? stage_length(state) : std::nullopt;
    const auto often = redraw(state.settings);
    if (!length || !often) return std::nullopt;
    const Duration odd = (*length - state.into) % *often;
    return state.at + (odd > Duration::zero() ? odd : *often);
}

std::optional<Instant> next_cue(const State& state) {
    std::optional<Instant> next;
    if (state.stage != Stage::step || !stage_length(state)) return next;
    const auto look = [&](const std::vector<timeline::Cue>& cues, Duration now) {
        for (const timeline::Cue& cue : cues) {
            if (cue.at > now) next = earlier(next, state.at + (cue.at - now));
        }
    };
    const timeline::Step& step = step_at(state.timeline, state.cursor);
    look(step.cues, state.into);
    if (is_practice(step)) {
        look(part_at(state.timeline, state.cursor).cues, state.tally.parts[state.cursor.part].active);
    }
    return next;
}

void drop_empty_blocks(std::vector<timeline::Part>& parts) {
    for (timeline::Part& part : parts) {
        std::erase_if(part.blocks, [](const timeline::Block& block) { return block.steps.empty(); });
    }
}

}  // namespace

State at_rest(const timeline::Timeline& timeline, const Settings& settings, Instant now) {
    State state;
    state.timeline = timeline;
    state.settings = settings;
    state.at = now;
    drop_empty_blocks(state.timeline.parts);
    for (timeline::Gentler& gentler : state.timeline.gentler) drop_empty_blocks(gentler.parts);
    state.tally = empty_tally(state.timeline);
    return state;
}

State begin(const timeline::Timeline& timeline, const Settings& settings, Instant now) {
    State state = at_rest(timeline, settings, now);
    begin_session(state);
    return state;
}

State advance(State state, Instant now) {
    if (now < state.at) return state;
    const auto asked = next_deadline(state);
    if (asked && now > *asked + state.settings.overshoot) {
        // A question is not over because nobody was there to read it.
        if (!waits_for_answer(state) && !asks_still_there(state)) run_until(state, *asked);
        be_absent(state, now, Duration::zero());
    } else {
        run_until(state, now);
    }
    return state;
}

State handle(State state, const Event& event, Instant now) {
    if (!std::holds_alternative<Deadline>(event)) ++state.changes;
    if (const auto* suspended = std::get_if<Suspended>(&event)) {
        be_absent(state, std::max(state.at, now), suspended->slept);
        return state;
    }
    state = advance(std::move(state), now);
    if (const auto* key = std::get_if<Key>(&event)) press_or_bring_back(state, *key);
    if (std::holds_alternative<Hide>(event)) hide(state);
    if (const auto* signal = std::get_if<Signal>(&event)) {
        *signal == Signal::interrupt ? interrupt(state) : end_by_signal(state);
    }
    return state;
}

std::optional<Instant> next_deadline(const State& state) {
    if (is_over(state)) return std::nullopt;
    if (state.hidden) return state.at + state.settings.hidden_redraw;
    const auto note_ends = state.note.until > state.at ? std::optional(state.note.until) : std::nullopt;
    // So long the screen offers to take the end back.
    const auto offer_ends =
        can_come_back(state) ? std::optional(state.at + (state.settings.take_back_window - state.into)) : std::nullopt;
    return earlier(earlier(earlier(next_change(state), note_ends), offer_ends),
                   earlier(next_redraw(state), next_cue(state)));
}

outcome::Outcome outcome(const State& state) {
    outcome::Outcome outcome;
    outcome.exercises = results(state.tally, state.timeline, state.settings.hands);
    for (const std::string& exercise : state.left_out)
        outcome.exercises.push_back({.exercise = exercise, .progress = outcome::Progress::left_out});
    outcome.gentler = state.gentler;
    outcome.active = state.tally.active;
    outcome.paused = state.tally.paused;
    outcome.reason = state.reason;
    outcome.ending = is_over(state) ? state.ending.value_or(Ending::lost) : Ending::lost;
    for (const Rated& rated : state.ratings) {
        if (rated.scale == Scale::pain) {
            outcome.pain.push_back({units::PainScore(rated.score), rated.moment, rated.at});
        } else {
            outcome.fear.push_back({units::FearScore(rated.score), rated.moment, rated.at});
        }
    }
    if (state.stop) outcome.stopped_by = timeline::limit_text(state.timeline.stops[state.stop->rule]);
    return outcome;
}

bool is_over(const State& state) {
    return state.stage == Stage::over;
}

}  // namespace rx::session
