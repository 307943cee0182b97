// What of a selection is held back today: routines and exercises that wait for somebody's word, and work inside the
// body.
//
// The plan says what waits and for whom; whether the word was given is the patient's and lives in the journal.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"

namespace rx::plan {

// Whether it is toning that waits until letting go comes easily.
[[nodiscard]] bool waits_as_toning(const Plan& plan, const exercise::Exercise& exercise);

// Something that may begin once somebody has said so, with the question that asks for it.
struct ApprovalQuestion {
    std::string exercise;  // id; "" for toning and for a routine
    exercise::Approver by;
    std::string ask;
    std::string routine = {};  // id
};
// All that the plan makes wait: toning first, then exercises, then routines, in file order.
[[nodiscard]] std::vector<ApprovalQuestion> approvals(const Plan& plan);

// A word that was given: for an exercise, for a routine, or, with neither, for toning.
struct Word {
    std::string exercise;  // id
    exercise::Approver by;
    std::string routine = {};  // id

    auto operator<=>(const Word&) const = default;
};
using Granted = std::set<Word>;

struct Remaining {
    Selection selection;
    std::vector<std::string> left_out;  // sentences for a person
};
// The selection without the exercises for which `why_not` has a reason, a sentence; each reason once. Where only
// checklists and waits would be left of it, nothing is. Every exercise of it must be one of the plan's.
[[nodiscard]] Remaining leave_out(const Plan& plan, const Selection& selection,
                                  const std::function<std::string(const exercise::Exercise&)>& why_not);

// The selection without the exercises that still wait: none at all while the routine does. Every exercise of it must be
// one of the plan's.
[[nodiscard]] Remaining without_waiting(const Plan& plan, const Selection& selection, const Granted& granted);

// The titles of its exercises that go inside the body, where the plan has them asked for each time; else none.
[[nodiscard]] std::vector<std::string> needs_consent(const Plan& plan, const Selection& selection);
// Where only checklists and waits would be left, nothing is.
[[nodiscard]] Selection without_internal_work(const Plan& plan, const Selection& selection);

}  // namespace rx::plan
