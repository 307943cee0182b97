#include "core/units/local_date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>

#include "core/units/digits.hpp"
#include "core/units/letters.hpp"

namespace rx::units {

namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int first_year = 1900;
constexpr int last_year = 9999;
constexpr int longest_span = 1200;

constexpr std::array<std::string_view, days_in_week> day_names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                               "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> month_names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

constexpr std::size_t short_length = 3;

constexpr year_month_day earliest{year{first_year}, month{1}, day{1}};
constexpr year_month_day latest{year{last_year}, month{12}, day{31}};

LocalDate nearest_to(year_month_day date) {
    return LocalDate(std::clamp(date, earliest, latest));
}

bool is_in_range(year_month_day date) {
    return date.ok() && date.year() >= earliest.year() && date.year() <= latest.year();
}

constexpr int months_in_year = 12;

struct UnitName {
    CalendarSpan::Unit unit;
    std::string_view singular;
    std::string_view plural;
};
constexpr std::array unit_names{
    UnitName{CalendarSpan::Unit::days, "day", "days"},
    UnitName{CalendarSpan::Unit::weeks, "week", "weeks"},
    UnitName{CalendarSpan::Unit::months, "month", "months"},
    UnitName{CalendarSpan::Unit::years, "year", "years"},
};

year_month_day months_after(year_month_day from, int months) {
    const year_month_day same_day = from + std::chrono::months{months};
    return same_day.ok() ? same_day : year_month_day{same_day.year() / same_day.month() / std::chrono::last};
}

}  // namespace

LocalDate::LocalDate(year_month_day date)
    : since_1970_(static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count())) {
    if (!is_in_range(date)) [[unlikely]]
        std::terminate();
}

Weekday LocalDate::weekday() const {
    return Weekday{count()};
}

LocalDate LocalDate::plus_days(int count) const {
    return nearest_to(this->count() + days{count});
}

LocalDate LocalDate::first_of_month() const {
    const year_month_day date = day();
    return LocalDate(date.year() / date.month() / std::chrono::day{1});
}

LocalDate LocalDate::last_of_month() const {
    const year_month_day date = day();
    return LocalDate(date.year() / date.month() / std::chrono::last);
}

LocalDate LocalDate::week_begin(Weekday first_day) const {
    return nearest_to(count() - (weekday() - first_day));
}

int LocalDate::days_between(LocalDate from, LocalDate to) {
    return to.since_1970_ - from.since_1970_;
}

diag::Result<LocalDate> parse_date(std::string_view text) {
    if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
        const auto y = parse_fixed_digits(text.substr(0, 4), 4);
        const auto m = parse_fixed_digits(text.substr(5, 2), 2);
        const auto d = parse_fixed_digits(text.substr(8, 2), 2);
        if (y && m && d) {
            const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
            if (is_in_range(date)) return LocalDate(date);
            return diag::failure(diag::Kind::content, "date-form", fmt::format("there is no day {}", text),
                                 fmt::format("a day from {} to {}, like 2026-11-20", first_year, last_year));
        }
    }
    return diag::failure(diag::Kind::content, "date-form", fmt::format("\"{}\" is not a date", text),
                         "write year-month-day, like 2026-11-20");
}

std::string to_text(LocalDate date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.day().year()),
                       static_cast<unsigned>(date.day().month()), static_cast<unsigned>(date.day().day()));
}

std::string in_words(LocalDate date) {
    return fmt::format("{} {} {}", short_name(date.weekday()), static_cast<unsigned>(date.day().day()),
                       month_in_words(date));
}

std::string month_in_words(LocalDate date) {
    return fmt::format("{} {}", month_names[static_cast<unsigned>(date.day().month()) - 1],
                       static_cast<int>(date.day().year()));
}

diag::Result<Weekday> parse_weekday(std::string_view text) {
    for (unsigned number = 0; number < day_names.size(); ++number) {
        const std::string_view name = day_names[number];
        if (equal_ignoring_case(text, name) || equal_ignoring_case(text, name.substr(0, short_length))) {
            return Weekday{number};
        }
    }
    return diag::failure(diag::Kind::content, "weekday-form", fmt::format("\"{}\" is not a day of the week", text),
                         "Mon, Tue, Wed, Thu, Fri, Sat or Sun");
}

std::string short_name(Weekday weekday) {
    return long_name(weekday).substr(0, short_length);
}

std::string long_name(Weekday weekday) {
    return std::string(day_names[weekday.c_encoding()]);
}

diag::Result<CalendarSpan> parse_span(std::string_view text) {
    const std::size_t space = std::min(text.find(' '), text.size());
    const auto count = parse_digits(text.substr(0, space), longest_span);
    const std::string_view name = text.substr(std::min(space + 1, text.size()));
    for (const UnitName& unit : unit_names) {
        if (count && (name == unit.singular || name == unit.plural)) return CalendarSpan{*count, unit.unit};
    }
    return diag::failure(diag::Kind::content, "span-form", fmt::format("\"{}\" is not a stretch of days", text),
                         fmt::format("0 to {} days, weeks, months or years, like \"4 weeks\"", longest_span));
}

std::string to_text(const CalendarSpan& span) {
    const auto unit = std::ranges::find(unit_names, span.unit, &UnitName::unit);
    return fmt::format("{} {}", span.count, span.count == 1 ? unit->singular : unit->plural);
}

LocalDate after(LocalDate date, const CalendarSpan& span) {
    switch (span.unit) {
        case CalendarSpan::Unit::days:
            return date.plus_days(span.count);
        case CalendarSpan::Unit::weeks:
            return date.plus_days(span.count * days_in_week);
        case CalendarSpan::Unit::months:
            return nearest_to(months_after(date.day(), span.count));
        case CalendarSpan::Unit::years:
            return nearest_to(months_after(date.day(), span.count * months_in_year));
    }
    std::terminate();
}

}  // namespace rx::units
