#include "core/plan/caps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <utility>

#include "core/plan/slips.hpp"
#include "core/units/digits.hpp"

namespace rx::plan {

namespace {

using std::chrono::days;
using units::days_in_week;
using units::Duration;

constexpr int shortest_month = 28;
constexpr int shortest_year = 365;
constexpr int days_in_year = 52 * days_in_week;  // whole weeks

struct PeriodName {
    AtMost::Per per;
    std::string_view name;
    int days;  // the longest there is
};
constexpr std::array named_periods{PeriodName{AtMost::Per::day, "day", 1},
                                   PeriodName{AtMost::Per::week, "week", days_in_week},
                                   PeriodName{AtMost::Per::month, "month", 31}};

const PeriodName& named(AtMost::Per per) {
    return *std::ranges::find(named_periods, per, &PeriodName::per);
}

struct Numbered {
    AtMost::Per per;
    units::Range<int> times;
    bool or_more;
};
// What is so many in a day, a week or a month; nothing where it is asked for another way.
std::optional<Numbered> numbered(const Frequency& often) {
    if (const auto* per = std::get_if<PerDay>(&often)) return Numbered{AtMost::Per::day, per->times, per->or_more};
    if (const auto* per = std::get_if<PerWeek>(&often)) return Numbered{AtMost::Per::week, per->times, per->or_more};
    if (const auto* per = std::get_if<PerMonth>(&often)) return Numbered{AtMost::Per::month, per->times, per->or_more};
    return std::nullopt;
}

// What `often` asks for, as a limit on it; nothing where it is not one number.
std::optional<AtMost> as_at_most(const Schedule& often) {
    const auto number = numbered(often.frequency);
    const bool is_one = number && number->times.is_single() && !number->or_more;
    if (!is_one || !often.days.empty() || often.every_other_week) return std::nullopt;
    return AtMost{number->times.low, number->per};
}

int rounded_up(int number, int by) {
    return (number + by - 1) / by;
}

// How much of a schedule has to be done, whatever days the person chooses: the low ends.
class AskedFor {
public:
    explicit AskedFor(const Schedule& often) : often_(often) {}

    // In some of the stretches of so many days.
    [[nodiscard]] int within(int length) const { return std::visit(Within{*this, length}, often_.frequency); }

    [[nodiscard]] int in_a_year() const {
        const auto* monthly = std::get_if<PerMonth>(&often_.frequency);
        return monthly != nullptr ? 12 * monthly->times.low : within(days_in_year);
    }

    // Where it is of that period itself: up to the high end.
    [[nodiscard]] int most_within(const PeriodName& period) const {
        const auto number = numbered(often_.frequency);
        if (number && number->per == period.per) return number->times.high;
        return within(period.days);
    }

private:
    struct Within {
        const AskedFor& demand;
        int length;

        int operator()(const PerDay& often) const { return demand.busiest(length) * often.times.low; }
        int operator()(const AtTimes& often) const {
            return demand.busiest(length) * static_cast<int>(often.times.size());
        }
        int operator()(const EveryDays& often) const { return rounded_up(length, often.days); }
        int operator()(const EveryNights& often) const { return rounded_up(demand.busiest(length), often.nights); }
        int operator()(const PerWeek& often) const {
            const int weeks = length / days_in_week;
            if (weeks == 0) return rounded_up(often.times.low, days_in_week);
            return often.times.low * (demand.often_.every_other_week ? rounded_up(weeks, 2) : weeks);
        }
        int operator()(const PerMonth& often) const {
            return rounded_up(often.times.low, rounded_up(shortest_month, length));
        }
    };

    // Of so many days in a row, how many at most are days for it.
    [[nodiscard]] int busiest(int length) const {
        constexpr unsigned cycle = 2 * days_in_week;
        int most = 0;
        for (unsigned first = 0; first < cycle; ++first) {
            int asked = 0;
            for (unsigned day = first; day < first + static_cast<unsigned>(length); ++day) {
                const bool is_its_week = !often_.every_other_week || day % cycle < days_in_week;
                if (is_its_week && is_on(often_, std::chrono::Monday + std::chrono::days(day))) ++asked;
            }
            most = std::max(most, asked);
        }
        return most;
    }

