// Numbers large enough to be read from across the room: digits of blocks, five rows high at scale 1.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rx::terminal {

inline constexpr int digit_rows = 5;

// Cells that `number` (digits and colons) takes at `scale`, which is at least 1.
[[nodiscard]] int big_width(std::string_view number, int scale);

// digit_rows * scale rows of big_width() cells each, drawn with `block`, a character of one cell.
[[nodiscard]] std::vector<std::string> big_digits(std::string_view number, int scale, std::string_view block);

}  // namespace rx::terminal
