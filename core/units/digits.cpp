#include "core/units/digits.hpp"

#include <algorithm>
#include <cstdint>

namespace rx::units {

namespace {

// Nothing when a character is no digit, or the number is above `largest`.
std::optional<int> value_of(std::string_view digits, int largest) {
    std::int64_t value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + (digit - '0');
        if (value > largest) return std::nullopt;
    }
    return static_cast<int>(value);
}

}  // namespace

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> parse_digits(std::string_view text, int largest) {
    const bool leading_zero = text.size() > 1 && text.front() == '0';
    if (text.empty() || leading_zero) return std::nullopt;
    return value_of(text, largest);
}

std::optional<int> parse_fixed_digits(std::string_view text, std::size_t digits) {
    if (text.empty() || text.size() != digits) return std::nullopt;
    return value_of(text, 999'999'999);
}

std::string without_leading_zeros(std::string_view text) {
    if (!is_digits(text) || text.size() < 2 || text.front() != '0') return {};
    const std::size_t first = text.find_first_not_of('0');
    return first == std::string_view::npos ? "0" : std::string(text.substr(first));
}

std::string with_decimal_point(std::string_view text) {
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos || comma == 0 || comma != text.rfind(',')) return {};
    if (!is_digits(text.substr(comma - 1, 1)) || !is_digits(text.substr(comma + 1, 1))) return {};
    std::string pointed(text);
    pointed[comma] = '.';
    return pointed;
}

}  // namespace rx::units
