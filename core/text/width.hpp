// Display width of UTF-8 text: terminal cells, not bytes and not code points.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace rx::text {

// Cells that `text` takes on a terminal (wide characters 2, combining marks 0). `text` is expected to be safe().
[[nodiscard]] std::size_t width(std::string_view text);

// Code points in `text`; a byte that is not UTF-8 counts as one.
[[nodiscard]] std::size_t code_points(std::string_view text);

// The longest beginning of `text` that takes at most `cells`; when something is cut, the last cell is an ellipsis.
[[nodiscard]] std::string fit(std::string_view text, std::size_t cells);

// `text` with spaces after it up to `cells`; never cuts.
[[nodiscard]] std::string pad(std::string_view text, std::size_t cells);

// `text` broken at spaces into lines of at most `cells`; a longer word is cut where it must be. Keeps line breaks.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t cells);

}  // namespace rx::text
