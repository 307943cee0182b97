// Whether bytes are text in UTF-8 at all: the first thing asked of a file, in words of its own.
//
// Word processors and old editors save UTF-16 or Latin-1; the person needs to hear that, not a complaint about syntax.
// Never puts a byte of the file into a message.
#pragma once

#include <optional>

#include "core/diag/diagnostic.hpp"
#include "core/document/document.hpp"

namespace rx::document {

// Code: "not-utf8".
[[nodiscard]] std::optional<diag::Diagnostic> find_encoding_problem(const Source& source);

}  // namespace rx::document
