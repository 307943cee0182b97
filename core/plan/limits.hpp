// Whether a plan asks for what a person can do: totals, and how many exercises a day.
#pragma once

#include <span>

#include "core/document/fields.hpp"
#include "core/plan/plan.hpp"
#include "core/plan/routines.hpp"

namespace rx::plan {

// Checks the routines against the exercises of `plan`. Codes: "routine-too-long", and the warnings "many-exercises"
// and "exercise-unused".
void check_limits(document::Fields& root, const Plan& plan, std::span<const PlacedRoutine> routines);

}  // namespace rx::plan
