// Events and states: what a plan's conditions may name, and the questions that ask a person about them.
//
// Some are known with a question in plain words; a plan may declare its own, or ask about a known one in its own words.
#pragma once

#include <span>
#include <vector>

#include "core/document/fields.hpp"
#include "core/exercise/conditions.hpp"
#include "core/plan/plan.hpp"

namespace rx::plan {

[[nodiscard]] std::span<const document::Field> event_fields();
[[nodiscard]] std::span<const document::Field> state_fields();

// Known and declared questions of a plan.
struct Questions {
    std::vector<EventQuestion> events;
    std::vector<StateQuestion> states;
    exercise::Names names;  // of all of them, and of those declared with a mistake (already reported)
};

// Reads [events.NAME] and [states.NAME]. Codes: those of Fields, and "id-form" (the name).
[[nodiscard]] Questions read_questions(document::Fields& root);

// A state that is asked for each day, and that nothing names to hold it back, holds the whole plan back.
void hold_back_each_day(Plan& plan);

// Warns of a declared state that holds nothing back. Code: "state-unused".
void warn_of_unused(document::Fields& root, const Plan& plan);

// Puts into the plan the questions its conditions name, in the order in which they are first named.
void keep_needed(const Questions& questions, Plan& plan);

}  // namespace rx::plan
