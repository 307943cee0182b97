// How often a routine is asked for: `often` in a plan.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/units/local_date.hpp"
#include "core/units/range.hpp"

namespace rx::plan {

// "2 per day", "1..2 per day", "daily": 1 to 24.
struct PerDay {
    units::Range<int> times;
};
// "3 per week", "3..4 per week": 1 to 70.
struct PerWeek {
    units::Range<int> times;
};
// "every 2 days": at least so many days from one to the next; 1 to 365.
struct EveryDays {
    int days;
};
// "on Mon, Wed, Fri": once on each of these.
struct OnWeekdays {
    std::vector<units::Weekday> days;  // in the order of the week from Monday, without repeats
};
using Schedule = std::variant<PerDay, PerWeek, EveryDays, OnWeekdays>;

// Codes: "often-form", "often-range"; forms of the language that this version does not build ("at least 4 per week",
// "every other week", "nightly") are "not-supported-yet".
[[nodiscard]] diag::Result<Schedule> parse_schedule(std::string_view text);
// Reads back to the same schedule.
[[nodiscard]] std::string to_text(const Schedule& schedule);

}  // namespace rx::plan
