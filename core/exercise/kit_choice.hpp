// Which kit of a plan a table names, and the words for a size that the kit does not have.
#pragma once

#include <string_view>

#include "core/exercise/exercise.hpp"

namespace rx::exercise {

// The kit that the key `kit` names; null when there is none that can be used. Code: "unknown-kit".
[[nodiscard]] const kit::Kit* read_kit(document::Fields& fields, const Kits& kits);

// What to say about an id that is none of theirs. Code: "unknown-kit".
[[nodiscard]] diag::Diagnostic unknown_kit(const std::string& id, const Kits& kits);

// How a size may be written: as the kit names it, or also relative to the one in use.
enum class SizeForms { name, name_or_relative };

// What to say about a text that names no size of the kit, or more than one. Code: "unknown-size".
[[nodiscard]] diag::Diagnostic unknown_size(const kit::Kit& kit, const std::string& text, SizeForms forms);
// Reports that the text at `key` names no size of the kit, or more than one. Code: "unknown-size".
void report_unknown_size(document::Fields& fields, std::string_view key, const kit::Kit& kit, SizeForms forms);

}  // namespace rx::exercise
