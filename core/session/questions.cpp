#include "core/session/questions.hpp"

#include <exception>
#include <string_view>
#include <utility>

#include "core/session/course.hpp"
#include "core/session/words.hpp"

namespace rx::session {

namespace {

std::string_view words_of(outcome::Ease ease) {
    switch (ease) {
        case outcome::Ease::hard:
            return "it was hard";
        case outcome::Ease::with_effort:
            return "with some effort";
        case outcome::Ease::easily:
            return "easily";
    }
    std::terminate();
}

void keep_answer(State& state, std::string_view words) {
    ++state.milestones;
    tell(state, words.empty() ? "Kept" : "Kept: " + std::string(words));
    next_question(state);
}

}  // namespace

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
    } else if (last == Question::gentler) {
        begin_gentler(state);
    } else {
        offer_or_begin(state);
    }
}

void ask_again(State& state, Question question) {
    // What is offered depends on the answer, and what the first part asks for on what is offered.
    std::erase(state.questions, Question::gentler);
    if (!state.began) std::erase(state.questions, Question::part_prepare);
    state.questions.insert(state.questions.begin(), question);
    state.into = Duration::zero();
}

void answer_reason(State& state, outcome::Reason reason) {
    state.reason = reason;
    keep_answer(state, words_for(state.timeline).names_reason ? to_text(reason) : "");
}

void answer_depth(State& state, outcome::Depth depth) {
    state.tally.parts[state.cursor.part].depth = depth;
    // Nothing went in, so there is nothing to say about how it did.
    if (depth <= outcome::Depth::entrance) std::erase(state.questions, Question::ease);
    keep_answer(state, words_for(state.timeline).names_depth ? to_text(depth) : "");
}

void answer_ease(State& state, outcome::Ease ease) {
    state.tally.parts[state.cursor.part].ease = ease;
    keep_answer(state, words_of(ease));
}

bool is_to_read(Question question) {
    switch (question) {
        case Question::prepare:
        case Question::part_prepare:
        case Question::part_after_care:
        case Question::after_care:
            return true;
        case Question::reason:
        case Question::pain:
        case Question::fear:
        case Question::depth:
        case Question::ease:
        case Question::gentler:
            return false;
    }
    std::terminate();
}

bool is_asking(const State& state, Question question) {
    return state.stage == Stage::question && state.questions.front() == question;
}

}  // namespace rx::session
