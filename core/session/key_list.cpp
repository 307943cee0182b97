#include "core/session/key_list.hpp"

#include <string_view>

#include "core/session/course.hpp"
#include "core/session/keys.hpp"
#include "core/session/leaving.hpp"
#include "core/session/questions.hpp"
#include "core/session/words.hpp"

namespace rx::session {

namespace {

bool asks_whether_done(const State& state) {
    return waits_for_key(state) && step_at(state.timeline, state.cursor).phase == timeline::Phase::log;
}

std::string_view big_key(const State& state) {
    if (state.stage == Stage::leaving) return "go on";
    if (is_asking(state, Question::gentler)) return "gentler";
    if (asks_whether_done(state)) return "yes";
    if (state.stage == Stage::question) return is_to_read(state.questions.front()) ? "go on" : "skip";
    return state.pause || waits_for_key(state) ? "go on" : "pause";
}

std::string_view next_key(const State& state) {
    if (asks_whether_done(state)) return "n: not this time";
    return state.stage == Stage::lead_in ? "n: begin" : "n: on to the next";
}

// Where how far it was is asked, t answers that.
std::string_view ten(const State& state) {
    return is_asking(state, Question::depth) ? "1 and 0: ten" : "t, or 1 and 0: ten";
}

}  // namespace

std::string key_list(const State& state, const std::string& answers) {
    std::string list = "space, Enter, Page Down, Right, a click: " + std::string(big_key(state));
    const Words& words = words_for(state.timeline);
    const auto add = [&](char32_t key, std::string_view line) {
        if (means_something(state, Key{key})) list.append("\n").append(line);
    };
    if (!answers.empty()) list += "\n" + answers;
    if (state.stage == Stage::step || state.stage == Stage::lead_in) add(U'n', next_key(state));
    add(U'b', "b: this one again; at its start the one before");
    if (can_lengthen(state)) add(U'+', "+: longer");
    add(U'<', "< and >: a smaller, a larger size");
    const bool rates = is_asking(state, Question::pain) || is_asking(state, Question::fear);
    add(U'0', "0 to 9: " + std::string(rates ? "your answer" : words.pain_now) + "; " + std::string(ten(state)));
    add(U'a', "a and then a digit: " + std::string(words.fear_now));
    if (can_come_back(state)) {
        add(U'u', "u: undo the end");
    } else if (state.ratings.size() > state.settled_ratings) {
        add(U'u', "u: undo the last rating");
    }
    add(U'x', "x: a sign to stop at is there");
    list += "\nCtrl-\\: hide at once";
    list +=
        state.ending ? "\nq, Esc, or Ctrl-C twice: end now" : "\nq, Esc, or Ctrl-C twice: end, and keep what was done";
    return list;
}

}  // namespace rx::session
