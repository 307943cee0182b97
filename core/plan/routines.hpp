// The routines of a plan: which exercises belong together, and how often.
#pragma once

#include <span>
#include <vector>

#include "core/document/fields.hpp"
#include "core/plan/plan.hpp"

namespace rx::plan {

[[nodiscard]] std::span<const document::Field> routine_fields();
// A table in the list of a routine's exercises.
[[nodiscard]] std::span<const document::Field> item_fields();

// A routine and where it stands in the file.
struct PlacedRoutine {
    Routine routine;
    diag::Position at;
};

// Every [[routine]] that can be used. `exercises` are the ids of all exercises in the plan, usable or not,
// sorted.
// Codes besides those of Fields: "id-twice", "list-length", "unknown-exercise", those of parse_schedule().
[[nodiscard]] std::vector<PlacedRoutine> read_routines(document::Fields& root,
                                                       const std::vector<std::string>& exercises);

}  // namespace rx::plan
