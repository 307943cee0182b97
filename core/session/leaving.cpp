#include "core/session/leaving.hpp"

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "core/session/course.hpp"
#include "core/session/sizes.hpp"
#include "core/session/step_words.hpp"
#include "core/session/stop_words.hpp"
#include "core/session/words.hpp"

namespace rx::session {

using outcome::Ending;
using timeline::LeavingBreaths;
using timeline::Phase;

namespace {

// Where in the breaths it is.
struct Breathing {
    int breath = 0;
    Phase phase = Phase::breathe_in;
    Duration into;  // the phase
    Duration length;
};

Breathing breathing_at(const LeavingBreaths& breaths, Duration into) {
    const Duration whole = breaths.in + breaths.out;
    const auto breath = static_cast<int>(into / whole);
    const Duration passed = into % whole;
    if (passed < breaths.in) return {breath, Phase::breathe_in, passed, breaths.in};
    return {breath, Phase::breathe_out, passed - breaths.in, breaths.out};
}

void show_breath(Frame& frame, const State& state) {
    const LeavingBreaths& breaths = *state.timeline.leaving.breaths;
    const Breathing now = breathing_at(breaths, state.into);
    frame.word = timeline::word(now.phase);
    frame.next = timeline::word(now.phase == Phase::breathe_in ? Phase::breathe_out : Phase::breathe_in);
    show_progress(frame, now.into, now.length, state.settings);
    if (state.settings.count)
        frame.place = std::to_string(now.breath + 1) + " of " + std::to_string(breaths.count.value());
}

}  // namespace

void leave(State& state, Ending ending) {
    end_practice(state, ending);
    if (is_over(state) || !state.began) return;
    if (state.ending == Ending::early) state.questions.insert(state.questions.begin(), Question::reason);
    state.stage = Stage::leaving;
}

void leave_by_key(State& state) {
    auto before = std::make_shared<const State>(state);
    leave(state, kind_ending(state));
    if (state.stage == Stage::leaving) state.left = std::move(before);
}

bool can_come_back(const State& state) {
    return state.stage == Stage::leaving && state.left && !state.stop && !state.takes_out &&
           state.into < state.settings.take_back_window && state.ratings.size() == state.left->ratings.size();
}

void come_back(State& state) {
    const State gone = std::move(state);
    state = *gone.left;
    // Practice was not over after all, so the time since has to be something.
    book(state.tally, state.timeline, state.cursor, Account::pause, gone.at - state.at);
    state.at = gone.at;
    state.big_at = gone.big_at;
    state.changes = gone.changes;
    state.milestones = gone.milestones + 1;
    state.idle = Duration::zero();
    if (state.stage == Stage::question) state.into = Duration::zero();
    tell(state, "Taken back");
    pause(state, PauseReason::taken_back);
}

void go_on_leaving(State& state) {
    state.into = Duration::zero();
    if (breathes_out(state) && has_used_size(state)) {
        state.takes_out = true;
    } else {
        state.stage = Stage::question;
    }
}

Duration leaving_length(const State& state) {
    if (!breathes_out(state)) return state.settings.question_patience;
    const LeavingBreaths& breaths = *state.timeline.leaving.breaths;
    return (breaths.in + breaths.out) * breaths.count.value();
}

bool breathes_out(const State& state) {
    return state.timeline.leaving.breaths && !state.takes_out;
}

Frame leaving_frame(const State& state) {
    const std::string take_out(words_for(state.timeline).take_out);
    Frame frame{.scene = Scene::leaving, .title = state.timeline.title};
    frame.keys = can_come_back(state) ? "space go on, u undo, ? keys, q end now" : "space go on, ? keys, q end now";
    std::vector<std::string> lines{state.timeline.leaving.say};
    if (breathes_out(state)) {
        show_breath(frame, state);
    } else if (state.takes_out) {
        frame.word = take_out;
    } else {
        frame.word = "Let each breath out slowly";
        if (has_used_size(state)) lines.push_back(take_out + ".");
    }
    // After a stop its words stay until the end.
    lines.push_back(stop_text(state));
    std::erase(lines, "");
    frame.text = joined(lines, "\n");
    return frame;
}

}  // namespace rx::session
