// What the plan's rules suggest now: another size, or how to begin again. Rules: rx-plan(5), "How rules are read".
//
// A suggestion is never acted on: the person takes the size, or does not. Nothing is suggested that no rule says, and a
// rating that was not given satisfies no rule. Of each kit there is at most one suggestion: a smaller size comes before
// a larger one, and of several smaller ones the smallest.
//
// * A session is at a size when it has practice time there, and counts from when that became the current size.
// * [[restart]]: the last session with the kit is so long ago, and the size was not set since.
// * [[step-back]]: so many of the last sessions at the current size reached a limit.
// * [[advance]]: so many of the last sessions at the current size kept all limits and were not stopped by a rule, the
//   size is old enough, and the days it waits for have come. A date that is not known is never guessed: it has not
//   come.
//
// Where a rule counts days, a day is as its worst session: all of them keep the limits, or any of them reaches one.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/journal/record.hpp"
#include "core/patient/patient.hpp"
#include "core/plan/plan.hpp"
#include "core/units/local_date.hpp"

namespace rx::progress {

// What one rule suggests. `rule` points into the plan.
struct Suggestion {
    std::variant<const plan::Advance*, const plan::StepBack*, const plan::Restart*> rule;
    const kit::Kit* kit = nullptr;       // null for a routine
    std::size_t from = 0;                // index of the current size
    std::optional<std::size_t> to = {};  // nothing: there is no smaller size, or it is about a routine
    int sessions = 0;                    // advance, step-back: how many sessions, or days, were as the rule says
    int of_last = 0;                     // of so many looked at
    int days = 0;                        // restart: since the last session
};

struct AdviceQuestion {
    const plan::Plan& plan;
    const patient::Patient& patient;
    const std::vector<journal::Record>& records;  // in any order
    units::LocalDate today;                       // the practice day; what came later is passed over
};

// Kits in the plan's order, then routines.
[[nodiscard]] std::vector<Suggestion> advice(const AdviceQuestion& question);

}  // namespace rx::progress
