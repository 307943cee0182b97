#include "core/summary/slices.hpp"

#include <algorithm>

namespace rx::summary {

using units::LocalDate;

LocalDate Slices::begin_of(LocalDate day) const {
    return by_ == By::month ? day.first_of_month() : day.week_begin(week_start_);
}

LocalDate Slices::end_of(LocalDate begin) const {
    return by_ == By::month ? begin.last_of_month() : begin.plus_days(units::days_in_week - 1);
}

void Slices::add(LocalDate day, const outcome::Outcome& outcome, const Left& left) {
    Slice& slice = slices_[begin_of(day)];
    slice.sessions += left.counts ? 1 : 0;
    slice.active += left.active;
    slice.pain.add(worst(outcome.pain));
    slice.fear.add(worst(outcome.fear));
    slice.sizes.add(left.exercises);
}

std::vector<SliceRow> Slices::rows(const Period& period) const {
    std::vector<SliceRow> rows;
    const Slice nothing;
    for (auto next = slices_.begin(); next != slices_.end();) {
        const LocalDate begin = rows.empty() ? next->first : rows.back().last.plus_days(1);
        const bool is_empty = begin < next->first;
        const Slice& slice = is_empty ? nothing : next->second;
        if (!is_empty) ++next;
        SliceRow row{.first = begin,
                     .last = end_of(begin),
                     .sessions = slice.sessions,
                     .active = slice.active,
                     .pain = slice.pain.summary(),
                     .fear = slice.fear.summary()};
        if (auto sizes = slice.sizes.most_first(); !sizes.empty()) row.size = std::move(sizes.front());
        rows.push_back(std::move(row));
    }
    for (SliceRow& row : rows) {
        row.first = std::max(row.first, period.first);
        row.last = std::min(row.last, period.last);
    }
    return rows;
}

}  // namespace rx::summary
