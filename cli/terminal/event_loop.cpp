#include "cli/terminal/event_loop.hpp"

#include <poll.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <ranges>

#include "cli/terminal/raw_mode.hpp"

namespace rx::terminal {

namespace {

using session::Event;
using Nanoseconds = std::chrono::nanoseconds;

// The rest of a key's bytes comes within this time, even over a slow line; a person waits it out unnoticed.
constexpr Nanoseconds escape_patience = std::chrono::milliseconds{25};

constexpr std::array watched_signals{SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};

Nanoseconds read_clock(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::seconds{time.tv_sec} + Nanoseconds{time.tv_nsec};
}

bool is_ignored(int signal) {
    struct sigaction action{};
    return sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

// A blocked signal is queued even when it is ignored, so nohup and background jobs of a script need this.
sigset_t signals_to_watch() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : watched_signals) {
        if (!is_ignored(signal)) sigaddset(&set, signal);
    }
    return set;
}

sigset_t only(int signal) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    return set;
}

// Whether a signal to continue waits, which says that the process was really stopped; takes it.
bool take_continue() {
    const sigset_t set = only(SIGCONT);
    constexpr timespec at_once{};
    return sigtimedwait(&set, nullptr, &at_once) == SIGCONT;
}

}  // namespace

diag::Result<std::unique_ptr<EventLoop>> EventLoop::start(int speed) {
    std::unique_ptr<EventLoop> loop(new EventLoop(speed));
    if (loop->signals_ < 0 || loop->timer_ < 0) {
        return diag::failure(diag::Kind::io, "no-event-loop",
                             std::string("no timer to be had: ") + std::strerror(errno));
    }
    return loop;
}

EventLoop::EventLoop(int speed) : speed_(std::max(speed, 1)), began_(read_clock(CLOCK_MONOTONIC)) {
    const sigset_t watched = signals_to_watch();
    sigprocmask(SIG_BLOCK, &watched, &mask_before_);
    struct sigaction ignore{};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, &pipe_before_);
    timer_ = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    signals_ = signalfd(-1, &watched, SFD_NONBLOCK | SFD_CLOEXEC);
}

EventLoop::~EventLoop() {
    if (signals_ >= 0) close(signals_);
    if (timer_ >= 0) close(timer_);
    sigaction(SIGPIPE, &pipe_before_, nullptr);
    sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
}

void EventLoop::listen(int keyboard) {
    keyboard_ = Keyboard{keyboard, isatty(keyboard) != 0 ? Watched::terminal : Watched::other};
}

session::Instant EventLoop::now() {
    const Nanoseconds passed = (read_clock(CLOCK_MONOTONIC) - began_) * speed_;
    return session::Instant{std::chrono::floor<session::Duration>(began_ + passed)};
}

session::Duration EventLoop::asleep() {
    const Nanoseconds since_boot = read_clock(CLOCK_BOOTTIME);
    // The monotonic clock is read last and the largest difference kept: being interrupted between the two reads
    // can make the sleep look shorter for a moment, never longer.
    asleep_ = std::max(asleep_, since_boot - read_clock(CLOCK_MONOTONIC));
    return std::chrono::floor<session::Duration>(asleep_);
}

Event EventLoop::next(std::optional<session::Instant> deadline) {
    const auto real_deadline = deadline.transform([this](session::Instant at) { return real(at); });
    for (;;) {
        if (!keys_.empty()) {
            const session::Key key = keys_.front();
            keys_.pop_front();
            return key;
        }
        if (const auto event = wait(real_deadline)) return *event;
    }
}

bool EventLoop::was_stopped() {
    sigset_t pending;
    return sigpending(&pending) == 0 && sigismember(&pending, SIGCONT) == 1;
}

// Rounded up, so that now() has reached the deadline when its timer fires.
Nanoseconds EventLoop::real(session::Instant instant) const {
    const Nanoseconds ahead = Nanoseconds{instant.time_since_epoch()} - began_;
    const Nanoseconds rounding = ahead.count() > 0 ? Nanoseconds{speed_ - 1} : Nanoseconds{0};
    return began_ + (ahead + rounding) / speed_;
}

