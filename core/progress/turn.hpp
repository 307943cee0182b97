// Whether it is a routine's turn, by its schedule alone. Rules: rx-due(1), "What due means".
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/patient/stage.hpp"
#include "core/plan/schedule.hpp"
#include "core/units/local_date.hpp"

namespace rx::progress {

enum class Reason {
    due,
    done_today,     // nothing more asked for today
    stopped_today,  // a stop rule ended it today: nothing more is asked for until tomorrow
    week_reached,   // the week's low end is reached
    month_reached,  // the month's
    too_soon,       // not enough time since the last, by its schedule or its limit
    reached,        // a limit is: no more of it in this day, week or month
    other_weekday,
    other_week,   // every other week, and not in this one
    later_today,  // the next of its times is to come
    optional,     // optional routines are never due
    alternative,  // a choice of another routine, which is due in its place
    over,         // its last day, or the plan's, has gone by
    blank,        // the clinic left the frequency or every dose open
    days_off,     // the person took days off
    blocked,      // an answer or a date holds it back
    unanswered,   // a start condition has no answer yet: it will be asked for
};

struct Answer {
    Reason reason = Reason::due;
    std::string why = {};                       // a sentence for a person
    std::optional<units::LocalDate> next = {};  // when it is asked for again, where the schedule can say
};

// A moment of a practice day. `time` counts from the midnight with which the day begins, so that after the next
// midnight it is above 24 h.
struct When {
    units::LocalDate day;
    std::chrono::minutes time;
};

struct TurnQuestion {
    const patient::Stage& stage;    // of a routine with a frequency
    const std::vector<When>& done;  // the sessions that count, up to today
    When now;
    units::Weekday week_start;
};
[[nodiscard]] Answer turn(const TurnQuestion& question);
// The first day from that one on which the schedule may ask for it: one of its weekdays, in one of its weeks.
[[nodiscard]] std::optional<units::LocalDate> first_asked(const TurnQuestion& question, units::LocalDate from);

}  // namespace rx::progress
