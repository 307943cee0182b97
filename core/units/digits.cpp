#include "core/units/digits.hpp"

#include <algorithm>

namespace rx::units {

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
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
