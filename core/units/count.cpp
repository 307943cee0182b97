#include "core/units/count.hpp"

#include <fmt/format.h>

#include <exception>

namespace rx::units {

Count::Count(int value) : value_(value) {
    if (value < 1 || value > largest) [[unlikely]]
        std::terminate();
}

diag::Result<Count> parse_count(std::string_view text) {
    if (const auto value = parse_digits(text, Count::largest); value && *value >= 1) return Count(*value);

    const std::string allowed = fmt::format("a whole number from 1 to {}", Count::largest);
    const std::string meant = without_leading_zeros(text);
    if (is_digits(text) && meant.empty()) {
        return diag::failure(diag::Kind::content, "count-range", fmt::format("{} is no usable count", text), allowed);
    }
    return diag::failure(diag::Kind::content, "count-form", fmt::format("\"{}\" is not a count", text),
                         meant.empty() ? allowed + " in plain digits, like 10" : "write " + meant);
}

std::string to_text(Count count) {
    return std::to_string(count.value());
}

}  // namespace rx::units
