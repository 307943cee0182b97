// Keys as they are pressed: no echo, no waiting for Enter, no stopping of output by Ctrl-S.
//
// Ctrl-C, Ctrl-Z and Ctrl-\ stay signals, and line feeds on output stay what they were. The modes found are put back
// by leave() and on destruction, and keys nobody has read are dropped. It never waits for output to drain: a stalled
// terminal must not hold the session.
#pragma once

#include <termios.h>

#include <expected>
#include <memory>

#include "cli/terminal/guest.hpp"

namespace rx::terminal {

class RawMode final : public Guest {
public:
    enum class Refusal {
        no_terminal,  // nothing to press keys on
        background,   // it belongs to another job now; touching it would stop this process
    };
    [[nodiscard]] static std::expected<std::unique_ptr<RawMode>, Refusal> enter(int terminal);

    ~RawMode() override;
    RawMode(const RawMode&) = delete;
    RawMode& operator=(const RawMode&) = delete;

    void leave() override;
    void come_back() override;

private:
    RawMode(int terminal, const termios& found);

    int terminal_;
    termios found_;
    bool here_ = false;
};

// Whether this process may read from and change `terminal` without being stopped for it.
[[nodiscard]] bool in_foreground(int terminal);

}  // namespace rx::terminal
