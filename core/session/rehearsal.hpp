// A session gone through in no time, with nobody there: every moment comes when it is due, and no key is ever pressed.
//
// For what has to know a whole session beforehand, such as a sound file of it.
#pragma once

#include "core/session/heard.hpp"
#include "core/session/settings.hpp"
#include "core/session/state.hpp"

namespace rx::session {

// Hears what a session sounds like from `state.at` on, until the next call. In the last call the session is over.
class Listener {
public:
    virtual ~Listener() = default;
    virtual void hear(const State& state, const Heard& heard) = 0;
};

// Goes through the whole session; Settings::hands is taken as none. Returns how long it took.
Duration rehearse(const timeline::Timeline& timeline, Settings settings, Listener& listener);

}  // namespace rx::session
