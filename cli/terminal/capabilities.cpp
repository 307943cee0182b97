#include "cli/terminal/capabilities.hpp"

#include <curses.h>
// curses.h comes first: term.h does not include what it needs.
#include <term.h>

#include <string_view>

namespace rx::terminal {

namespace {

// Terminfo tells that a terminal has a mouse, not how to ask for it. These are xterm's, which everyone took over:
// presses and releases, no motion, told in numbers.
constexpr const char* clicks_on = "\x1B[?1000h\x1B[?1006h";
constexpr const char* clicks_off = "\x1B[?1006l\x1B[?1000l";

// Terminfo marks waiting times for terminals of the past as $<50>; they are not bytes to send.
std::string without_waiting(std::string text) {
    for (std::size_t begin = 0; (begin = text.find("$<", begin)) != std::string::npos;) {
        const std::size_t end = text.find('>', begin);
        if (end == std::string::npos) break;
        text.erase(begin, end - begin + 1);
    }
    return text;
}

std::string string_named(const char* name) {
    const char* text = tigetstr(name);
    // The library says "no such string" with a pointer of -1.
    if (text == nullptr || text == reinterpret_cast<const char*>(-1)) return {};  // NOLINT
    return without_waiting(text);
}

// Sleep is disturbed least by long waves, and of these the darkest that can still be read: of 256 colours a dark
// orange, of eight the dark yellow.
constexpr int dark_orange = 130;
constexpr int dark_yellow = 3;
constexpr int black = 0;

std::string colour(const char* name, int number) {
    const std::string command = string_named(name);
    const char* text = command.empty() ? nullptr : tiparm(command.c_str(), number);
    return text == nullptr ? std::string() : std::string(text);
}

std::string little_light() {
    constexpr int eight = 8;
    constexpr int many = 256;
    const int colours = tigetnum("colors");
    if (colours < eight) return {};
    return colour("setab", black) + colour("setaf", colours < many ? dark_yellow : dark_orange);
}

}  // namespace

std::string Capabilities::to_cell(int row, int column) const {
    const char* text = tiparm(place_cursor.c_str(), row, column);
    return text == nullptr ? std::string() : std::string(text);
}

std::string Capabilities::greeting() const {
    return enter_screen + hide_cursor + take_mouse;
}

std::string Capabilities::farewell() const {
    return leave_mouse + normal + show_cursor + (leave_screen.empty() ? clear : leave_screen);
}

// The screen first: some terminals keep what they clear as if it had scrolled off.
std::string Capabilities::erase() const {
    return normal + clear + forget_scrolled;
}

std::optional<Capabilities> capabilities_of(const std::string& name, int terminal) {
    if (name.empty() || name == "dumb") return std::nullopt;
    int trouble = 0;
    if (setupterm(name.c_str(), terminal, &trouble) != OK) return std::nullopt;
    Capabilities found{.place_cursor = string_named("cup"),
                       .clear = string_named("clear"),
                       .clear_line_end = string_named("el"),
                       .hide_cursor = string_named("civis"),
                       .show_cursor = string_named("cnorm"),
                       .enter_screen = string_named("smcup"),
                       .leave_screen = string_named("rmcup"),
                       .bold = string_named("bold"),
                       .dim = string_named("dim"),
                       .normal = string_named("sgr0"),
                       .little_light = little_light(),
                       .ground = "",
                       .take_mouse = string_named("kmous").empty() ? "" : clicks_on,
                       .leave_mouse = string_named("kmous").empty() ? "" : clicks_off,
                       .forget_scrolled = string_named("E3")};
    del_curterm(cur_term);
    // Many understand what their entries do not tell, and those that do not let it pass (ECMA-48, "erase in page").
    if (found.forget_scrolled.empty() && found.clear.starts_with("\x1B[")) found.forget_scrolled = "\x1B[3J";
    if (found.place_cursor.empty() || found.clear.empty() || found.clear_line_end.empty()) return std::nullopt;
    // A terminal that is a style it cannot end would stay in it.
    if (found.normal.empty()) found.bold = found.dim = found.little_light = "";
    if (found.show_cursor.empty()) found.hide_cursor.clear();
    if (found.leave_screen.empty()) found.enter_screen.clear();
    return found;
}

std::string out_of_sight() {
    constexpr std::size_t more_rows_than_any_window = 200;
    return std::string(more_rows_than_any_window, '\n');
}

Capabilities in_low_light(Capabilities capabilities, Colour colour) {
    const bool coloured = colour == Colour::on && !capabilities.little_light.empty();
    capabilities.ground = coloured ? capabilities.little_light : capabilities.dim;
    capabilities.bold.clear();
    capabilities.dim.clear();
    return capabilities;
}

}  // namespace rx::terminal
