// Words that nothing of ours says to a person: no blame, no orders, no cheering (decisions.md, "Names").
//
// Whole words, whatever their case, and exclamation marks. Tone is for a reader.
#pragma once

#include <string_view>

#include "tests/policy/source_tree.hpp"

namespace rx::policy {

[[nodiscard]] Complaints check_wording(std::string_view path, std::string_view text);

}  // namespace rx::policy
