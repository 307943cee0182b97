// Pictures below the table of a log: minutes by day, and how each rating and measure went.
#pragma once

#include <string>

#include "core/report/report.hpp"

namespace rx::report {

// Bars by day for two weeks at most, else a strip of heat for each week; then a line of spark for the time of each
// session, pain, fear and each measure. Empty with fewer than two sessions and answers.
[[nodiscard]] std::string charts(const LogView& view);

// The ratings by moment, how much was told later, and days off: a line each, where there is something to say.
[[nodiscard]] std::string more_numbers(const LogView& view);

// This period beside the one before it, row by row; empty without one.
[[nodiscard]] std::string comparison(const LogView& view);

// How the numbers of each routine came about; empty unless asked for.
[[nodiscard]] std::string explanation(const LogView& view);

// Pictures for the row of a week, by its first day: a cell for each of its days, and the heads of these cells; `most`
// are the minutes of the day that has most.
[[nodiscard]] double most_of_a_day(const LogView& view);
[[nodiscard]] std::string heads_of_week(const LogView& view);
[[nodiscard]] std::string heat_of_week(const LogView& view, units::LocalDate week, double most);
// A bar for the row of a month, likewise.
[[nodiscard]] double most_of_a_month(const LogView& view);
[[nodiscard]] std::string bar_of_month(const LogView& view, const summary::SliceRow& month, double most);

}  // namespace rx::report
