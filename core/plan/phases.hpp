// Phases: from a time on, another frequency or other exercises for a routine.
#pragma once

#include <span>
#include <vector>

#include "core/document/fields.hpp"
#include "core/plan/routines.hpp"

namespace rx::plan {

[[nodiscard]] std::span<const document::Field> phase_fields();

// Reads every [[phase]] into its routine, complete: what a phase does not say is as it was before it.
// Codes besides those of Fields: "unknown-routine", "alternatives-form", "phase-empty", "phase-order", those of
// read_items(), read_beginning() and parse_schedule().
void read_phases(document::Fields& root, const Known& known, std::vector<PlacedRoutine>& routines);

}  // namespace rx::plan
