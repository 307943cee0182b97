// What each week or month of a period came to.
#pragma once

#include <map>
#include <vector>

#include "core/outcome/outcome.hpp"
#include "core/summary/summary.hpp"
#include "core/summary/tallies.hpp"
#include "core/units/local_date.hpp"

namespace rx::summary {

// What a filter leaves of a session.
struct Left {
    units::Duration active{0};
    bool counts = false;
    std::vector<const outcome::ExerciseResult*> exercises = {};
};

class Slices {
public:
    // `by` is week or month.
    Slices(By by, units::Weekday week_start) : by_(by), week_start_(week_start) {}

    void add(units::LocalDate day, const outcome::Outcome& outcome, const Left& left);

    // From the first with a session to the last, those without one between them too.
    [[nodiscard]] std::vector<SliceRow> rows(const Period& period) const;

private:
    struct Slice {
        int sessions = 0;
        units::Duration active{0};
        SizeTimes sizes = {};
        Scores pain = {}, fear = {};
    };

    [[nodiscard]] units::LocalDate begin_of(units::LocalDate day) const;
    [[nodiscard]] units::LocalDate end_of(units::LocalDate begin) const;

    By by_;
    units::Weekday week_start_;
    std::map<units::LocalDate, Slice> slices_;  // by their first day
};

}  // namespace rx::summary
