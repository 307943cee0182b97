// What is due today, and why. Rules: rx-due(1), "What due means".
//
// The first of these that applies answers: an optional routine is never due; one whose frequency or every dose the
// clinic left open is for the clinic to say; an answer or a date of the person's holds it back; then the schedule:
// * per day: below the low end of the day.
// * per week: not done today, and below the low end of the week.
// * every n days: n days or more since the last, or never done.
// * on weekdays: today is one of them, and it was not done today.
// Done means sessions that count (outcome::counts) of that routine on the practice day. What is due by its schedule and
// still has a question open is due as well: the question will be asked before it begins.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/journal/record.hpp"
#include "core/patient/patient.hpp"
#include "core/plan/plan.hpp"
#include "core/progress/clearance.hpp"
#include "core/units/timestamp.hpp"

namespace rx::progress {

enum class Reason {
    due,
    done_today,    // nothing more asked for today
    week_reached,  // the week's low end is reached
    too_soon,      // not enough days since the last
    other_weekday,
    optional,    // optional routines are never due
    blank,       // the clinic left the frequency or every dose open
    blocked,     // an answer or a date of the person's holds it back
    unanswered,  // a start condition has no answer yet: it will be asked for
};

struct Due {
    const plan::Routine* routine = nullptr;
    Reason reason = Reason::due;
    std::string why;  // a sentence for a person
    int done_today = 0;
    std::optional<units::LocalDate> next;   // when it is due again, where that can be said
    units::Range<units::Duration> takes{};  // of the session, low and high

    [[nodiscard]] bool is_due() const { return reason == Reason::due || reason == Reason::unanswered; }
};

struct DueQuestion {
    const plan::Plan& plan;
    const patient::Patient& patient;
    const std::vector<journal::Record>& records;
    units::LocalDate today;  // the practice day
    units::Weekday week_start;
};

// One answer for each routine of the plan, in plan order.
[[nodiscard]] std::vector<Due> due(const DueQuestion& question);

}  // namespace rx::progress
