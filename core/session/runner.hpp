// The thin loop around session::State: clock, input, screen, speaker, keeper (architecture.md, section 4).
#pragma once

#include <optional>

#include "core/outcome/outcome.hpp"
#include "core/session/ports.hpp"
#include "core/session/state.hpp"
#include "core/timeline/timeline.hpp"

namespace rx::session {

struct Ports {
    Clock& clock;
    Input& input;
    Screen& screen;
    Speaker& speaker;
    Keeper& keeper;
};

struct Finished {
    outcome::Outcome outcome;
    std::optional<Signal> signal;  // what ended it, when a signal did
    bool hidden = false;           // it ended while nothing of it was to be seen, and that stays so
};

// Runs the whole session. Sounds come first; what was done is kept before anything that follows it is seen, so that no
// end of the process takes what the person saw end. Returns when it is over.
[[nodiscard]] Finished run(const timeline::Timeline& timeline, const Settings& settings, const Ports& ports);
// Runs what has begun already, from its own moment.
[[nodiscard]] Finished run(State state, const Ports& ports);

}  // namespace rx::session
