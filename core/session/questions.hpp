// The questions before, between and after practice: asked one after the other, each skippable.
#pragma once

#include <array>
#include <vector>

#include "core/session/state.hpp"

namespace rx::session {

inline constexpr std::array all_questions{
    Question::reason,     Question::pain,    Question::fear,         Question::depth,
    Question::ease,       Question::prepare, Question::part_prepare, Question::part_after_care,
    Question::after_care, Question::gentler};

void ask(State& state, std::vector<Question> questions);

// The question being asked is answered or skipped: the next one, or what follows the last.
void next_question(State& state);

// Asks `question` again, before those still to come.
void ask_again(State& state, Question question);

void answer_reason(State& state, outcome::Reason reason);
void answer_depth(State& state, outcome::Depth depth);
void answer_ease(State& state, outcome::Ease ease);

// Without an answer.
[[nodiscard]] bool is_to_read(Question question);
[[nodiscard]] bool is_asking(const State& state, Question question);

}  // namespace rx::session
