// Calendar days of the person's own place, without time and without zone.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/diag/diagnostic.hpp"

namespace rx::units {

using Weekday = std::chrono::weekday;
inline constexpr int days_in_week = 7;

// A day that exists, 1900-01-01 to 9999-12-31. A journal may hold any day: what would lie outside is the first or last.
class LocalDate {
public:
    // A day that does not exist is a bug of the caller.
    explicit LocalDate(std::chrono::year_month_day day);

    [[nodiscard]] std::chrono::year_month_day day() const { return count(); }
    [[nodiscard]] Weekday weekday() const;
    [[nodiscard]] LocalDate plus_days(int days) const;
    [[nodiscard]] LocalDate first_of_month() const;
    [[nodiscard]] LocalDate last_of_month() const;
    // The last `first_day` at or before this day.
    [[nodiscard]] LocalDate week_begin(Weekday first_day) const;

    // Days from `from` to `to`; negative when `to` is earlier.
    [[nodiscard]] static int days_between(LocalDate from, LocalDate to);

    auto operator<=>(const LocalDate&) const = default;

private:
    [[nodiscard]] std::chrono::sys_days count() const { return std::chrono::sys_days{std::chrono::days{since_1970_}}; }

    std::int32_t since_1970_;  // days: small, for there is one for each session of a life
};

// "2026-11-20". Code: "date-form".
[[nodiscard]] diag::Result<LocalDate> parse_date(std::string_view text);
[[nodiscard]] std::string to_text(LocalDate date);
// "Fri 20 Nov 2026", for people; English, fixed.
[[nodiscard]] std::string in_words(LocalDate date);
// "Nov 2026".
[[nodiscard]] std::string month_in_words(LocalDate date);

// "mon", "Mon", "monday", "Monday" ...; "Mon" and "Monday" back. Code: "weekday-form".
[[nodiscard]] diag::Result<Weekday> parse_weekday(std::string_view text);
[[nodiscard]] std::string short_name(Weekday weekday);
[[nodiscard]] std::string long_name(Weekday weekday);

// A calendar stretch as rules write it: "10 days", "4 weeks", "3 months", "2 years". Months and years keep the day, cut
// to the month's last.
struct CalendarSpan {
    enum class Unit { days, weeks, months, years };
    int count = 0;  // 0 to 1200
    Unit unit = Unit::days;

    bool operator==(const CalendarSpan&) const = default;
};
// Singular and plural are both read. Code: "span-form".
[[nodiscard]] diag::Result<CalendarSpan> parse_span(std::string_view text);
[[nodiscard]] std::string to_text(const CalendarSpan& span);
[[nodiscard]] LocalDate after(LocalDate date, const CalendarSpan& span);

}  // namespace rx::units
