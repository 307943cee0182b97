// The pairs of a journal line, key=value with quotes where they are needed: rx-journal(5), "Records".
//
// Knows nothing of what keys mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <forward_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"

namespace rx::journal {

// 0 to 63, to tell most keys apart at a glance.
[[nodiscard]] constexpr unsigned mark_of(std::string_view key) {
    if (key.empty()) return 0;
    const auto letter = [](char c) {
        return static_cast<unsigned>(static_cast<unsigned char>(c));
    };
    return (letter(key.front()) * 3 + letter(key.back()) * 5 + static_cast<unsigned>(key.size()) * 11) % 64;
}

struct Pair {
    std::string_view key;
    std::string_view value;  // without quotes and escapes
    std::size_t begin = 0;   // byte of the line where the key begins
    std::size_t end = 0;     // byte after the value
    unsigned mark = mark_of(key);
    bool is_taken = false;  // whether somebody asked for it
};

// They point into the line, but for values that were written with escapes.
struct Pairs {
    std::vector<Pair> all = {};                           // in their order
    std::uint64_t marks = 0;                              // a bit for each mark among their keys
    std::forward_list<std::string> without_escapes = {};  // where those point to

    // False only when no pair has that key: most keys that a line may have it has not.
    [[nodiscard]] bool may_have(std::string_view key) const { return (marks >> mark_of(key) & 1U) != 0; }
    [[nodiscard]] std::size_t count(std::string_view key) const;
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
[[nodiscard]] constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

// Characters that are never written as they are.
[[nodiscard]] bool is_unsafe(char32_t code_point);

// The first byte that is not UTF-8; the size of the text when there is none.
[[nodiscard]] std::size_t first_not_utf8(std::string_view text);

// A failure at that byte of the line: column and span are filled, line and origin are for whoever knows them.
[[nodiscard]] diag::Diagnostic problem_at(std::string_view line, std::size_t byte, std::string code,
                                          std::string message);

}  // namespace rx::journal
