// Reading of plain decimal digits: no sign, no space, no base, no other alphabets' digits, no overflow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace rx::units {

// Only 0 to 9, at least one.
[[nodiscard]] bool is_digits(std::string_view text);

// The one reader of plain decimal integers: digits only, no sign, no leading zero (but "0" itself), at most `largest`.
[[nodiscard]] constexpr std::optional<int> parse_digits(std::string_view text, int largest) {
    const bool leading_zero = text.size() > 1 && text.front() == '0';
    if (text.empty() || leading_zero) return std::nullopt;
    std::int64_t value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + (digit - '0');
        if (value > largest) return std::nullopt;
    }
    return static_cast<int>(value);
}

// Exactly `digits` digits, leading zeros included, as dates and times have them; `digits` is at most 9.
[[nodiscard]] constexpr std::optional<int> parse_fixed_digits(std::string_view text, std::size_t digits) {
    if (text.empty() || text.size() != digits) return std::nullopt;
    int value = 0;
    for (const char digit : text) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + (digit - '0');
    }
    return value;
}

// For hints: what is left of a number without its leading zeros, "010" -> "10"; empty when they are not what is wrong.
[[nodiscard]] std::string without_leading_zeros(std::string_view text);

// For hints: the text with its one comma between digits as a point, "2,1 cm" -> "2.1 cm"; empty when it has no such
// comma.
[[nodiscard]] std::string with_decimal_point(std::string_view text);

}  // namespace rx::units
