// How often a routine is asked for: `often` in a plan.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/units/local_date.hpp"
#include "core/units/range.hpp"

namespace rx::plan {

// In each of the three, `or_more` stands for "at least 4 per week": the number is asked for, more is welcome.

// "2 per day", "1..2 per day", "daily": 1 to 24.
struct PerDay {
    units::Range<int> times;
    bool or_more = false;

    bool operator==(const PerDay&) const = default;
};
// "3 per week", "3..4 per week": 1 to 70.
struct PerWeek {
    units::Range<int> times;
    bool or_more = false;

    bool operator==(const PerWeek&) const = default;
};
// "3 per month", "1..2 per month": 1 to 310, of a calendar month.
struct PerMonth {
    units::Range<int> times;
    bool or_more = false;

    bool operator==(const PerMonth&) const = default;
};
// "every 2 days": at least so many days from one to the next; 1 to 365.
struct EveryDays {
    int days;

    bool operator==(const EveryDays&) const = default;
};
// "nightly", "every 2 nights": at least so many nights from one to the next; 1 to 365.
struct EveryNights {
    int nights;

    bool operator==(const EveryNights&) const = default;
};
// "at 07:30 and 19:30": each day, once from each of these times on.
struct AtTimes {
    std::vector<std::chrono::minutes> times;  // since midnight, in order, without repeats; 1 to 24 of them

    bool operator==(const AtTimes&) const = default;
};
using Frequency = std::variant<PerDay, PerWeek, PerMonth, EveryDays, EveryNights, AtTimes>;

struct Schedule {
    Frequency frequency;
    // "2 per day on Mon, Wed", "nightly except Sun": only on these, in the order of the week from Monday. Empty: on
    // every day. Only what is asked for each day, each night or at times of the day has some; a night is that of its
    // evening.
    std::vector<units::Weekday> days = {};
    bool every_other_week = false;  // only in one week of two; never of a month or of every n days or nights, n > 1

    bool operator==(const Schedule&) const = default;
};

// Codes: "often-form", "often-range".
[[nodiscard]] diag::Result<Schedule> parse_schedule(std::string_view text);
// Reads back to the same schedule.
[[nodiscard]] std::string to_text(const Schedule& schedule);
// "07:30".
[[nodiscard]] std::string clock_text(std::chrono::minutes time);

[[nodiscard]] bool is_on(const Schedule& schedule, units::Weekday day);
// How often that day by itself asks for it; nothing where a week, a month or the time since the last decides.
[[nodiscard]] std::optional<units::Range<int>> asked_on(const Schedule& schedule, units::LocalDate day);

// The night to which a moment belongs, named by the day on which it begins: a night lasts until noon. `time` counts
// from the midnight with which the practice day begins; after the next midnight it is above 24 h.
[[nodiscard]] units::LocalDate night_of(units::LocalDate practice_day, std::chrono::minutes time);

}  // namespace rx::plan
