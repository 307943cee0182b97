#include "core/session/questions.hpp"

#include <utility>

#include "core/session/course.hpp"

namespace rx::session {

void ask(State& state, std::vector<Question> questions) {
    state.stage = Stage::question;
    state.questions = std::move(questions);
    state.into = Duration::zero();
    state.pause.reset();
}

void next_question(State& state) {
    const Question last = state.questions.front();
    state.questions.erase(state.questions.begin());
    state.into = Duration::zero();
    if (!state.questions.empty()) return;
    if (state.ending) {
        finish_session(state);
    } else if (last == Question::part_prepare) {
        begin_lead_in(state);
    } else if (state.gate) {
        pass_gate(state);
    } else if (state.began) {
        begin_next_part(state);
    } else {
        begin_first_part(state);
    }
}

void ask_again(State& state, Question question) {
    state.questions.insert(state.questions.begin(), question);
    state.into = Duration::zero();
}

void answer_depth(State& state, outcome::Depth depth) {
    state.tally.parts[state.cursor.part].depth = depth;
    ++state.milestones;
    tell(state, std::string("Kept: ") + std::string(to_text(depth)));
    next_question(state);
}

bool is_asking(const State& state, Question question) {
    return state.stage == Stage::question && state.questions.front() == question;
}

}  // namespace rx::session
