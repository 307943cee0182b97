// What of a selection is held back today: exercises that wait for somebody's word, and work inside the body.
//
// The plan says what waits and for whom; whether the word was given is the patient's and lives in the journal.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/plan/plan.hpp"

namespace rx::plan {

// Something that may begin once somebody has said so, with the question that asks for it.
struct ApprovalQuestion {
    std::string exercise;  // id; "" for toning
    exercise::Approver by;
    std::string ask;
};
// All that the plan makes wait: toning first, then exercises in file order.
[[nodiscard]] std::vector<ApprovalQuestion> approvals(const Plan& plan);

// What was said, by whom: exercise id, "" for toning.
using Granted = std::set<std::pair<std::string, exercise::Approver>>;

struct Remaining {
    Selection selection;
    std::vector<std::string> left_out;  // sentences for a person
};
// The selection without the exercises that still wait. Every exercise of it must be one of the plan's.
[[nodiscard]] Remaining without_waiting(const Plan& plan, const Selection& selection, const Granted& granted);

// The titles of its exercises that go inside the body, where the plan has them asked for each time; else none.
[[nodiscard]] std::vector<std::string> needs_consent(const Plan& plan, const Selection& selection);
[[nodiscard]] Selection without_internal_work(const Plan& plan, const Selection& selection);

}  // namespace rx::plan
