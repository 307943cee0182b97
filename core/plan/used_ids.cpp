#include "core/plan/used_ids.hpp"

#include "core/document/lookup.hpp"

namespace rx::plan {

void UsedIds::check(const document::Node& table, document::Fields& root) {
    const document::Node* node = document::find(std::get<document::Table>(table.value), "id");
    const std::string* id = document::text_of(node);
    if (id == nullptr) return;
    const auto [first, is_new] = first_lines_.emplace(*id, node->at.line);
    if (is_new) return;
    root.report_at(*node, "id-twice", "the id \"" + *id + "\" stands twice",
                   "it was first used in line " + std::to_string(first->second));
}

}  // namespace rx::plan
