#include "core/session/keys.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <variant>

#include "core/session/course.hpp"
#include "core/session/leaving.hpp"
#include "core/session/questions.hpp"
#include "core/session/ratings.hpp"
#include "core/session/sizes.hpp"

namespace rx::session {

using outcome::Depth;
using outcome::Ease;
using outcome::Reason;

namespace {

enum class Action {
    go_on,
    next,
    back,
    longer,
    smaller,
    larger,
    rate,
    fear,
    take_back,
    reason,
    depth,
    ease,
    sign,
    list,
    end
};

struct Meaning {
    Action action;
    int score = 0;
    Reason reason = Reason::enough;
    Depth depth = Depth::touch;
    Ease ease = Ease::hard;
};

// Caps lock is no other keyboard.
char32_t folded(Key key) {
    return key.code >= U'A' && key.code <= U'Z' ? key.code - U'A' + U'a' : key.code;
}

template <class Answer>
struct Letter {
    char32_t letter;
    Answer answer;
};

constexpr std::array reasons{Letter{U'p', Reason::pain}, Letter{U'f', Reason::fear}, Letter{U'i', Reason::interrupted},
                             Letter{U'e', Reason::enough}};
constexpr std::array depths{Letter{U't', Depth::touch}, Letter{U'e', Depth::entrance}, Letter{U'i', Depth::tip},
                            Letter{U'h', Depth::half}, Letter{U'f', Depth::full}};
constexpr std::array eases{Letter{U'e', Ease::easily}, Letter{U's', Ease::with_effort}, Letter{U'h', Ease::hard}};

template <class Letters>
auto answer_to(const Letters& letters, char32_t letter) {
    const auto found = std::ranges::find(letters, letter, &Letters::value_type::letter);
    return found == letters.end() ? std::nullopt : std::optional(found->answer);
}

// The letters of the question that is asked stand for its answers before they stand for anything else.
std::optional<Meaning> meaning_as_answer(const State& state, char32_t letter) {
    if (is_asking(state, Question::reason)) {
        if (const auto reason = answer_to(reasons, letter)) return Meaning{.action = Action::reason, .reason = *reason};
    }
    if (is_asking(state, Question::depth)) {
        if (const auto depth = answer_to(depths, letter)) return Meaning{.action = Action::depth, .depth = *depth};
    }
    if (is_asking(state, Question::ease)) {
        if (const auto ease = answer_to(eases, letter)) return Meaning{.action = Action::ease, .ease = *ease};
    }
    return std::nullopt;
}

std::optional<Meaning> meaning_anywhere(char32_t key) {
    if (key >= U'0' && key <= U'9') return Meaning{.action = Action::rate, .score = static_cast<int>(key - U'0')};
    switch (key) {
        case Key::big:
            return Meaning{.action = Action::go_on};
        case U'n':
            return Meaning{.action = Action::next};
        case U'b':
            return Meaning{.action = Action::back};
        case U'<':
            return Meaning{.action = Action::smaller};
        case U'>':
            return Meaning{.action = Action::larger};
        case U'?':
            return Meaning{.action = Action::list};
        case U'+':
            return Meaning{.action = Action::longer};
        case U't':
            return Meaning{.action = Action::rate, .score = 10};
        case U'a':
            return Meaning{.action = Action::fear};
        case U'u':
            return Meaning{.action = Action::take_back};
        case U'x':
            return Meaning{.action = Action::sign};
        case U'q':
        case Key::escape:
            return Meaning{.action = Action::end};
        default:
            return std::nullopt;
    }
}

// A wet palm hits twice, and a key held down repeats.
bool bounces(State& state) {
    const auto before = std::exchange(state.big_at, state.at);
    return before && state.at - *before < state.settings.debounce;
}

bool is_heard(const State& state, Action action) {
    switch (action) {
        case Action::go_on:
        case Action::take_back:
        case Action::end:
            return true;
        case Action::next:
        case Action::rate:
        case Action::reason:
        case Action::depth:
        case Action::ease:
        case Action::list:
            return !is_stopped(state);
        case Action::smaller:
        case Action::larger:
            return !is_stopped(state) && (state.stage == Stage::step || state.stage == Stage::lead_in) &&
                   size_in_use(state);
        case Action::back:
            return !is_stopped(state) && state.began && (state.stage == Stage::step || state.stage == Stage::lead_in);
        case Action::sign:
            return !is_stopped(state) && has_signs(state);
        case Action::longer:
            return !is_stopped(state) && state.stage == Stage::step && !waits_for_key(state);
        case Action::fear:
            return !is_stopped(state) && !is_asking(state, Question::pain) && !is_asking(state, Question::fear);
    }
    return false;
}

std::optional<Meaning> meaning(const State& state, Key key) {
    const char32_t letter = folded(key);
    const auto answer = state.fear_until ? std::nullopt : meaning_as_answer(state, letter);
    const auto meaning = answer ? answer : meaning_anywhere(letter);
    return meaning && is_heard(state, meaning->action) ? meaning : std::nullopt;
}

// Whether the key was used up by ending the wait of a 1 for its 0.
bool settles_one(State& state, const Meaning& meaning) {
    if (!state.ten_until || meaning.action == Action::take_back) return false;
    if (meaning.action == Action::rate && meaning.score == 0) return false;
    const bool answers = state.stage == Stage::question && state.ratings.back().given == Given::as_answer;
    settle_one(state);
    if (is_stopped(state)) return meaning.action != Action::end;
    return answers && meaning.action == Action::go_on;
}

void go_on(State& state) {
    if (is_stopped(state)) {
        settle_stop(state);
    } else if (state.stage == Stage::question) {
        next_question(state);
    } else if (state.stage == Stage::leaving) {
        go_on_leaving(state);
    } else if (waits_for_key(state)) {
        finish_step(state);
    } else if (state.pause) {
        resume(state);
    } else {
        pause(state, PauseReason::key);
    }
}

bool asks(const State& state) {
    return state.stage == Stage::question || state.stage == Stage::leaving;
}

void go_to_next(State& state) {
    if (is_asking(state, Question::gentler)) return begin_as_planned(state);
    const bool noting = waits_for_key(state) && step_at(state.timeline, state.cursor).phase == timeline::Phase::log;
    if (!noting && (asks(state) || waits_for_key(state))) {
        go_on(state);
    } else if (state.stage == Stage::lead_in) {
        state.pause.reset();
        begin_step(state);
    } else {
        go_to_next_block(state);
    }
}

// What an open step may still grow by.
Duration room(const State& state) {
    const auto* open = std::get_if<timeline::Open>(&step_at(state.timeline, state.cursor).length);
    return open == nullptr ? Duration::zero() : open->ceiling - open->floor - state.longer;
}

void lengthen(State& state) {
    const timeline::Block& block = block_at(state.timeline, state.cursor);
    if (part_at(state.timeline, state.cursor).nature == timeline::Nature::contraction) {
        tell(state, "Your plan's number stays");
    } else if (!can_lengthen(state)) {
        tell(state, "This is as long as your plan has it");
    } else if (room(state) > Duration::zero()) {
        const Duration by = std::min(state.settings.longer_by, room(state));
        state.longer += by;
        tell(state, units::in_words(by) + " longer");
    } else {
        ++state.extra;
        tell(state, "One more, " + std::to_string(times(state)) + " of at most " + std::to_string(block.most.value()));
    }
}

void end(State& state) {
    if (is_stopped(state)) {
        settle_stop(state);
    } else if (state.ending) {
        finish_session(state);
    } else {
        leave_by_key(state);
    }
}

void list_keys(State& state) {
    pause(state, PauseReason::key);
    state.lists_keys = true;
    state.idle = Duration::zero();
}

void be_there(State& state) {
    state.idle = Duration::zero();
    if (std::exchange(state.interrupted, false)) state.note.until = state.at;
}

void close_list(State& state) {
    state.lists_keys = false;
    be_there(state);
}

void act(State& state, const Meaning& meaning) {
    switch (meaning.action) {
        case Action::go_on:
            return go_on(state);
        case Action::next:
            return go_to_next(state);
        case Action::back:
            return go_back(state);
        case Action::longer:
            return lengthen(state);
        case Action::rate:
            return rate(state, meaning.score);
        case Action::fear:
            return expect_fear(state);
        case Action::take_back:
            return can_come_back(state) ? come_back(state) : take_back(state);
        case Action::reason:
            return answer_reason(state, meaning.reason);
        case Action::depth:
            return answer_depth(state, meaning.depth);
        case Action::ease:
            return answer_ease(state, meaning.ease);
        case Action::sign:
            return notice_sign(state);
        case Action::smaller:
            return take_smaller(state);
        case Action::larger:
            return take_larger(state);
        case Action::list:
            return list_keys(state);
        case Action::end:
            return end(state);
    }
}

}  // namespace

bool means_something(const State& state, Key key) {
    return meaning(state, key).has_value();
}

bool can_lengthen(const State& state) {
    if (state.stage != Stage::step || part_at(state.timeline, state.cursor).nature == timeline::Nature::contraction) {
        return false;
    }
    return room(state) > Duration::zero() || times(state) < block_at(state.timeline, state.cursor).most.value();
}

void press(State& state, Key key) {
    if (is_over(state) || !can_press(state.settings.hands)) return;
    if (key.code == Key::big && bounces(state)) return;
    if (state.lists_keys) return close_list(state);
    if (state.fear_until && state.at >= *state.fear_until) state.fear_until.reset();
    const auto meant = meaning(state, key);
    if (!meant) return;
    const bool was_asked = asks_still_there(state);
    be_there(state);
    // The big key says so, and moves nothing on that nobody may have seen.
    if (was_asked && meant->action == Action::go_on) return;
    if (settles_one(state, *meant)) return;
    act(state, *meant);
}

}  // namespace rx::session
