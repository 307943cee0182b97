// Our own source files as values, and the little of C++ that the policies need to see in them.
//
// A tree is a list of paths and texts, so that every policy is tried on a small wrong tree before it judges the real
// one. What is seen is lexical: no preprocessing, no types, no templates.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rx::policy {

struct SourceFile {
    std::string path;  // from the root of the checkout: "core/units/score.hpp"
    std::string text;
};
using SourceTree = std::vector<SourceFile>;

// What a policy objects to: "core/x.cpp:12: what is the matter, and what to do".
using Complaints = std::vector<std::string>;

// The files below these folders of the checkout, sorted by path; empty texts for what is no C++, CMake or LAYERS file.
[[nodiscard]] SourceTree read_tree(const std::vector<std::string_view>& folders);
[[nodiscard]] std::string read_file(std::string_view path);

// The text with comments blanked out, and with the insides of strings and characters too where asked for. Every line
// break stays, so that lines keep their numbers.
enum class Strings { keep, blank };
[[nodiscard]] std::string without_comments(std::string_view text, Strings strings);

struct Include {
    std::string header;
    std::size_t line = 0;
};
[[nodiscard]] std::vector<Include> includes(std::string_view text);

// An identifier as it is spelled with its qualifiers: "std::chrono::steady_clock". A leading "::" is dropped.
struct Name {
    std::string spelling;
    std::size_t line = 0;
    bool called = false;  // followed by "(" and neither a member nor a declaration
};
[[nodiscard]] std::vector<Name> names(std::string_view text);

// The parts of a path.
[[nodiscard]] bool is_header(std::string_view path);
[[nodiscard]] bool is_code(std::string_view path);                // a .cpp
[[nodiscard]] std::string_view folder_of(std::string_view path);  // "core/units"
[[nodiscard]] std::string_view stem_of(std::string_view path);    // "score"
[[nodiscard]] std::string module_of(std::string_view path);       // "units" for core/units/..., else "cli", "tests"

[[nodiscard]] std::string at(const SourceFile& file, std::size_t line, std::string_view sentence);

// All of them, one a line, for the message of a failed check.
[[nodiscard]] std::string listed(const Complaints& complaints);

}  // namespace rx::policy
