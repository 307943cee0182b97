#include "cli/options/weeks.hpp"

#include <fmt/core.h>

#include "core/units/digits.hpp"

namespace rx::options {

namespace {

constexpr int most_weeks = 104;

}  // namespace

diag::Result<int> parse_weeks(std::string_view text) {
    const auto weeks = units::parse_digits(text, most_weeks);
    if (weeks && *weeks > 0) return *weeks;
    return diag::failure(diag::Kind::usage, "weeks-range", "--weeks is a whole number",
                         fmt::format("1 to {}", most_weeks));
}

}  // namespace rx::options
