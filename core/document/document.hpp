// TOML text as a tree of values that know where they stand in the file.
//
// parse() is the only way in and takes text, never a path. What this promises: input of any bytes gives a tree or
// diagnostics, quickly and without recursion beyond `deepest`; positions count code points. It does not know what
// any key means: that is Fields (fields.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/document/language.hpp"

namespace rx::document {

inline constexpr std::size_t largest_file = std::size_t{256} * 1024;  // bytes
inline constexpr std::size_t deepest = 8;                             // tables and arrays within each other
inline constexpr std::size_t longest_key = 32;                        // dotted parts in one key

struct Key {
    std::string text;
    diag::Position at;
    std::size_t span = 1;  // code points it takes in the file, quotes included
};

struct Node;
struct Entry;
using Array = std::vector<Node>;
using Table = std::vector<Entry>;  // in file order, keys unique

struct Date {
    std::string text;  // "2026-11-20"
};
struct Moment {
    std::string text;  // a time or date-time; no field of ours takes one
};

struct Node {
    std::variant<bool, std::int64_t, double, std::string, Date, Moment, Array, Table> value;
    diag::Position at;
    std::size_t span = 1;  // code points it takes on its first line
};
struct Entry {
    Key first;
    Node second;
};

// Where the text came from, for making diagnostics with an excerpt.
class Source {
public:
    // A byte order mark at the beginning is left out: no position counts it.
    Source(std::string origin, std::string_view text);

    [[nodiscard]] const std::string& origin() const { return origin_; }
    [[nodiscard]] const std::string& text() const { return text_; }
    // The line without its break; empty when there is no such line.
    [[nodiscard]] std::string_view line(std::size_t number) const;
    // From byte offset to position and back; what lies outside is moved to the nearest place inside.
    [[nodiscard]] diag::Position position(std::size_t offset) const;
    [[nodiscard]] std::size_t offset(diag::Position at) const;
    // A diagnostic of kind content at `at`, with origin and excerpt filled in. The excerpt of an overlong line is its
    // beginning, or nothing when `at` is not in that.
    [[nodiscard]] diag::Diagnostic problem(diag::Position at, std::size_t span, std::string code, std::string message,
                                           std::string hint = {}) const;

private:
    std::string origin_;
    std::string text_;
    std::vector<std::size_t> line_begins_;
};

struct Document {
    Source source;
    Table root;
};

// A text that is no TOML gives one problem, the first. Codes: "file-too-big", "file-empty", "not-utf8", "too-deep",
// "key-too-long", "syntax", "duplicate-key", "header-order".
[[nodiscard]] diag::Checked<Document> parse(std::string_view text, std::string origin);
// The same of a text in a language, which knows the tables of which there are several.
[[nodiscard]] diag::Checked<Document> parse(std::string_view text, std::string origin, Language language);

// The same text for documents that mean the same: keys sorted by bytes, texts as written, no comments, no order of
// keys, no white space. What a plan's hash is computed over (rx-plan(5), "Versions"): JSON, with numbers, dates and
// times as TOML has them.
[[nodiscard]] std::string canonical(const Document& document);
// The same of a part of it, without the entries of these keys in any table of it.
[[nodiscard]] std::string canonical(const Node& node, std::span<const std::string_view> without);

}  // namespace rx::document
