// Looking into values that no table of fields has checked yet: what stands there, if it is of the type asked for.
#pragma once

#include <string>
#include <string_view>

#include "core/document/document.hpp"

namespace rx::document {

// The value of that key; null when the table has none.
[[nodiscard]] const Node* find(const Table& table, std::string_view key);
// The text at that key; "" when there is none, or something else.
[[nodiscard]] std::string text_at(const Table& table, std::string_view key);
// The text, or the list, that stands there; null when `node` is null or something else.
[[nodiscard]] const std::string* text_of(const Node* node);
[[nodiscard]] const Array* list_of(const Node* node);

}  // namespace rx::document
