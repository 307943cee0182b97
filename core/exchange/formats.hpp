// Entries as texts of other programs, and back.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/exchange/entry.hpp"

namespace rx::exchange {

enum class Format { csv, json, jsonl };

// A table with a row for each entry and a column for each key: "at", "word", "id", "day", "wrote", "src", then the
// others as they are first met. Values of a repeated key stand below one another in their cell, with "\" before a line
// break or a backslash of their own; "\" alone is a value that is empty. A cell that a spreadsheet would take for a
// formula has an apostrophe before it.
[[nodiscard]] std::string to_csv(const std::vector<Entry>& entries);
// The same with these columns.
[[nodiscard]] std::string table(const std::vector<std::string>& columns, const std::vector<Entry>& entries);
// {"rx":{"format":"log","version":"1.0"},"records":[{...}]}; a repeated key has a list of its values.
[[nodiscard]] std::string to_json(const std::vector<Entry>& entries);
// The same records, one a line.
[[nodiscard]] std::string to_jsonl(const std::vector<Entry>& entries);

// Each gives back what went out. Code "exchange-form", with the line, row or record where it is known.
[[nodiscard]] diag::Result<std::vector<Entry>> from_csv(std::string_view text);
[[nodiscard]] diag::Result<std::vector<Entry>> from_json(std::string_view text);
[[nodiscard]] diag::Result<std::vector<Entry>> from_jsonl(std::string_view text);

// By how it begins.
[[nodiscard]] Format format_of(std::string_view text);

// JSON Schema (draft 7) of to_json().
[[nodiscard]] std::string schema();

// What each key means, as a table in CSV: key, records, form, meaning.
[[nodiscard]] std::string dictionary();

}  // namespace rx::exchange
