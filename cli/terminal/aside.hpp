// A place beside the screen, for questions that nobody is to read later.
//
// Where the terminal has an alternate screen, that: what was there before comes back, and what was asked is neither on
// the screen nor scrolled off it. Where lines are wanted, or there is no such screen, all is cleared at the end, as
// when a session is hidden; a terminal that can do neither has it pushed out of sight. Left in any case, also by
// signals that end the process; while it lasts, Ctrl-Z does nothing. One at a time.
#pragma once

#include <signal.h>

#include <array>
#include <optional>
#include <string>

#include "cli/environment.hpp"
#include "cli/terminal/capabilities.hpp"

namespace rx::terminal {

struct WayAside {
    std::string there;
    std::string back;
};
// Pure. No capabilities: of a terminal that is unknown.
[[nodiscard]] WayAside way_aside(const std::optional<Capabilities>& capabilities, AsideOf wanted);

class ScreenAside final : public Aside {
public:
    ScreenAside(int terminal, const WayAside& way);
    ~ScreenAside() override;
    ScreenAside(const ScreenAside&) = delete;
    ScreenAside& operator=(const ScreenAside&) = delete;

private:
    static constexpr std::array endings{SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGABRT, SIGSEGV};

    int terminal_;
    std::string back_;
    std::array<struct sigaction, endings.size()> before_{};
    struct sigaction stop_before_{};
};

}  // namespace rx::terminal
