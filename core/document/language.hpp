// The tables of a language of documents, as data: which stands in which, and where a key belongs.
//
// Whoever owns the language lists its tables; the file itself comes first. A table whose fields have "kind" comes in
// kinds, tables "NAME KIND" that hold what only exercises, say, of that kind take.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/document/field.hpp"

namespace rx::document {

struct TableFields {
    std::string name;  // "plan", "safety", "kit", "exercise", "exercise breathing", "segment", "routine", ...
    std::span<const Field> fields;
};
using Language = std::span<const TableFields>;

// Null when there is none.
[[nodiscard]] const Field* find_field(std::span<const Field> fields, std::string_view key);

// Whether it holds tables of the language.
[[nodiscard]] bool holds_tables(const Field& field);
// The name of the table that a field holds.
[[nodiscard]] std::string_view held_by(const Field& field);

[[nodiscard]] bool has_kinds(std::span<const Field> fields);
// "exercise breathing" is a kind of the table "exercise"; "segment movement" is a table of its own in "segment", which
// has no kinds.
[[nodiscard]] bool is_kind_of(const TableFields& one, const TableFields& all);
// "breathing" of "exercise breathing".
[[nodiscard]] std::string_view kind_of(const TableFields& one);

// What to tell somebody who wrote `key` into a table that takes `fields` and does not know it: `"often" belongs in
// [[routine]], [[phase]] or [[measure]]`. Nothing when no table knows it, or too many do to be of help.
[[nodiscard]] std::optional<std::string> where_it_belongs(std::string_view key, std::span<const Field> fields,
                                                          Language language);

}  // namespace rx::document
