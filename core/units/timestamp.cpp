#include "core/units/timestamp.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

#include "core/units/digits.hpp"
#include "core/units/time_of_day.hpp"

namespace rx::units {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

constexpr std::size_t length_without_offset = std::string_view("2026-11-20T21:30:05").size();

// Clocks can be set to anything: a moment beyond the calendar counts as its first or last day.
LocalDate date_of(sys_seconds local) {
    using namespace std::chrono_literals;
    constexpr sys_days first{1900y / 1 / 1};
    constexpr sys_days last{9999y / 12 / 31};
    return LocalDate(std::chrono::year_month_day{std::clamp(floor<days>(local), first, last)});
}

std::optional<seconds> parse_time(std::string_view text) {
    if (text.size() != 8 || text[5] != ':') return std::nullopt;
    const auto time = parse_time_of_day(text.substr(0, 5));
    const auto s = parse_fixed_digits(text.substr(6), 2);
    if (!time || !s || *s > 59) return std::nullopt;
    return *time + seconds{*s};
}

std::optional<minutes> parse_offset(std::string_view text) {
    if (text == "Z") return minutes{0};
    if (!text.starts_with('+') && !text.starts_with('-')) return std::nullopt;
    const auto offset = parse_time_of_day(text.substr(1));
    if (!offset || *offset > largest_offset) return std::nullopt;
    return text[0] == '-' ? -*offset : *offset;
}

}  // namespace

Timestamp::Timestamp(UtcSeconds utc, minutes offset) : utc_(utc), offset_(offset) {
    if (offset > largest_offset || offset < -largest_offset) [[unlikely]]
        std::terminate();
}

LocalDate Timestamp::date() const {
    return date_of(utc_ + offset_);
}

seconds Timestamp::time_of_day() const {
    const sys_seconds local = utc_ + offset_;
    return local - floor<days>(local);
}

std::string Timestamp::time_text() const {
    const std::chrono::hh_mm_ss time{time_of_day()};
    return fmt::format("{:02}:{:02}", time.hours().count(), time.minutes().count());
}

Timestamp Timestamp::plus(Duration duration) const {
    return {utc_ + floor<seconds>(duration), offset_};
}

diag::Result<Timestamp> parse_timestamp(std::string_view text) {
    if (text.size() > length_without_offset && text[10] == 'T') {
        const auto date = parse_date(text.substr(0, 10));
        const auto time = parse_time(text.substr(11, 8));
        const auto offset = parse_offset(text.substr(length_without_offset));
        if (date && time && offset) return Timestamp(sys_days{date->day()} + *time - *offset, *offset);
    }
    return diag::failure(diag::Kind::content, "timestamp-form", fmt::format("\"{}\" is not a date and time", text),
                         "write date, time and offset, like 2026-11-20T21:30:05+01:00");
}

std::string to_text(const Timestamp& timestamp) {
    const std::chrono::hh_mm_ss time{timestamp.time_of_day()};
    const std::chrono::hh_mm_ss offset{timestamp.offset()};
    return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", to_text(timestamp.date()), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), offset.is_negative() ? '-' : '+',
                       offset.hours().count(), offset.minutes().count());
}

LocalDate practice_day(const Timestamp& moment, const DayRules& rules) {
    return date_of(moment.utc() + moment.offset() - rules.day_start);
}

}  // namespace rx::units
