// Lengths of time as a plan writes and a person reads them.
//
// The base type of everything timed. A bare number is an error: a plan says "10s", never 10.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "core/diag/diagnostic.hpp"

namespace rx::units {

// Resolution of the whole program; texts go down to 0.1 s.
using Duration = std::chrono::milliseconds;

// The longest a duration may be: 48 h, the longest wear any published source states (evidence.md b2, LP-MI).
inline constexpr Duration longest_duration = std::chrono::hours{48};

// "10s", "0.5s", "1m30s", "2h", "1h15m": units h, m, s, each at most once, largest first; one decimal, on seconds
// only. Zero is valid. Codes: "duration-form", "duration-unit", "duration-range".
[[nodiscard]] diag::Result<Duration> parse_duration(std::string_view text);

// The shortest text that parse_duration() reads back to the same value: "1m30s", "0.5s", "0s".
// Values are cut to tenths of a second.
[[nodiscard]] std::string to_text(Duration duration);

// For sentences: "43 min", "1 h 5 min", "50 s", "under a minute" never appears. Whole seconds below 2 min, then
// minutes rounded to nearest.
[[nodiscard]] std::string in_words(Duration duration);

// For a clock on screen, cut down to the second begun: "0:07", "12:30", "1:02:03".
[[nodiscard]] std::string as_clock(Duration duration);

}  // namespace rx::units
