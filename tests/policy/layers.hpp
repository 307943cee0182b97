// core/LAYERS against the includes of a tree.
//
// Promises: every include from one module of core to another is listed, the list has no cycle, and the list and the
// folders are the same set. It does not judge what a module does with what it may include.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "tests/policy/source_tree.hpp"

namespace rx::policy {

// Module -> modules it may include.
using Layers = std::map<std::string, std::set<std::string>, std::less<>>;

[[nodiscard]] Layers parse_layers(std::string_view text, Complaints& complaints);
[[nodiscard]] Complaints check_layers(std::string_view layers_text, const SourceTree& tree);

}  // namespace rx::policy
