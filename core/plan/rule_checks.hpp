// Whether the rules of a plan contradict each other, and whether each can ever hold.
#pragma once

#include "core/document/fields.hpp"
#include "core/plan/plan.hpp"

namespace rx::plan {

// Looks at the rules of `plan` beside its stops, kits and exercises. Codes: "rule-overlap" (one rating both stops, or
// steps back, and counts towards a larger size), "rule-dead" (a rule that can never hold).
void check_rules(document::Fields& root, const Plan& plan);

// What a clinic may want to know of a plan that loads, and a patient cannot mend: warnings "nothing-advances", for a
// kit of several sizes that is used at the current one while no rule says when it becomes larger, and "rule-unlimited",
// for an advance that looks at sessions alone.
[[nodiscard]] diag::Diagnostics notes_for_clinic(const document::Source& source, const Plan& plan);

}  // namespace rx::plan
