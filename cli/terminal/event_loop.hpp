// Time and events of a session, from the real world: one poll over keyboard, signals and a timer.
//
// The only reader of the monotonic clock. A deadline is an absolute time given to a timer of the system: poll's own
// timeout is rounded late by a thousandth of the wait. While it lives, the signals of a session (interrupt, terminate,
// hang-up, quit, stop, continue, new size) are read here and act on nothing else; a signal that was ignored when the
// process began stays ignored; a reader that goes away (SIGPIPE) ends no session. All of that is undone at the end.
//
// Ctrl-Z: every guest leaves the terminal, the process really stops, and on going on in the foreground the guests come
// back and Suspended is returned. Ctrl-\ is Hide.
#pragma once

#include <signal.h>

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

#include "cli/terminal/guest.hpp"
#include "cli/terminal/key_decoder.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/session/ports.hpp"

namespace rx::terminal {

class EventLoop final : public session::Clock, public session::Input {
public:
    // Start it before a guest takes the terminal, so that no signal can end the process in between. `speed` is for the
    // demo: session time runs so many times faster; 1 is real time. Code: "no-event-loop" (no descriptor left).
    [[nodiscard]] static diag::Result<std::unique_ptr<EventLoop>> start(int speed);

    ~EventLoop() override;
    EventLoop(const EventLoop&) = delete;
    EventLoop& operator=(const EventLoop&) = delete;

    // In the order they took the terminal. A guest lives until the last call of next().
    void admit(Guest& guest) { guests_.push_back(&guest); }
    // Reads keys from `keyboard`, normally a terminal in raw mode. When a terminal goes away, next() returns
    // Signal::hangup once; when anything else ends, there are just no more keys.
    void listen(int keyboard);

    [[nodiscard]] session::Instant now() override;
    [[nodiscard]] session::Duration asleep() override;
    [[nodiscard]] session::Event next(std::optional<session::Instant> deadline) override;
    [[nodiscard]] bool was_stopped() override;

private:
    using Nanoseconds = std::chrono::nanoseconds;
    enum class Watched { terminal, other };
    struct Keyboard {
        int descriptor;
        Watched what;
    };

    explicit EventLoop(int speed);

    [[nodiscard]] Nanoseconds real(session::Instant instant) const;
    [[nodiscard]] std::optional<session::Event> wait(std::optional<Nanoseconds> deadline);
    void set_timer(std::optional<Nanoseconds> at) const;
    [[nodiscard]] std::optional<session::Event> read_signal();
    [[nodiscard]] std::optional<session::Event> read_keyboard(bool hung_up);
    void stop_process();
    void go_on();
    void wait_for_foreground() const;

    int speed_;
    std::vector<Guest*> guests_;
    std::optional<Keyboard> keyboard_;
    sigset_t mask_before_{};
    struct sigaction pipe_before_{};
    int signals_ = -1;
    int timer_ = -1;
    Nanoseconds began_{};
    Nanoseconds asleep_{};
    KeyDecoder decoder_;
    std::optional<Nanoseconds> settles_at_;  // when a lone Escape is taken for one
    std::deque<session::Key> keys_;
};

}  // namespace rx::terminal
