#include "cli/terminal/terminal_facts.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "core/units/letters.hpp"

namespace rx::terminal {

namespace {

constexpr Size largest{.rows = 200, .columns = 500};

std::string value_of(const Variables& environment, std::string_view name) {
    return environment(name).value_or("");
}

bool is_switched_on(const std::string& value) {
    return !value.empty() && value != "0";
}

}  // namespace

Colour choose_colour(ColourWish wish, Where output, const Variables& environment) {
    if (wish == ColourWish::always) return Colour::on;
    if (wish == ColourWish::never) return Colour::off;
    if (!value_of(environment, "NO_COLOR").empty()) return Colour::off;
    if (is_switched_on(value_of(environment, "CLICOLOR_FORCE"))) return Colour::on;
    if (value_of(environment, "TERM") == "dumb") return Colour::off;
    return output == Where::terminal ? Colour::on : Colour::off;
}

bool wants_plain_lines(const Variables& environment) {
    return is_switched_on(value_of(environment, "ACCESSIBLE"));
}

bool shows_utf8(const Variables& environment) {
    for (const std::string_view name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        std::string locale = value_of(environment, name);
        if (locale.empty()) continue;
        std::ranges::transform(locale, locale.begin(), units::lowered);
        return locale.find("utf-8") != std::string::npos || locale.find("utf8") != std::string::npos;
    }
    return false;
}

Where where(int descriptor) {
    return isatty(descriptor) != 0 ? Where::terminal : Where::elsewhere;
}

Size size_of(int terminal) {
    winsize window{};
    if (ioctl(terminal, TIOCGWINSZ, &window) != 0 || window.ws_row == 0 || window.ws_col == 0) return {};
    return {.rows = std::min<int>(window.ws_row, largest.rows),
            .columns = std::min<int>(window.ws_col, largest.columns)};
}

}  // namespace rx::terminal
