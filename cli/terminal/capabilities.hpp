// The control strings of one kind of terminal, from the terminfo database.
//
// Nothing else of a session knows an escape sequence. A terminal that is unknown, or cannot place its cursor,
// clear its screen and clear a line, has no capabilities here: it gets plain lines.
#pragma once

#include <optional>
#include <string>

#include "cli/terminal/terminal_facts.hpp"

namespace rx::terminal {

struct Capabilities {
    std::string place_cursor;  // terminfo cup, still with its parameters
    std::string clear;
    std::string clear_line_end;
    // These may be empty.
    std::string hide_cursor;
    std::string show_cursor;
    std::string enter_screen;
    std::string leave_screen;
    std::string bold;
    std::string dim;
    std::string normal;
    std::string little_light;  // a dim warm colour on black; empty without colours
    std::string ground;        // what all that is shown stands on, set after each `normal`; empty: as the terminal is
    std::string take_mouse;    // asks for a report of each click; none of a terminal without a mouse
    std::string leave_mouse;
    std::string forget_scrolled;  // clears what has scrolled off the screen

    // Moves there; both count from 0.
    [[nodiscard]] std::string to_cell(int row, int column) const;
    // Takes the screen, hides the cursor and asks for clicks.
    [[nodiscard]] std::string greeting() const;
    // Leaves the mouse, ends styles, shows the cursor and leaves the screen, or clears it where there is only one.
    [[nodiscard]] std::string farewell() const;
    // Leaves nothing to read, neither on the screen nor scrolled off it.
    [[nodiscard]] std::string erase() const;
};

// `name` is the value of TERM.
[[nodiscard]] std::optional<Capabilities> capabilities_of(const std::string& name, int terminal);

// For a terminal without any: what stands there is at least pushed out of sight.
[[nodiscard]] std::string out_of_sight();

// The same for a dark room: all in little light, and without colours all faint.
[[nodiscard]] Capabilities in_low_light(Capabilities capabilities, Colour colour);

}  // namespace rx::terminal
