// Where a character of a text value stands in the file, escapes and all.
//
// The value "a\u202Eb" has three characters and eight in the file: a caret has to point at the right one.
#pragma once

#include <cstddef>

#include "core/diag/diagnostic.hpp"
#include "core/document/document.hpp"

namespace rx::document {

struct Place {
    diag::Position at;
    std::size_t span = 1;
};

// `text` holds a string of this source; `index` counts its code points from 0. Past its end: the closing quote.
[[nodiscard]] Place find_character(const Source& source, const Node& text, std::size_t index);

}  // namespace rx::document
