// The weeks to come as a plan asks for them: which routines on which day, how long that takes, and where phases begin.
//
// What is asked of a week or a month is spread evenly over its days, what is asked every n days or nights is counted
// from the day it begins: an example, because which days is the person's to choose. Nothing that was done matters here.
// A date that is not known is never guessed: what waits for it, also by a not-before, is not in the calendar.
#pragma once

#include <vector>

#include "core/patient/patient.hpp"
#include "core/plan/plan.hpp"

namespace rx::progress {

struct Planned {
    const plan::Routine* routine;
    units::Range<int> times;  // that day
};

// Something begins or ends on a day.
struct Mark {
    enum class What { begins, phase, over };
    What what;
    units::LocalDate day;          // its first day; of `over` its last
    const plan::Routine* routine;  // null: the plan
    // Of What::phase: itself or the chosen alternative, and which of its phases.
    const plan::Routine* doing = nullptr;
    const plan::Phase* phase = nullptr;
};

struct CalendarDay {
    units::LocalDate day;
    std::vector<Planned> planned = {};
    units::Range<units::Duration> takes{units::Duration{0}, units::Duration{0}};
};

struct CalendarWeek {
    std::vector<CalendarDay> days;  // seven
    std::vector<Mark> marks = {};   // in the order of days
    // Of the whole week: high ends of a week's or a month's number are in here, and on no day.
    units::Range<int> sessions{0, 0};
    units::Range<units::Duration> takes{units::Duration{0}, units::Duration{0}};
};

// What depends on how practice goes and had not come by the last of these days: a phase after so many sessions or from
// a size on, or the end of a routine after so many sessions.
struct Waiting {
    const plan::Routine* routine;
    const plan::Phase* phase;  // null: its end
};

struct Calendar {
    std::vector<CalendarWeek> weeks;
    bool is_spread = false;                            // some of it stands on days that are an example
    bool needs_keys = false;                           // some of it takes as long as the person takes
    std::vector<units::EventId> unknown = {};          // whose dates it would need
    std::vector<const plan::Routine*> open = {};       // how often is left open in some of these weeks
    std::vector<const plan::Routine*> undecided = {};  // how often is a choice that was not made yet
    std::vector<Waiting> waiting = {};
    std::vector<const plan::Routine*> unsaid = {};  // they wait for somebody's word
};

struct CalendarQuestion {
    const plan::Plan& plan;
    const patient::Patient& patient;
    units::LocalDate first;  // a day of the first week
    int weeks;               // 1 or more
    units::Weekday week_start;
};
[[nodiscard]] Calendar calendar(const CalendarQuestion& question);

}  // namespace rx::progress
