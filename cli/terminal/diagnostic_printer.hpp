// Problems as text for a person: where, what, the line with a mark under the place, and what to do about it.
//
//   clinic.toml:14:3: unknown key "durtion" [unknown-key]
//     14 |   durtion = "5m"
//        |   ^~~~~~~
//        = did you mean "duration"?
//
// Pure: text out, nothing is written. Everything a diagnostic quotes is made harmless here. Marks stand under the right
// column by display width, also behind tabs and wide characters; of a very long line only the part around the mark.
#pragma once

#include <cstddef>
#include <string>

#include "cli/terminal/terminal_facts.hpp"
#include "core/diag/diagnostic.hpp"

namespace rx::terminal {

inline constexpr std::size_t most_printed = 20;

[[nodiscard]] std::string to_text(const diag::Diagnostic& diagnostic, Colour colour);

// In the order of their lines, the first `most_printed`, then how many more there are.
[[nodiscard]] std::string to_text(const diag::Diagnostics& diagnostics, Colour colour);

}  // namespace rx::terminal
