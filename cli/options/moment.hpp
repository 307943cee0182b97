// When something was done, as people say it: "yesterday 21:30", "mon", "3 days ago 7:15", "2026-11-20 21:30".
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "core/diag/diagnostic.hpp"
#include "core/units/local_date.hpp"

namespace rx::options {

struct SaidMoment {
    units::LocalDate day;
    // Whether `day` is a practice day, of which the hours before day-start are the last; else a day of the calendar.
    bool is_practice_day = true;
    bool is_weekday = false;                        // "mon": the last one, which may be today
    std::optional<std::chrono::minutes> time = {};  // since midnight
};

// `today` is the practice day. A weekday is the last one, today among them. A time alone is of today.
// Kind usage, code "moment-form".
[[nodiscard]] diag::Result<SaidMoment> parse_moment(std::string_view text, units::LocalDate today);

}  // namespace rx::options
