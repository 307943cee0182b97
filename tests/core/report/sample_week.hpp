// A week of practice with its numbers, written by hand: three sessions of 16 to 20 November 2026, seen on the 20th.
#pragma once

#include <vector>

#include "core/report/report.hpp"
#include "tests/support/practice.hpp"

namespace rx::report {

struct SampleWeek {
    SampleWeek();
    SampleWeek(const SampleWeek&) = delete;
    SampleWeek& operator=(const SampleWeek&) = delete;

    [[nodiscard]] LogView view(PeriodName name = PeriodName::this_week) const { return {summary, name, today}; }

    std::vector<journal::Record> records;
    summary::Summary summary;  // points into records
    units::LocalDate today;
};

// The same week before anything was done in it.
[[nodiscard]] summary::Summary empty_week();

using support::date;

}  // namespace rx::report
