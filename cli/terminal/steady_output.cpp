#include "cli/terminal/steady_output.hpp"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <string>

namespace rx::terminal {

namespace {

constexpr std::chrono::milliseconds at_once{0};

// Opening a terminal again gives flags of our own. Its device may belong to somebody else (after su); the controlling
// terminal is open to everybody.
int open_again(int terminal) {
    constexpr int flags = O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;
    const std::string device = "/proc/self/fd/" + std::to_string(terminal);
    const int opened = open(device.c_str(), flags);
    if (opened >= 0 || tcgetpgrp(terminal) < 0) return opened;
    return open("/dev/tty", flags);
}

}  // namespace

SteadyOutput::SteadyOutput(int descriptor) : given_(descriptor), descriptor_(descriptor) {
    if (isatty(descriptor) == 0) return;
    if (const int opened = open_again(descriptor); opened >= 0) {
        descriptor_ = opened;
        way_ = Way::own_description;
    }
}

SteadyOutput::~SteadyOutput() {
    if (descriptor_ != given_) close(descriptor_);
}

Written SteadyOutput::write(std::string_view bytes) {
    return write_within(bytes, at_once);
}

Written SteadyOutput::write_within(std::string_view bytes, std::chrono::milliseconds patience) {
    std::size_t done = 0;
    while (done < bytes.size() && !broken_) {
        std::string_view rest = bytes.substr(done);
        if (way_ == Way::asked_first) rest = rest.substr(0, PIPE_BUF);
        if ((way_ == Way::asked_first || patience > at_once) && !has_room(patience)) break;
        const ssize_t count = ::write(descriptor_, rest.data(), rest.size());
        if (count >= 0) {
            done += static_cast<std::size_t>(count);
        } else if (errno == EAGAIN) {
            break;
        } else if (errno != EINTR) {
            broken_ = true;
        }
    }
    if (done == bytes.size()) return Written::all;
    return done == 0 ? Written::nothing : Written::part;
}

bool SteadyOutput::has_room(std::chrono::milliseconds patience) const {
    pollfd watched{.fd = descriptor_, .events = POLLOUT, .revents = 0};
    return poll(&watched, 1, static_cast<int>(patience.count())) > 0;
}

}  // namespace rx::terminal
