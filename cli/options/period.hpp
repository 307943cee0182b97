// --today, --week, --month, --since and --until: what they mean is decided here once.
#pragma once

#include <optional>
#include <string>

#include "cli/arguments.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/report/report.hpp"
#include "core/summary/summary.hpp"
#include "core/units/local_date.hpp"

namespace rx::options {

struct PeriodFlags {
    bool today = false;
    bool week = false;
    bool month = false;
    std::optional<std::string> since = {};
    std::optional<std::string> until = {};
    std::optional<std::string> last = {};
};

void add_period(Arguments& accepts, PeriodFlags& flags);

struct ChosenPeriod {
    summary::Period period;
    report::PeriodName name;
    std::size_t last = 0;  // so many sessions of it only, the newest; 0: all
};

// As long, just before it: the week before a week, the month before a month, else as many days.
[[nodiscard]] summary::Period period_before(const ChosenPeriod& chosen);

// Without any of them: this week. --since alone runs to today; --until alone is refused. Kind usage.
[[nodiscard]] diag::Result<ChosenPeriod> choose_period(const PeriodFlags& flags, units::LocalDate today,
                                                       units::Weekday week_start);

}  // namespace rx::options
