#include "core/document/lookup.hpp"

#include <algorithm>

namespace rx::document {

const Node* find(const Table& table, std::string_view key) {
    const auto entry =
        std::ranges::find(table, key, [](const Entry& each) -> std::string_view { return each.first.text; });
    return entry == table.end() ? nullptr : &entry->second;
}

std::string text_at(const Table& table, std::string_view key) {
    const std::string* text = text_of(find(table, key));
    return text == nullptr ? "" : *text;
}

const std::string* text_of(const Node* node) {
    return node == nullptr ? nullptr : std::get_if<std::string>(&node->value);
}

const Array* list_of(const Node* node) {
    return node == nullptr ? nullptr : std::get_if<Array>(&node->value);
}

}  // namespace rx::document
