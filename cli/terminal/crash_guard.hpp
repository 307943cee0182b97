// The terminal is given back even when the program itself breaks.
//
// For the signals of a crash (abort, segmentation fault and their kin) it puts back the modes found when it was made,
// writes the bytes that leave the screen, and lets the signal have its own effect. Make it before RawMode; one at a
// time. It does nothing for ordinary endings: those are RawMode's and FullScreen's.
#pragma once

#include <signal.h>

#include <array>
#include <string_view>

namespace rx::terminal {

class CrashGuard {
public:
    // The modes are the keyboard's; `farewell` goes to the screen and is Capabilities::farewell(), or empty where no
    // screen is taken. Either descriptor may be no terminal.
    CrashGuard(int keyboard, int screen, std::string_view farewell);
    ~CrashGuard();
    CrashGuard(const CrashGuard&) = delete;
    CrashGuard& operator=(const CrashGuard&) = delete;

private:
    static constexpr std::array crashes{SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE};

    std::array<struct sigaction, crashes.size()> before_{};
};

}  // namespace rx::terminal
