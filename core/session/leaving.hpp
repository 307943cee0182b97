// The way out of practice that the person or a stop rule ends: slow breaths and a size taken out, then what is asked at
// the end.
//
// Practice is over when it begins, so its time is neither practice nor pause. The numbers are the clinic's; without
// them nothing is counted. The big key goes on, and so does patience; the key that ends ends at once.
#pragma once

#include <optional>
#include <string>

#include "core/session/frame.hpp"
#include "core/session/state.hpp"

namespace rx::session {

// Practice ends so. Where nothing was begun there is nothing to be led out of.
void leave(State& state, outcome::Ending ending);
// The person ends practice by a key.
void leave_by_key(State& state);
// Whether that key can still be taken back: it is as young as a stop must be, and nothing was done since.
[[nodiscard]] bool can_come_back(const State& state);
// Practice stands paused where it was, and the time since is a pause.
void come_back(State& state);
// On to the size that was in use, or to the questions.
void go_on_leaving(State& state);

// The length of what it shows now.
[[nodiscard]] Duration leaving_length(const State& state);
// Whether the clinic's breaths run.
[[nodiscard]] bool breathes_out(const State& state);
[[nodiscard]] Frame leaving_frame(const State& state);

}  // namespace rx::session
