#include "cli/terminal/aside.hpp"

#include <unistd.h>

#include <algorithm>
#include <string_view>

namespace rx::terminal {

namespace {

struct Remembered {
    int terminal = -1;
    std::array<char, 512> back{};
    std::size_t size = 0;
};

// A signal's handler gets nothing but the signal's number.
Remembered remembered;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

// Only what POSIX allows in a handler. The signal comes again, by then with its own effect, once this returns.
void go_back(int signal) {
    const ssize_t count = write(remembered.terminal, remembered.back.data(), remembered.size);
    static_cast<void>(count);
    raise(signal);
}

void write_all(int terminal, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(terminal, bytes.data(), bytes.size());
        if (written <= 0) return;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace

WayAside way_aside(const std::optional<Capabilities>& capabilities, AsideOf wanted) {
    if (!capabilities) return {.there = "", .back = out_of_sight()};
    if (wanted == AsideOf::lines || capabilities->enter_screen.empty())
        return {.there = "", .back = capabilities->erase()};
    return {.there = capabilities->enter_screen + capabilities->clear,
            .back = capabilities->clear + capabilities->leave_screen};
}

ScreenAside::ScreenAside(int terminal, const WayAside& way) : terminal_(terminal), back_(way.back) {
    remembered.terminal = terminal;
    remembered.size = std::min(back_.size(), remembered.back.size());
    back_.copy(remembered.back.data(), remembered.size);

    struct sigaction action{};
    action.sa_handler = go_back;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (std::size_t index = 0; index < endings.size(); ++index)
        sigaction(endings.at(index), &action, &before_.at(index));
    action.sa_handler = SIG_IGN;
    action.sa_flags = 0;
    sigaction(SIGTSTP, &action, &stop_before_);
    write_all(terminal_, way.there);
}

ScreenAside::~ScreenAside() {
    write_all(terminal_, back_);
    for (std::size_t index = 0; index < endings.size(); ++index)
        sigaction(endings.at(index), &before_.at(index), nullptr);
    sigaction(SIGTSTP, &stop_before_, nullptr);
}

}  // namespace rx::terminal
