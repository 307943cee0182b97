#include "core/units/time_of_day.hpp"

#include "core/units/digits.hpp"

namespace rx::units {

std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    const auto hour = parse_fixed_digits(text.substr(0, 2), 2);
    const auto minute = parse_fixed_digits(text.substr(3), 2);
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    return std::chrono::hours(*hour) + std::chrono::minutes(*minute);
}

}  // namespace rx::units
