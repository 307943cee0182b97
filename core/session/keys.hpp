// What each key means at this moment of a session. A key without a meaning does nothing.
#pragma once

#include "core/session/state.hpp"

namespace rx::session {

void press(State& state, Key key);

// Whether it does something now, apart from closing the list of keys.
[[nodiscard]] bool means_something(const State& state, Key key);

// Whether `+` would lengthen what runs now.
[[nodiscard]] bool can_lengthen(const State& state);

}  // namespace rx::session
