// A moment as the person's own clock showed it: local date and time with its offset from UTC.
//
// Records carry their own offset, so no zone data is ever needed to read them.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "core/diag/diagnostic.hpp"
#include "core/units/duration.hpp"
#include "core/units/local_date.hpp"

namespace rx::units {

// Local minus UTC, either way.
inline constexpr std::chrono::minutes largest_offset = std::chrono::hours{18};

// Resolution: one second.
class Timestamp {
public:
    using UtcSeconds = std::chrono::sys_seconds;

    // `offset` is local minus UTC; beyond the largest is a bug of the caller.
    Timestamp(UtcSeconds utc, std::chrono::minutes offset);

    [[nodiscard]] UtcSeconds utc() const { return utc_; }
    [[nodiscard]] std::chrono::minutes offset() const { return offset_; }
    [[nodiscard]] LocalDate date() const;                    // the nearest there is, for a clock far off
    [[nodiscard]] std::chrono::seconds time_of_day() const;  // since local midnight
    [[nodiscard]] std::string time_text() const;             // "21:30", local
    [[nodiscard]] Timestamp plus(Duration duration) const;   // same offset; cut to seconds

    // By the moment, whatever the offset.
    friend auto operator<=>(const Timestamp& a, const Timestamp& b) { return a.utc_ <=> b.utc_; }
    friend bool operator==(const Timestamp& a, const Timestamp& b) { return a.utc_ == b.utc_; }

private:
    UtcSeconds utc_;
    std::chrono::minutes offset_;
};

// RFC 3339 with numeric offset or Z, whole seconds: "2026-11-20T21:30:05+01:00". Code: "timestamp-form".
[[nodiscard]] diag::Result<Timestamp> parse_timestamp(std::string_view text);
[[nodiscard]] std::string to_text(const Timestamp& timestamp);

// When a person's day and week begin. One place decides to which day a moment belongs.
struct DayRules {
    std::chrono::minutes day_start{0};  // local, 0 to 12 h; practice before it belongs to the day before
    Weekday week_start = std::chrono::Monday;
};
[[nodiscard]] LocalDate practice_day(const Timestamp& moment, const DayRules& rules);

}  // namespace rx::units
