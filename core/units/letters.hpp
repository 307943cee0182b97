// The letters A to Z, whatever the locale; all others are left as they are.
#pragma once

#include <algorithm>
#include <string_view>

namespace rx::units {

[[nodiscard]] constexpr char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, lowered, lowered);
}

}  // namespace rx::units
