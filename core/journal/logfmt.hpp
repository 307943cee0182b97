// The pairs of a journal line, key=value with quotes where they are needed: rx-journal(5), "Records".
//
// Knows nothing of what keys mean.
#pragma once

#include <cstddef>
#include <forward_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"

namespace rx::journal {

struct Pair {
    std::string_view key;
    std::string_view value;  // without quotes and escapes
    std::size_t begin = 0;   // byte of the line where the key begins
    std::size_t end = 0;     // byte after the value
};

// They point into the line, but for values that were written with escapes.
struct Pairs {
    std::vector<Pair> all = {};                           // in their order
    std::forward_list<std::string> without_escapes = {};  // where those point to
};

// The pairs from byte `from` of `line`, which must outlive them, to its end. Code: "record-form", with the column.
[[nodiscard]] diag::Result<Pairs> read_pairs(std::string_view line, std::size_t from);

// Lower-case letters, digits and hyphens, beginning with a letter: a key, and the word of a record.
[[nodiscard]] bool is_key(std::string_view text);

// Adds " key=value". Bytes of the value that are not UTF-8 are written as U+FFFD.
void add_pair(std::string& line, std::string_view key, std::string_view value);

// "{2028}" at the beginning of `rest`, taken off it: what stands after \u for a character that is never written as it
// is. Nothing when it is not that, or no character.
[[nodiscard]] std::optional<std::string> take_code_point(std::string_view& rest);

// What stands between pairs.
[[nodiscard]] bool is_blank(char c);

// Characters that are never written as they are.
[[nodiscard]] bool is_unsafe(char32_t code_point);

// The first byte that is not UTF-8; the size of the text when there is none.
[[nodiscard]] std::size_t first_not_utf8(std::string_view text);

// A failure at that byte of the line: column and span are filled, line and origin are for whoever knows them.
[[nodiscard]] diag::Diagnostic problem_at(std::string_view line, std::size_t byte, std::string code,
                                          std::string message);

}  // namespace rx::journal
