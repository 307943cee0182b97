#include "core/units/digits.hpp"

#include <algorithm>
#include <charconv>

namespace rx::units {

namespace {

std::optional<int> value_of(std::string_view digits, int largest) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || value > largest) return std::nullopt;
    return value;
}

}  // namespace

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<int> parse_digits(std::string_view text, int largest) {
    const bool leading_zero = text.size() > 1 && text.front() == '0';
    if (!is_digits(text) || leading_zero) return std::nullopt;
    return value_of(text, largest);
}

std::optional<int> parse_fixed_digits(std::string_view text, std::size_t digits) {
    if (text.size() != digits || !is_digits(text)) return std::nullopt;
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
