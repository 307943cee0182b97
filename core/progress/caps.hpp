// What the limits of a plan, `at-most` and `apart`, leave for now. Rules: rx-plan(5), "Limits".
//
// A session is held back by the limits of its own routine and of every routine that it counts for. An alternative has
// the limits that it was given, and they are about all sessions of the routine that offers it.
#pragma once

#include <optional>
#include <string>

#include "core/plan/plan.hpp"
#include "core/progress/due.hpp"

namespace rx::progress {

struct Held {
    Reason reason = Reason::too_soon;  // or reached
    std::string why;                   // in a list: "48 h apart, last ended on Thu at 08:10"
    std::string says;                  // whole sentences, with the moment from which it can begin
    When from;                         // that moment; without a clock, the beginning of its practice day
};

// The limit that holds back a session of `doing` for longest; nothing when it may begin.
[[nodiscard]] std::optional<Held> held_by_limits(const DueQuestion& question, const plan::Routine& doing);

}  // namespace rx::progress
