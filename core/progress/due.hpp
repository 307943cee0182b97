// What is due today, and why. Rules: rx-due(1), "What due means".
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/journal/record.hpp"
#include "core/patient/patient.hpp"
#include "core/plan/plan.hpp"
#include "core/units/timestamp.hpp"

namespace rx::progress {

enum class Reason {
    due,
    done_today,      // nothing more asked for today
    week_reached,    // the week's low end is reached
    too_soon,        // not enough days since the last
    other_weekday,
    optional,        // optional routines are never due
    blank,           // the clinic left the frequency or every dose open
    blocked,         // an answer or a date of the person's holds it back
    unanswered,      // a start condition has no answer yet: it will be asked for
};

struct Due {
    const plan::Routine* routine = nullptr;
    Reason reason = Reason::due;
    std::string why;                             // a sentence for a person
    int done_today = 0;
    std::optional<units::LocalDate> next;        // when it is due again, where that can be said
    units::Range<units::Duration> takes{};       // of the session, low and high

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

// Whether the person's answers allow the conditions, and what is not known yet.
struct Clearance {
    std::vector<std::string> refusals;           // sentences: why not now; empty when nothing holds it back
    std::vector<units::StateId> unknown_states;  // to be asked for
    std::vector<units::EventId> unknown_events;
};
[[nodiscard]] Clearance clearance(const plan::Plan& plan, const plan::Conditions& conditions, const patient::Patient& patient,
                                  units::LocalDate today);

}  // namespace rx::progress
