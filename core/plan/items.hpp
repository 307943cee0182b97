// The exercises of a routine, in their order: a list of ids, or of tables where more is to be said.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/fields.hpp"
#include "core/plan/routine.hpp"

namespace rx::plan {

// A table in the list.
[[nodiscard]] std::span<const document::Field> item_fields();

// What to say of an exercise that the plan does not have. `exercises` as below.
[[nodiscard]] diag::Diagnostic unknown_exercise(const std::string& id, const std::vector<std::string>& exercises);

// The list at `key` of a table; empty when it is absent or cannot be read. `exercises` are the ids of all exercises in
// the plan, usable or not, sorted.
// Codes besides those of Fields: "list-length", "unknown-exercise".
[[nodiscard]] std::vector<RoutineItem> read_items(document::Fields& fields, std::string_view key,
                                                  const std::vector<std::string>& exercises);

}  // namespace rx::plan
