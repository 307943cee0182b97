// Which days and which sessions a summary is of.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/journal/record.hpp"
#include "core/units/local_date.hpp"

namespace rx::summary {

// Both ends included.
struct Period {
    units::LocalDate first;
    units::LocalDate last;

    [[nodiscard]] bool contains(units::LocalDate day) const { return first <= day && day <= last; }
    [[nodiscard]] int days() const { return units::LocalDate::days_between(first, last) + 1; }
};

struct Filter {
    std::string routine = {};   // id; empty: all
    std::string exercise = {};  // id; empty: all
    std::string kind = {};      // word of an exercise kind; empty: all
    std::string size = {};      // name or label; empty: all
    std::string tag = {};
    std::optional<int> pain = {};  // the worst of the session at least
    std::optional<journal::Origin> origin = {};
    std::size_t last = 0;  // so many sessions, the newest that pass all others; 0: all

    // Whether what was noted of no session can be meant.
    [[nodiscard]] bool keeps_notes() const {
        return routine.empty() && exercise.empty() && kind.empty() && size.empty() && !pain && !origin;
    }
    // Whether it leaves some sessions out, wherever they are.
    [[nodiscard]] bool leaves_out() const {
        return !routine.empty() || !exercise.empty() || !kind.empty() || !size.empty() || !tag.empty() || pain ||
               origin;
    }
    // Whether what was planned can be held against what it leaves.
    [[nodiscard]] bool keeps_plan() const {
        return kind.empty() && size.empty() && tag.empty() && !pain && !origin && last == 0;
    }
};

}  // namespace rx::summary
