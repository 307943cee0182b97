#include "cli/terminal/raw_mode.hpp"

#include <unistd.h>

namespace rx::terminal {

namespace {

termios raw(termios modes) {
    // Enter arrives as carriage return whatever the terminal was set to; output processing stays as found.
    modes.c_iflag &= ~static_cast<tcflag_t>(IXON | IXOFF | ICRNL | INLCR | IGNCR | ISTRIP);
    // IEXTEN would swallow the key after Ctrl-V.
    modes.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHONL | ICANON | IEXTEN);
    modes.c_lflag |= static_cast<tcflag_t>(ISIG);
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VTIME] = 0;
    return modes;
}

}  // namespace

bool in_foreground(int terminal) {
    return tcgetpgrp(terminal) == getpgrp();
}

std::expected<std::unique_ptr<RawMode>, RawMode::Refusal> RawMode::enter(int terminal) {
    termios found{};
    if (tcgetattr(terminal, &found) != 0) return std::unexpected(Refusal::no_terminal);
    if (!in_foreground(terminal)) return std::unexpected(Refusal::background);
    std::unique_ptr<RawMode> mode(new RawMode(terminal, found));
    mode->come_back();
    return mode;
}

RawMode::RawMode(int terminal, const termios& found) : terminal_(terminal), found_(found) {}

RawMode::~RawMode() {
    leave();
}

void RawMode::leave() {
    if (!here_) return;
    here_ = false;
    // From the background the modes belong to the job in front, and setting them would stop this process.
    if (!in_foreground(terminal_)) return;
    // Keys pressed a moment too late were meant for the session, not for a shell.
    tcflush(terminal_, TCIFLUSH);
    tcsetattr(terminal_, TCSANOW, &found_);
}

void RawMode::come_back() {
    if (!in_foreground(terminal_)) return;
    const termios modes = raw(found_);
    here_ = tcsetattr(terminal_, TCSANOW, &modes) == 0;
}

}  // namespace rx::terminal