    const Schedule& often_;
};

// Where months and years differ, the shortest.
int least_days(units::CalendarSpan::Unit unit) {
    using Unit = units::CalendarSpan::Unit;
    switch (unit) {
        case Unit::days:
            return 1;
        case Unit::weeks:
            return days_in_week;
        case Unit::months:
            return shortest_month;
        case Unit::years:
            return shortest_year;
    }
    std::terminate();
}

Duration time_apart(const Apart& apart) {
    if (const auto* time = std::get_if<Duration>(&apart)) return *time;
    const auto& span = std::get<units::CalendarSpan>(apart);
    return days(span.count * least_days(span.unit));
}

// The shortest time from one of its times of the day to the next; over the end of the day where it is asked each day.
Duration shortest_gap(const AtTimes& at, bool each_day) {
    Duration shortest = days(1);
    if (each_day) shortest -= at.times.back() - at.times.front();
    for (std::size_t i = 1; i < at.times.size(); ++i)
        shortest = std::min<Duration>(shortest, at.times[i] - at.times[i - 1]);
    return shortest;
}

bool fits(const Schedule& often, const Apart& apart) {
    const Duration gap = time_apart(apart);
    if (const auto* every = std::get_if<EveryDays>(&often.frequency)) return gap <= days(every->days);
    if (const auto* every = std::get_if<EveryNights>(&often.frequency)) return gap <= days(every->nights);
    const auto* at = std::get_if<AtTimes>(&often.frequency);
    if (at != nullptr && at->times.size() > 1 && gap > shortest_gap(*at, often.days.empty())) return false;

    const AskedFor demand(often);
    // The first at the very beginning, the last at the very end.
    const auto has_room = [gap](int times, int length) {
        return times < 2 || (times - 1) * gap < days(length);
    };
    for (const PeriodName& period : named_periods) {
        if (!has_room(demand.most_within(period), period.days)) return false;
    }
    for (int length = 2; length <= 2 * days_in_week; ++length) {
        if (!has_room(demand.within(length), length)) return false;
    }
    return demand.in_a_year() * gap <= days(days_in_year);
}

// "48 hours" and "72h" are what leaflets say.
std::string hint_for_apart(std::string_view text) {
    constexpr int hours_in_day = 24;
    constexpr int most_hours = std::chrono::floor<std::chrono::hours>(units::longest_duration).count();
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const auto written = units::parse_digits(text.substr(0, digits), 1000);
    std::string_view unit = text.substr(digits);
    if (unit.starts_with(' ')) unit.remove_prefix(1);
    if (written && *written > 0 && (unit == "h" || unit == "hour" || unit == "hours")) {
        if (*written <= most_hours) return fmt::format("write \"{}h\"", *written);
        if (*written % hours_in_day == 0) return fmt::format("write \"{} days\"", *written / hours_in_day);
    }
    return "write hours up to 48, like \"36h\", or days, like \"2 days\"";
}

}  // namespace

diag::Result<AtMost> parse_at_most(std::string_view text) {
    const auto read = parse_schedule(text);
    // "daily" is a target, and no number.
    if (read && text.contains(" per ")) {
        if (const auto limit = as_at_most(*read)) return *limit;
    }
    if (!read && read.error().code == "often-range")
        return diag::failure(diag::Kind::content, "at-most-form", read.error().message, read.error().hint);
    const auto meant = parse_schedule(in_plan_words(text));
    const auto limit = meant ? as_at_most(*meant) : std::nullopt;
    return diag::failure(diag::Kind::content, "at-most-form", fmt::format("\"{}\" is no limit on how often", text),
                         limit ? fmt::format("write \"{}\"", in_words(*limit))
                               : "write one number, like \"1 per day\", \"3 per week\" or \"4 per month\"");
}

diag::Result<Apart> parse_apart(std::string_view text) {
    if (const auto time = units::parse_duration(text); time && *time > Duration::zero()) return *time;
    if (const auto span = units::parse_span(text); span && span->count > 0) return *span;
    return diag::failure(diag::Kind::content, "apart-form", fmt::format("\"{}\" is no time between two", text),
                         hint_for_apart(text));
}

std::string_view name_of(AtMost::Per per) {
    return named(per).name;
}

std::string in_words(const AtMost& at_most) {
    return fmt::format("{} per {}", at_most.times, name_of(at_most.per));
}

std::string in_words(const Apart& apart) {
    if (const auto* time = std::get_if<Duration>(&apart)) return units::in_words(*time);
    return units::to_text(std::get<units::CalendarSpan>(apart));
}

std::string limit_in_words(const Apart& apart) {
    const auto* span = std::get_if<units::CalendarSpan>(&apart);
    const bool in_days = span != nullptr && span->unit == units::CalendarSpan::Unit::days;
    if (in_days && span->count == 1) return "not twice on one day";
    std::string limit = in_words(apart) + " at least from one to the next";
    if (in_days)
        limit +=
            fmt::format(": {} free between", span->count == 2 ? "one day" : fmt::format("{} days", span->count - 1));
    return limit;
}

Days period_of(AtMost::Per per, units::LocalDate day, units::Weekday week_start) {
    if (per == AtMost::Per::day) return {day, day};
    if (per == AtMost::Per::month) return {day.first_of_month(), day.last_of_month()};
    const units::LocalDate week = day.week_begin(week_start);
    return {week, week.plus_days(days_in_week - 1)};
}

int days_apart(const Apart& apart) {
    return static_cast<int>(std::chrono::ceil<days>(time_apart(apart)).count());
}

std::optional<diag::Diagnostic> over_limit(const Schedule& often, const Caps& caps) {
    const auto problem = [&often](const std::string& message, std::string hint) {
        return diag::Diagnostic{.kind = diag::Kind::content,
                                .code = "often-over-limit",
                                .message = fmt::format("\"{}\" {}", to_text(often), message),
                                .hint = std::move(hint)};
    };
    if (caps.at_most) {
        const int asked = AskedFor(often).most_within(named(caps.at_most->per));
        if (asked > caps.at_most->times)
            return problem(fmt::format("asks for up to {} in a {}, and at most {} is allowed", asked,
                                       name_of(caps.at_most->per), in_words(*caps.at_most)),
                           "ask for less in \"often\", or allow more in \"at-most\"");
    }
    if (caps.apart && !fits(often, *caps.apart))
        return problem(fmt::format("does not fit with {} from one to the next", in_words(*caps.apart)),
                       "ask for less in \"often\", or for less time in \"apart\"");
    return std::nullopt;
}

}  // namespace rx::plan
