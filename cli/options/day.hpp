// A day given to an option: --since, --from.
#pragma once

#include <string_view>

#include "core/diag/diagnostic.hpp"
#include "core/units/local_date.hpp"

namespace rx::options {

// What cannot be read is said of `option`. Kind usage, code "period".
[[nodiscard]] diag::Result<units::LocalDate> parse_day(std::string_view option, std::string_view text);

}  // namespace rx::options
