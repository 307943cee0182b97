// Practice with its numbers, written by hand.
#pragma once

#include <vector>

#include "core/report/report.hpp"
#include "tests/support/practice.hpp"

namespace rx::report {

// Three sessions of 16 to 20 November 2026, seen on the 20th.
struct SampleWeek {
    SampleWeek();
    SampleWeek(const SampleWeek&) = delete;
    SampleWeek& operator=(const SampleWeek&) = delete;

    [[nodiscard]] LogView view(PeriodName name = PeriodName::this_week) const { return {summary, name, today}; }

    std::vector<journal::Record> records;
    summary::Summary summary;  // points into records
    units::LocalDate today;
};

// September to November 2026 by month, without practice in October.
struct SampleMonths {
    SampleMonths();

    [[nodiscard]] LogView view() const { return {summary, PeriodName::dates, today}; }

    summary::Summary summary;
    units::LocalDate today;
};

// The same week before anything was done in it.
[[nodiscard]] summary::Summary empty_week();

using support::date;

}  // namespace rx::report
