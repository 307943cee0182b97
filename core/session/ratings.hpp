// Pain and fear as they are keyed in, taken back, and held against the plan's stop rules.
//
// A 1 waits `ten_window` for a 0 before it is held against a rule or moves a question on, so 10 is never judged as 1.
#pragma once

#include <optional>
#include <string>

#include "core/session/state.hpp"

namespace rx::session {

// A digit, or 10 for ten: the answer to a rating that is being asked, else pain now, else fear after expect_fear().
void rate(State& state, int score);
void expect_fear(State& state);

// Takes the last rating back, and a stop with it while its window is open. What ended practice stays.
void take_back(State& state);

// The person noticed one of the plan's signs to stop at: the rule speaks as after a rating.
void notice_sign(State& state);
[[nodiscard]] bool has_signs(const State& state);

// Holds every rating so far against the stop rules; for one that was kept before it could be.
void hold_against_rules(State& state);

// The 1 that was waiting for a 0 stays a 1.
void settle_one(State& state);

// The stop is not taken back: practice ends by it, or the questions afterwards go on.
void settle_stop(State& state);

// When a stop that nobody answers settles: with the window to take it back, or, where nothing follows that would go on
// showing the clinic's sentence, after the time a question would get.
[[nodiscard]] Instant stop_settles_at(const State& state);

}  // namespace rx::session
