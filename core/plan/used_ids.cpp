#include "core/plan/used_ids.hpp"

#include <algorithm>

namespace rx::plan {

void UsedIds::check(const document::Node& table, document::Fields& root) {
    const auto& entries = std::get<document::Table>(table.value);
    const auto entry = std::ranges::find(entries, "id", [](const auto& each) { return each.first.text; });
    const auto* id = entry == entries.end() ? nullptr : std::get_if<std::string>(&entry->second.value);
    if (id == nullptr) return;
    const auto [first, is_new] = first_lines_.emplace(*id, entry->second.at.line);
    if (is_new) return;
    root.problems().add(root.source().problem(entry->second.at, entry->second.span, "id-twice",
                                              "the id \"" + *id + "\" stands twice",
                                              "it was first used in line " + std::to_string(first->second)));
}

}  // namespace rx::plan
