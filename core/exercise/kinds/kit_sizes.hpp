// The sizes of a kit that an exercise uses, as several kinds have them: which of them, and taking it in hand.
#pragma once

#include <optional>
#include <string>

#include "core/exercise/exercise.hpp"

namespace rx::exercise::kinds {

// The size that the key `size` names: a label, or relative to the one in use. Code: "unknown-size".
[[nodiscard]] std::optional<timeline::SizeRef> read_size(document::Fields& fields, const kit::Kit& kit);

// "current size", "two sizes smaller", "size B": as a dose says it.
[[nodiscard]] std::string size_in_words(const kit::Kit& kit, const timeline::SizeRef& size);

// Gives the part the sizes of the kit and the one in use.
void use_kit(timeline::Part& part, const kit::Kit& kit, const Situation& situation);

// What the size is called in a session: "size B", or "your current size" while that is not known. Nothing where the
// kit has no such size; the part's notes then say that it is left out.
[[nodiscard]] std::optional<std::string> name_in(timeline::Part& part, const kit::Kit& kit,
                                                 const timeline::SizeRef& size);

// The block in which the size with that name is taken in hand, and its heading.
[[nodiscard]] timeline::Block taking(const std::string& name, const timeline::SizeRef& size,
                                     const std::optional<units::Duration>& hands_free);
[[nodiscard]] std::string heading(std::string name);

}  // namespace rx::exercise::kinds
