// Whether what a plan asks to be clear before practice is clear: states of the person, and dates with a wait.
//
// It says what holds practice back in the clinic's words and what has to be asked for; it asks nothing and decides
// nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/patient/patient.hpp"
#include "core/plan/held_back.hpp"
#include "core/plan/plan.hpp"
#include "core/units/id.hpp"
#include "core/units/local_date.hpp"

namespace rx::progress {

// Whether the person's answers allow the conditions, and what is not known yet.
struct Clearance {
    std::vector<std::string> refusals;  // sentences: why not now; empty when nothing holds it back
    // The first day on which no date holds it back; nothing when none does now, or when an answer does as well.
    std::optional<units::LocalDate> earliest;
    std::vector<units::StateId> unknown_states;  // to be asked for
    std::vector<units::EventId> unknown_events;
};
// Whether an answer about the state holds today: one that is asked for each day does on its day alone, and until a sign
// ends a session.
[[nodiscard]] bool is_answered(const plan::Plan& plan, const patient::Patient& patient, const units::StateId& state,
                               units::LocalDate today);
[[nodiscard]] Clearance clearance(const plan::Plan& plan, const plan::Conditions& conditions,
                                  const patient::Patient& patient, units::LocalDate today);

// The selection without the exercises that an answer of the person holds back by a rule of their own; the rest goes on
// without them. What holds the whole plan back is not looked at.
[[nodiscard]] plan::Remaining without_blocked(const plan::Plan& plan, const plan::Selection& selection,
                                              const patient::Patient& patient, units::LocalDate today);

// What the person has noted that may begin.
[[nodiscard]] plan::Granted granted(const patient::Patient& patient);

}  // namespace rx::progress
