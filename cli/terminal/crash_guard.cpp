#include "cli/terminal/crash_guard.hpp"

#include <termios.h>
#include <unistd.h>

#include <algorithm>

namespace rx::terminal {

namespace {

struct Remembered {
    int keyboard = -1;
    int screen = -1;
    bool has_modes = false;
    termios modes{};
    std::array<char, 256> farewell{};
    std::size_t farewell_size = 0;
};

// A signal's handler gets nothing but the signal's number.
Remembered remembered;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

// Only what POSIX allows in a handler. The signal comes again, by then with its own effect, once this returns.
void give_back(int signal) {
    if (remembered.has_modes) tcsetattr(remembered.keyboard, TCSANOW, &remembered.modes);
    const ssize_t count = write(remembered.screen, remembered.farewell.data(), remembered.farewell_size);
    static_cast<void>(count);
    raise(signal);
}

}  // namespace

CrashGuard::CrashGuard(int keyboard, int screen, std::string_view farewell) {
    remembered.keyboard = keyboard;
    remembered.screen = screen;
    remembered.has_modes = tcgetattr(keyboard, &remembered.modes) == 0;
    remembered.farewell_size = std::min(farewell.size(), remembered.farewell.size());
    farewell.copy(remembered.farewell.data(), remembered.farewell_size);

    struct sigaction action{};
    action.sa_handler = give_back;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (std::size_t index = 0; index < crashes.size(); ++index) {
        sigaction(crashes.at(index), &action, &before_.at(index));
    }
}

CrashGuard::~CrashGuard() {
    for (std::size_t index = 0; index < crashes.size(); ++index)
        sigaction(crashes.at(index), &before_.at(index), nullptr);
}

}  // namespace rx::terminal
