// Gates: blocks that are done only while the latest ratings allow it.
//
// A gate asks for its ratings whenever its first block is reached, however recent the last ones are: what it wants to
// know is how it is now. A rating that is not given closes it, and so does one that is given behind it and no longer
// fits. Closed blocks are left out, said to be so, and keep nothing from being complete.
#pragma once

#include "core/session/state.hpp"

namespace rx::session {

// Whether going on to `block` asks for a rating first: it is behind a gate that the session is not behind already.
[[nodiscard]] bool asks_before(const State& state, const Cursor& block);

// Whether the latest ratings of the session satisfy the gate. A scale without a rating does not.
[[nodiscard]] bool is_open(const State& state, const timeline::Gate& gate);

// The gentler session that the ratings so far have reached.
[[nodiscard]] std::optional<std::size_t> gentler_offered(const State& state);

// The ratings the gate needs, pain first.
[[nodiscard]] std::vector<Question> questions_at(const timeline::Gate& gate);

// Books all blocks behind the gate of `block`, from it on, as closed. Returns the last of them.
Cursor close_from(State& state, const Cursor& block);

// "Movement, with pain below 4": what is behind it, and when; discreetly neither.
[[nodiscard]] std::string in_words(const timeline::Gate& gate, timeline::Wording wording);

}  // namespace rx::session
