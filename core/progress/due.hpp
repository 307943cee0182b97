// What is due today, and why. Rules: rx-due(1), "What due means".
//
// The first of these that applies answers: a routine that is over is not due; an optional one never is; one whose
// frequency or every dose the clinic left open is for the clinic to say; an answer or a date holds it back, its own
// first day among them; after a stop with a rest the plan rests so long, and one that a stop rule ended today rests
// until tomorrow; on days off nothing is due; then the schedule of the phase that holds (turn.hpp), and what it asks
// for a limit of the plan may hold back (caps.hpp). An alternative is never due by itself: the routine is that offers
// it. Before one was chosen that routine is due by what all of them agree on, and else while none of them was done
// today. Done means sessions that count (outcome::counts) on the practice day, of that routine or of what stands in for
// it (plan::counts_for). What is due by its schedule and still has a question open is due as well: the question will be
// asked before it begins.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/journal/record.hpp"
#include "core/patient/patient.hpp"
#include "core/plan/plan.hpp"
#include "core/progress/clearance.hpp"
#include "core/progress/turn.hpp"
#include "core/units/timestamp.hpp"

namespace rx::progress {

struct Due {
    const plan::Routine* routine = nullptr;
    Reason reason = Reason::due;
    std::string why;  // a sentence for a person
    int done_today = 0;
    std::optional<units::LocalDate> next;   // when it is due again, where that can be said
    units::Range<units::Duration> takes{};  // of the session, low and high; before a choice, of any

    [[nodiscard]] bool is_due() const { return reason == Reason::due || reason == Reason::unanswered; }
};

struct DueQuestion {
    const plan::Plan& plan;
    const patient::Patient& patient;
    const std::vector<journal::Record>& records;
    units::LocalDate today;  // the practice day
    units::Weekday week_start;
    // Since the midnight with which that day begins, see When; the end of the day asks for all of it.
    std::chrono::minutes time = std::chrono::hours(24) - std::chrono::minutes(1);
    // Local minus UTC, now: time between sessions passes wherever they were. Without it each record's own.
    std::optional<std::chrono::minutes> offset = {};
};

// A moment as a moment of that practice day.
[[nodiscard]] When when(units::LocalDate day, const units::Timestamp& at);

// One answer for each routine of the plan, in plan order.
[[nodiscard]] std::vector<Due> due(const DueQuestion& question);

}  // namespace rx::progress
