// The time of a day as people write it.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace rx::units {

// "07:30", from "00:00" to "23:59"; nothing for anything else.
[[nodiscard]] std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text);

}  // namespace rx::units
