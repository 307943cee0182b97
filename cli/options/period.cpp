#include "cli/options/period.hpp"

#include "cli/options/day.hpp"

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
    if (*last < *first) return wrong("the period ends before it begins", "--since comes first");
    return ChosenPeriod{.period = {.first = *first, .last = *last}, .name = report::PeriodName::dates};
}

}  // namespace

void add_period(Arguments& accepts, PeriodFlags& flags) {
    accepts.flag("--today", flags.today, "today");
    accepts.flag("--week", flags.week, "this week (what it shows without any of these)");
    accepts.flag("--month", flags.month, "this month");
    accepts.option("--since", "DATE", flags.since, "from this day on");
    accepts.option("--until", "DATE", flags.until, "up to and with this day");
}

diag::Result<ChosenPeriod> choose_period(const PeriodFlags& flags, units::LocalDate today, units::Weekday week_start) {
    const bool dates = flags.since || flags.until;
    if (int{flags.today} + int{flags.week} + int{flags.month} + int{dates} > 1) {
        return wrong("more than one period was given", "give one of --today, --week, --month, --since");
    }
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
