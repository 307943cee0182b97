// What stands around the program: is there a terminal, what can it do, does the person want colour.
//
// The rules are pure functions of what the environment says; only the questions to the terminal itself ask the system.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace rx::terminal {

// A variable of the environment, nothing when it is not set.
using Variables = std::function<std::optional<std::string>(std::string_view name)>;

enum class Colour { off, on };
enum class ColourWish { automatic, always, never };
enum class Where { terminal, elsewhere };

// An option beats the environment; NO_COLOR (not empty) beats CLICOLOR_FORCE (not empty, not 0), which beats
// TERM=dumb; otherwise colour is for terminals.
[[nodiscard]] Colour choose_colour(ColourWish wish, Where output, const Variables& environment);

// ACCESSIBLE is set to something else than 0: one line per change, no redrawing.
[[nodiscard]] bool wants_plain_lines(const Variables& environment);

// Whether characters outside ASCII will be shown, as far as LC_ALL, LC_CTYPE and LANG tell.
[[nodiscard]] bool shows_utf8(const Variables& environment);

[[nodiscard]] Where where(int descriptor);

struct Size {
    int rows = 24;
    int columns = 80;
    bool operator==(const Size&) const = default;
};
// 80 x 24 where the terminal does not say; never larger than 500 columns and 200 rows.
[[nodiscard]] Size size_of(int terminal);

}  // namespace rx::terminal
