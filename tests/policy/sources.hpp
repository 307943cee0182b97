// Where the numbers of a document come from: every table that states one names its source, itself or in a table
// around it. The document's own `source` speaks for the file as a whole and not for a number in it.
//
// What a number is follows from the language: the keys that hold a time, a count, a length or a span, and the lines
// that are read as one. Whether the source says so is for a reader to check.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/document/document.hpp"
#include "tests/policy/source_tree.hpp"

namespace rx::policy {

struct Number {
    std::string key;
    std::string value;  // as written, without quotes; a list's entries with ", " between
    std::size_t line = 0;
    bool sourced = false;
    bool of_a_kit = false;  // how large something is, and not how much of it to do
};
// All of them, in the order of the file; also those left open with "?".
[[nodiscard]] std::vector<Number> numbers_of(const document::Document& document);

[[nodiscard]] Complaints check_sources(const document::Document& document);

}  // namespace rx::policy
