// A frame of a session laid out on so many rows and columns: pure, no terminal.
//
// One word, one number, one bar in the middle; what comes next below; title and place small above; the note on the last
// key and the keys small at the bottom. What there is no room for is left out, least important first: word, number
// and bar stay to the last; of the keys the last one. A note never takes the place of the keys. Large digits are scaled
// to the room, for a person some metres away. Texts are made harmless here. No row is wider than the terminal, and the
// last one leaves its last cell free: nothing wraps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/terminal/terminal_facts.hpp"
#include "core/session/frame.hpp"

namespace rx::terminal {

struct Glyphs {
    std::string_view full;   // digits, and the part of the bar that has passed
    std::string_view empty;  // the rest of the bar
    std::string_view cut;    // the end of a text that was cut
};
inline constexpr Glyphs block_glyphs{.full = "\u2588", .empty = "\u2591", .cut = "\u2026"};
inline constexpr Glyphs ascii_glyphs{.full = "#", .empty = ".", .cut = "~"};

enum class Style { plain, strong, faint };

struct Row {
    std::string text;
    Style style = Style::plain;
    bool operator==(const Row&) const = default;
};

// Exactly size.rows rows, without spaces at their ends.
[[nodiscard]] std::vector<Row> compose(const session::Frame& frame, Size size, const Glyphs& glyphs);

}  // namespace rx::terminal
