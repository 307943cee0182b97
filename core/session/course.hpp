// The moves of a session: from step to step, block to block and part to part, into pauses and to its end.
//
// Each changes the state at `state.at`; none lets time pass.
#pragma once

#include <optional>
#include <string>

#include "core/session/state.hpp"

namespace rx::session {

// The length of the step being run, with what `+` added; nothing where it waits for a key.
[[nodiscard]] std::optional<Duration> step_length(const State& state);
[[nodiscard]] bool waits_for_key(const State& state);
// How often the block being run is done, with what `+` added.
[[nodiscard]] int times(const State& state);
// The length of the lead-in being run.
[[nodiscard]] Duration lead_in_length(const State& state);
// Whether nobody lies down for it: what is done already is noted, or a list of things is seen to.
[[nodiscard]] bool is_on_foot(const timeline::Part& part);
// Whether anything was begun for which one does.
[[nodiscard]] bool has_lain_down(const State& state);
// Whether it is the one in which the person lies down: before the first part that is not done on foot.
[[nodiscard]] bool lies_down(const State& state);
// Whether there is anything to ask or to read before and after: not where nobody can answer, nor where all was done
// elsewhere and is only noted.
[[nodiscard]] bool is_attended(const State& state);
// Whether a stop rule is speaking.
[[nodiscard]] bool is_stopped(const State& state);
// Whether it stands still until a key comes: in a pause, the list of keys, or a wait that is nobody's night.
[[nodiscard]] bool is_idle(const State& state);
// Whether it asks if somebody is there.
[[nodiscard]] bool asks_still_there(const State& state);

// The questions before the session, then its first part.
void begin_session(State& state);
// After the questions before the session: offers a gentler one where they have reached it, else begins.
void offer_or_begin(State& state);
// Does the one that is being offered, or the session as planned.
void begin_gentler(State& state);
void begin_as_planned(State& state);
// Begins the first part that can run, or the next one; ends practice when there is none.
void begin_first_part(State& state);
void begin_next_part(State& state);
// Begins to get ready for the part at the cursor.
void begin_lead_in(State& state);
void begin_step(State& state);

// The ratings of the gate at `state.gate` were given or skipped: on behind it, or past it.
void pass_gate(State& state);
// After a rating: what runs behind a gate that it closes is left.
void leave_closed_gate(State& state);
// After one was taken back: what runs behind a gate that wanted it asks anew.
void ask_gate_again(State& state, Scale taken_back);

// The step has been done to its low end.
void finish_step(State& state);
// `n` and `b`.
void go_to_next_block(State& state);
void go_back(State& state);

// A step or lead-in that runs stands still; where something waits, nothing changes.
void pause(State& state, PauseReason reason);
void resume(State& state);

// Nobody said to be there.
void end_idle(State& state);

// Practice is over; the questions that belong to the end follow.
void end_practice(State& state, outcome::Ending ending);
// The ending of a session that the person ends now.
[[nodiscard]] outcome::Ending kind_ending(const State& state);
void finish_session(State& state);

// Shows `text` for a moment, as the answer to a key.
void tell(State& state, std::string text);

}  // namespace rx::session
