// The routines of a plan: which exercises belong together, and how often.
#pragma once

#include <span>
#include <vector>

#include "core/document/fields.hpp"
#include "core/plan/plan.hpp"

namespace rx::plan {

[[nodiscard]] std::span<const document::Field> routine_fields();
[[nodiscard]] std::span<const document::Field> short_fields();  // of its `short`

// A routine and where it stands in the file.
struct PlacedRoutine {
    Routine routine;
    diag::Position at;
    const document::Node* often = nullptr;  // what it says on how often itself, or else on its limits; null: neither
    const document::Node* ends = nullptr;   // where it says itself when it ends, or else when it begins; null: neither
};

// What a routine may name: ids of all exercises in the plan, usable or not, sorted; events with a question; and sizes.
struct Known {
    std::vector<std::string> exercises;
    const exercise::Names& names;
    const exercise::Kits& kits;
};

// Every [[routine]] that can be used, without its phases; alternatives with what their routine says for them.
// Codes besides those of Fields: "id-twice", "until-order", "often-over-limit", those of read_items(), read_moment(),
// parse_schedule(), parse_at_most(), parse_apart(), parse_session_count() and read_stand_ins().
[[nodiscard]] std::vector<PlacedRoutine> read_routines(document::Fields& root, const Known& known);

// The ids of all [[routine]] tables, sorted; those of routines with a mistake too, which read_routines() reports.
[[nodiscard]] std::vector<std::string> routine_ids(document::Fields& root);
// What to say of an id that is none of these. Code: "unknown-routine".
[[nodiscard]] diag::Diagnostic unknown_routine(std::string_view id, std::span<const std::string> ids);

}  // namespace rx::plan
