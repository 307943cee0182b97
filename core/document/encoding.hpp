// Whether bytes are text in UTF-8 at all: the first thing asked of a file, in words of its own.
//
// Word processors and old editors save UTF-16 or Latin-1; the person needs to hear that, not a complaint about syntax.
// Never puts a byte of the file into a message.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/diag/diagnostic.hpp"
#include "core/document/document.hpp"

namespace rx::document {

// How many bytes of a no-break space `text` begins with; nothing where it begins otherwise. Word processors put it
// between a number and its unit, where it looks like a space and is none.
[[nodiscard]] std::size_t no_break_space(std::string_view text);
// Whether there is one in it.
[[nodiscard]] bool has_no_break_space(std::string_view text);

// Code: "not-utf8".
[[nodiscard]] std::optional<diag::Diagnostic> find_encoding_problem(const Source& source);

}  // namespace rx::document
