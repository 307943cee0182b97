// --weeks: how far ahead a plan is looked at.
#pragma once

#include <string_view>

#include "core/diag/diagnostic.hpp"

namespace rx::options {

// 1 to 104. Kind usage, code "weeks-range".
[[nodiscard]] diag::Result<int> parse_weeks(std::string_view text);

}  // namespace rx::options
