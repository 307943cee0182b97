// What a plan allows and when a session stops: [safety] and [[stop]].
//
// Nothing here is a setting of the program: a plan that contains toning or tensing says itself that it may.
#pragma once

#include <span>
#include <vector>

#include "core/document/fields.hpp"
#include "core/exercise/exercise.hpp"
#include "core/plan/plan.hpp"

namespace rx::plan {

[[nodiscard]] std::span<const document::Field> safety_fields();
[[nodiscard]] std::span<const document::Field> stop_fields();

// Reads [safety] and checks every exercise against it, also those that cannot be used for another reason.
// Codes besides those of Fields and read_conditions(): "safety-missing", "contractions-forbidden", "tensing-forbidden",
// "contract-relax-forbidden", "biofeedback-forbidden", "approval-unused".
[[nodiscard]] Safety read_safety(document::Fields& root, const exercise::Names& names,
                                 std::span<const exercise::Reading> exercises);

// Reads all [[stop]] tables. Codes besides those of Fields: "limit-form", "limit-dead", "stop-limit",
// "stop-direction", and the warning "stop-dead".
[[nodiscard]] std::vector<timeline::StopRule> read_stops(document::Fields& root);

}  // namespace rx::plan
