#include "cli/options/period.hpp"

#include <fmt/core.h>

#include "cli/options/day.hpp"
#include "core/units/digits.hpp"

namespace rx::options {

namespace {

std::unexpected<diag::Diagnostic> wrong(std::string message, std::string hint) {
    return diag::failure(diag::Kind::usage, "period", std::move(message), std::move(hint));
}

diag::Result<ChosenPeriod> between_dates(const PeriodFlags& flags, units::LocalDate today) {
    if (!flags.since) return wrong("--until needs --since", "for example --since 2026-11-01 --until 2026-11-20");
    const auto first = parse_day("--since", *flags.since);
    if (!first) return std::unexpected(first.error());
    const auto last = flags.until ? parse_day("--until", *flags.until) : diag::Result<units::LocalDate>(today);
    if (!last) return std::unexpected(last.error());
    if (!flags.until && *first > today)
        return wrong(fmt::format("{} is still to come", units::in_words(*first)), "like --since 2026-11-01");
    if (*last < *first) return wrong("the period ends before it begins", "--since is the earlier of the two");
    return ChosenPeriod{.period = {.first = *first, .last = *last}, .name = report::PeriodName::dates};
}

diag::Result<ChosenPeriod> last_sessions(std::string_view text, units::LocalDate today) {
    constexpr int most = 100'000;
    const auto count = units::parse_digits(text, most);
    if (!count || *count == 0)
        return wrong(fmt::format("--last: \"{}\" is no number of sessions", text), "like --last 10");
    const units::LocalDate first{std::chrono::year{1900} / 1 / 1};
    return ChosenPeriod{.period = {.first = first, .last = today},
                        .name = report::PeriodName::last_sessions,
                        .last = static_cast<std::size_t>(*count)};
}

}  // namespace

summary::Period period_before(const ChosenPeriod& chosen) {
    const units::LocalDate last = chosen.period.first.plus_days(-1);
    if (chosen.name == report::PeriodName::this_month) return {.first = last.first_of_month(), .last = last};
    return {.first = last.plus_days(1 - chosen.period.days()), .last = last};
}

void add_period(Arguments& accepts, PeriodFlags& flags) {
    accepts.flag("--today", flags.today, "today");
    accepts.flag("--week", flags.week, "this week (what it shows without any of these)");
    accepts.flag("--month", flags.month, "this month");
    accepts.option("--since", "DATE", flags.since, "from this day on");
    accepts.option("--until", "DATE", flags.until, "up to and with this day");
    accepts.option("--last", "N", flags.last, "the last so many sessions");
}

diag::Result<ChosenPeriod> choose_period(const PeriodFlags& flags, units::LocalDate today, units::Weekday week_start) {
    const bool dates = flags.since || flags.until;
    if (int{flags.today} + int{flags.week} + int{flags.month} + int{dates} + int{flags.last.has_value()} > 1) {
        return wrong("more than one period was given", "give one of --today, --week, --month, --since, --last");
    }
    if (flags.last) return last_sessions(*flags.last, today);
    if (dates) return between_dates(flags, today);
    if (flags.today) return ChosenPeriod{.period = {.first = today, .last = today}, .name = report::PeriodName::today};
    if (flags.month) {
        return ChosenPeriod{.period = {.first = today.first_of_month(), .last = today.last_of_month()},
                            .name = report::PeriodName::this_month};
    }
    const units::LocalDate first = today.week_begin(week_start);
    return ChosenPeriod{.period = {.first = first, .last = first.plus_days(units::days_in_week - 1)},
                        .name = report::PeriodName::this_week};
}

}  // namespace rx::options