std::optional<Event> EventLoop::wait(std::optional<Nanoseconds> deadline) {
    set_timer(deadline && settles_at_ ? std::min(deadline, settles_at_) : deadline ? deadline : settles_at_);
    std::array<pollfd, 3> watched{{{.fd = signals_, .events = POLLIN, .revents = 0},
                                   {.fd = keyboard_ ? keyboard_->descriptor : -1, .events = POLLIN, .revents = 0},
                                   {.fd = timer_, .events = POLLIN, .revents = 0}}};
    if (poll(watched.data(), watched.size(), -1) < 0) return std::nullopt;
    if (watched[0].revents != 0) return read_signal();
    if (watched[1].revents != 0) return read_keyboard((watched[1].revents & (POLLHUP | POLLERR | POLLNVAL)) != 0);

    const Nanoseconds at = read_clock(CLOCK_MONOTONIC);
    if (settles_at_ && at >= *settles_at_) {
        settles_at_.reset();
        std::ranges::copy(decoder_.settle(), std::back_inserter(keys_));
        return std::nullopt;
    }
    if (deadline && at >= *deadline) return session::Deadline{};
    return std::nullopt;
}

void EventLoop::set_timer(std::optional<Nanoseconds> at) const {
    itimerspec setting{};
    if (at) {
        // A time of zero would switch the timer off.
        const Nanoseconds when = std::max(*at, Nanoseconds{1});
        const auto seconds = std::chrono::floor<std::chrono::seconds>(when);
        setting.it_value.tv_sec = seconds.count();
        setting.it_value.tv_nsec = (when - seconds).count();
    }
    timerfd_settime(timer_, TFD_TIMER_ABSTIME, &setting, nullptr);
}

std::optional<Event> EventLoop::read_signal() {
    signalfd_siginfo info{};
    if (read(signals_, &info, sizeof info) != static_cast<ssize_t>(sizeof info)) return std::nullopt;
    switch (static_cast<int>(info.ssi_signo)) {
        case SIGINT:
            return session::Signal::interrupt;
        case SIGTERM:
            return session::Signal::terminate;
        case SIGHUP:
            return session::Signal::hangup;
        case SIGTSTP:
            stop_process();
            return session::Suspended{};
        case SIGCONT:
            go_on();
            return session::Suspended{};
        case SIGQUIT:
            return session::Hide{};
        case SIGWINCH:
            for (Guest* guest : guests_) guest->disturbed();
            return session::Resized{};
        default:
            return std::nullopt;
    }
}

std::optional<Event> EventLoop::read_keyboard(bool hung_up) {
    std::array<char, 256> bytes{};
    const ssize_t count = read(keyboard_->descriptor, bytes.data(), bytes.size());
    if (count < 0 && (errno == EINTR || errno == EAGAIN) && !hung_up) return std::nullopt;
    if (count <= 0) {
        const bool lost = keyboard_->what == Watched::terminal && (hung_up || count == 0);
        keyboard_.reset();
        if (lost) return session::Signal::hangup;
        return std::nullopt;
    }
    std::ranges::copy(decoder_.feed({bytes.data(), static_cast<std::size_t>(count)}), std::back_inserter(keys_));
    settles_at_.reset();
    if (decoder_.undecided()) settles_at_ = read_clock(CLOCK_MONOTONIC) + escape_patience;
    return std::nullopt;
}

void EventLoop::stop_process() {
    for (Guest* guest : std::views::reverse(guests_)) guest->leave();
    // The signal's own action rather than SIGSTOP: where no shell could ever bring the process back (a terminal
    // window that runs rx itself) the system leaves it running.
    const sigset_t stop = only(SIGTSTP);
    kill(getpid(), SIGTSTP);
    sigprocmask(SIG_UNBLOCK, &stop, nullptr);
    sigprocmask(SIG_BLOCK, &stop, nullptr);
    take_continue();
    go_on();
}

void EventLoop::go_on() {
    wait_for_foreground();
    for (Guest* guest : guests_) guest->come_back();
}

// Continued in the background: stop again, as every full-screen program does, until the terminal is given back.
void EventLoop::wait_for_foreground() const {
    if (!keyboard_ || keyboard_->what != Watched::terminal) return;
    while (!in_foreground(keyboard_->descriptor)) {
        kill(getpid(), SIGTTOU);
        if (!take_continue()) return;
    }
}

}  // namespace rx::terminal
