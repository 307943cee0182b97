// Something of ours that changes the person's terminal while it lives there.
//
// The event loop asks every guest to leave before the process is stopped (Ctrl-Z), and to come back after.
#pragma once

namespace rx::terminal {

class Guest {
public:
    virtual ~Guest() = default;
    // Gives the terminal back as it was found. Leaving twice is leaving once.
    virtual void leave() = 0;
    // Takes it again, and forgets what it believed to stand there.
    virtual void come_back() = 0;
    // The terminal has another size, or others wrote on it: nothing that stands there can be counted on.
    virtual void disturbed() {}
};

}  // namespace rx::terminal
