#include "core/session/ratings.hpp"

#include <algorithm>

#include "core/session/course.hpp"
#include "core/session/leaving.hpp"
#include "core/session/questions.hpp"
#include "core/session/words.hpp"

namespace rx::session {

using outcome::Ending;
using outcome::Moment;

namespace {

Moment moment(const State& state) {
    if (state.ending) return Moment::after;
    return state.began ? Moment::during : Moment::before;
}

Question question_of(Scale scale) {
    return scale == Scale::pain ? Question::pain : Question::fear;
}

bool is_asked(const State& state, const Rated& rated) {
    return rated.given == Given::as_answer && rated.moment == moment(state);
}

bool is_met(const timeline::StopRule& rule, const Rated& rated) {
    if (!outcome::is_about(rule.rating, rated.moment)) return false;
    const auto& limit = rated.scale == Scale::pain ? rule.pain : rule.fear;
    return limit && limit->holds(rated.score);
}

// Whether the rating met a rule, which speaks from now on, unless one did before.
bool meets_a_rule(State& state, const Rated& rated) {
    const auto& rules = state.timeline.stops;
    const auto met = std::ranges::find_if(rules, [&](const auto& rule) { return is_met(rule, rated); });
    if (met == rules.end() || state.stop) return false;
    state.stop = Stop{.rule = static_cast<std::size_t>(met - rules.begin()), .since = state.at};
    return true;
}

// Holds the last rating against the stop rules, and moves on where it answered a question.
void judge(State& state) {
    const Rated& last = state.ratings.back();
    if (meets_a_rule(state, last)) {
        state.fear_until.reset();
    } else if (is_asked(state, last) && is_asking(state, question_of(last.scale))) {
        next_question(state);
    } else if (!is_stopped(state)) {
        leave_closed_gate(state);
    }
}

void take_stop_back(State& state) {
    state.stop.reset();
    ++state.milestones;
    tell(state, "Taken back");
    pause(state, PauseReason::taken_back);
    if (state.stage == Stage::question) state.into = Duration::zero();
}

void tell_rating(State& state) {
    const Rated& last = state.ratings.back();
    const Words& words = words_for(state.timeline);
    tell(state, std::string(last.scale == Scale::pain ? words.pain : words.fear) + " " + std::to_string(last.score));
}

}  // namespace

void rate(State& state, int score) {
    if (state.ten_until && score == 0) {
        state.ratings.back().score = 10;
        state.ten_until.reset();
        ++state.milestones;
        tell_rating(state);
        judge(state);
        return;
    }
    Rated rated{.score = score, .moment = moment(state), .at = state.tally.active};
    if (is_asking(state, Question::pain) || is_asking(state, Question::fear)) {
        rated.scale = state.questions.front() == Question::pain ? Scale::pain : Scale::fear;
        rated.given = Given::as_answer;
    } else {
        rated.scale = state.fear_until ? Scale::fear : Scale::pain;
    }
    state.fear_until.reset();
    state.ratings.push_back(rated);
    ++state.milestones;
    tell_rating(state);
    if (score == 1) {
        state.ten_until = state.at + state.settings.ten_window;
    } else {
        judge(state);
    }
}

void expect_fear(State& state) {
    state.fear_until = state.at + state.settings.fear_window;
    state.note = {.text = std::string(words_for(state.timeline).await_fear), .until = *state.fear_until};
}

bool has_signs(const State& state) {
    return std::ranges::any_of(state.timeline.stops, [](const auto& rule) { return !rule.sign.empty(); });
}

void notice_sign(State& state) {
    if (state.stop) return;
    const auto& rules = state.timeline.stops;
    const auto sign = std::ranges::find_if(rules, [](const auto& rule) { return !rule.sign.empty(); });
    if (sign == rules.end()) return;
    state.stop =
        Stop{.rule = static_cast<std::size_t>(sign - rules.begin()), .since = state.at, .cause = StopCause::sign};
    state.fear_until.reset();
    ++state.milestones;
}

void take_back(State& state) {
    if (is_stopped(state) && state.at >= state.stop->since + state.settings.take_back_window) return;
    if (is_stopped(state) && state.stop->cause == StopCause::sign) return take_stop_back(state);
    if (state.ratings.size() == state.settled_ratings) return;
    const Rated last = state.ratings.back();
    // An answer that is still being looked at leaves its question where it is.
    const bool question_stays = is_stopped(state) || state.ten_until;
    state.ratings.pop_back();
    state.ten_until.reset();
    ++state.milestones;
    tell(state, "Taken back");
    if (is_stopped(state)) {
        take_stop_back(state);
    } else if (state.stage == Stage::question && is_asked(state, last) && !question_stays) {
        ask_again(state, question_of(last.scale));
    } else if (!question_stays) {
        ask_gate_again(state, last.scale);
    }
}

void hold_against_rules(State& state) {
    for (const Rated& rated : state.ratings) {
        if (meets_a_rule(state, rated)) return;
    }
}

void settle_one(State& state) {
    if (!state.ten_until) return;
    state.ten_until.reset();
    judge(state);
}

void settle_stop(State& state) {
    state.stop->settled = true;
    state.settled_ratings = state.ratings.size();
    if (!state.ending) {
        leave(state, Ending::stop_rule);
    } else if (state.stop->cause == StopCause::rating && is_asked(state, state.ratings.back())) {
        next_question(state);
    }
}

Instant stop_settles_at(const State& state) {
    const bool sentence_stays =
        state.ending ? state.questions.size() > 1 : state.began && can_press(state.settings.hands);
    const Duration patience = std::max(state.settings.take_back_window, state.settings.question_patience);
    return state.stop->since + (sentence_stays ? state.settings.take_back_window : patience);
}

}  // namespace rx::session
