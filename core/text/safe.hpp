// The one place where foreign text is made harmless.
//
// Plans come by mail, journals from sync folders, file names from anywhere: none of it may move the cursor, change a
// title or hide a word. Everything printed that rx did not write itself goes through safe().
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rx::text {

// `foreign` with everything that could act on a terminal shown instead of sent: C0 and DEL as control pictures
// (U+2400 block), C1, line and paragraph separators, bidi controls, zero-width and unassigned characters as \u{..},
// invalid UTF-8 as U+FFFD. Newline and tab become pictures too: the result is one line.
[[nodiscard]] std::string safe(std::string_view foreign);

// As safe(), but newline stays a line break and a tab becomes one space. For texts of several lines.
[[nodiscard]] std::string safe_lines(std::string_view foreign);

// The first character that safe() would change, for refusing it at import.
struct UnsafeCharacter {
    std::size_t byte = 0;        // offset of its first byte
    std::size_t code_point = 0;  // how many code points stand before it
    std::string name;            // "U+202E", or "bytes that are not UTF-8"
};
enum class LineBreaks { refused, allowed };
[[nodiscard]] std::optional<UnsafeCharacter> find_unsafe(std::string_view text, LineBreaks breaks);

}  // namespace rx::text
