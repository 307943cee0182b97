#include "cli/terminal/event_loop.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <string>
#include <string_view>

TEST_SUITE_BEGIN("cli/terminal");

using namespace rx::terminal;
using namespace rx::session;
using namespace std::chrono_literals;

namespace {

// Both ends of a pipe that stands for a keyboard.
class Keyboard {
public:
    Keyboard() { REQUIRE(pipe2(ends_.data(), O_CLOEXEC) == 0); }
    ~Keyboard() {
        close(ends_[0]);
        end();
    }
    Keyboard(const Keyboard&) = delete;
    Keyboard& operator=(const Keyboard&) = delete;

    [[nodiscard]] int descriptor() const { return ends_[0]; }
    void press(std::string_view bytes) const {
        REQUIRE(write(ends_[1], bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
    }
    void end() {
        if (ends_[1] >= 0) close(ends_[1]);
        ends_[1] = -1;
    }

private:
    std::array<int, 2> ends_{-1, -1};
};

// What a signal does otherwise, as long as this lives: whoever runs the tests may ignore some, as nohup does.
class Otherwise {
public:
    Otherwise(int signal, void (*what)(int)) : signal_(signal) {
        struct sigaction action{};
        action.sa_handler = what;
        REQUIRE(sigaction(signal_, &action, &before_) == 0);
    }
    ~Otherwise() { sigaction(signal_, &before_, nullptr); }
    Otherwise(const Otherwise&) = delete;
    Otherwise& operator=(const Otherwise&) = delete;

private:
    int signal_;
    struct sigaction before_{};
};

class CountingGuest final : public Guest {
public:
    void leave() override { ++left; }
    void come_back() override { ++back; }
    void disturbed() override { ++disturbances; }
    int left = 0, back = 0, disturbances = 0;
};

std::unique_ptr<EventLoop> started(int speed = 1) {
    auto loop = EventLoop::start(speed);
    REQUIRE(loop);
    return std::move(*loop);
}

// What came, in a word.
std::string next(EventLoop& loop, std::optional<Instant> deadline) {
    const Event event = loop.next(deadline);
    if (const auto* key = std::get_if<Key>(&event)) return std::string("key ") + static_cast<char>(key->code);
    if (const auto* signal = std::get_if<Signal>(&event)) {
        return *signal == Signal::interrupt ? "interrupt" : *signal == Signal::terminate ? "terminate" : "hangup";
    }
    if (std::holds_alternative<Suspended>(event)) return "suspended";
    if (std::holds_alternative<Hide>(event)) return "hide";
    return std::holds_alternative<Resized>(event) ? "resized" : "deadline";
}

bool blocked(int signal) {
    sigset_t mask;
    sigprocmask(SIG_BLOCK, nullptr, &mask);
    return sigismember(&mask, signal) == 1;
}

}  // namespace

TEST_CASE("a deadline comes when its time has come, one that has passed at once") {
    const auto loop = started();
    const Instant before = loop->now();
    CHECK(next(*loop, before + 30ms) == "deadline");
    CHECK(loop->now() >= before + 30ms);
    CHECK(next(*loop, before) == "deadline");
    CHECK(next(*loop, Instant{}) == "deadline");
}

TEST_CASE("session time runs as many times faster as asked") {
    const auto loop = started(600);
    const auto real = started();
    const Instant began = real->now();
    const Instant before = loop->now();
    CHECK(next(*loop, before + 30s) == "deadline");
    CHECK(loop->now() >= before + 30s);
    CHECK(real->now() - began >= 50ms);
    CHECK(real->now() - began < 5s);
}

TEST_CASE("keys come in order and before a deadline that has passed too") {
    const Keyboard keyboard;
    const auto loop = started();
    loop->listen(keyboard.descriptor());
    keyboard.press("7q");
    CHECK(next(*loop, Instant{}) == "key 7");
    CHECK(next(*loop, Instant{}) == "key q");
    CHECK(next(*loop, Instant{}) == "deadline");
}

TEST_CASE("a process that runs again after a stop is known before next() says so") {
    const auto loop = started();
    CHECK_FALSE(loop->was_stopped());
    kill(getpid(), SIGCONT);
    CHECK(loop->was_stopped());
    CHECK(next(*loop, Instant{}) == "suspended");
    CHECK_FALSE(loop->was_stopped());
}

TEST_CASE("a lone Escape is a key after a moment, without a deadline and across one") {
    const Keyboard keyboard;
    const auto loop = started();
    loop->listen(keyboard.descriptor());
    keyboard.press("\x1B");
    CHECK(next(*loop, std::nullopt) == "key \x1B");
    keyboard.press("\x1B");
    CHECK(next(*loop, loop->now() + 1ms) == "deadline");
    CHECK(next(*loop, loop->now() + 10s) == "key \x1B");
}

TEST_CASE("input that ends, but is no terminal, is no more keys: time goes on") {
    Keyboard keyboard;
    const auto loop = started();
    loop->listen(keyboard.descriptor());
    keyboard.end();
    CHECK(next(*loop, loop->now() + 20ms) == "deadline");
    const int null = open("/dev/null", O_RDONLY | O_CLOEXEC);
    loop->listen(null);
    CHECK(next(*loop, loop->now() + 20ms) == "deadline");
    close(null);
}

TEST_CASE("signals are events and do nothing else while the loop lives") {
    CHECK_FALSE(blocked(SIGTERM));
    const Otherwise interrupt(SIGINT, SIG_DFL), terminate(SIGTERM, SIG_DFL), hangup(SIGHUP, SIG_DFL),
        quit(SIGQUIT, SIG_DFL);
    {
        const auto loop = started();
        CHECK(blocked(SIGTERM));
        kill(getpid(), SIGINT);
        CHECK(next(*loop, std::nullopt) == "interrupt");
        kill(getpid(), SIGTERM);
        CHECK(next(*loop, std::nullopt) == "terminate");
        kill(getpid(), SIGHUP);
        CHECK(next(*loop, std::nullopt) == "hangup");
        kill(getpid(), SIGQUIT);
        CHECK(next(*loop, std::nullopt) == "hide");
        kill(getpid(), SIGINT);
        CHECK(next(*loop, Instant{}) == "interrupt");
    }
    CHECK_FALSE(blocked(SIGTERM));
}

TEST_CASE("a signal that was ignored when the loop began stays ignored") {
    const Otherwise ignored(SIGHUP, SIG_IGN);
    const auto loop = started();
    kill(getpid(), SIGHUP);
    CHECK(next(*loop, Instant{}) == "deadline");
}

TEST_CASE("a reader that went away ends nothing") {
    const auto loop = started();
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    close(ends[0]);
    CHECK(write(ends[1], "x", 1) == -1);
    close(ends[1]);
}

TEST_CASE("a new size is told to the guests, going on after a stop brings them back") {
    const auto loop = started();
    CountingGuest guest;
    loop->admit(guest);
    kill(getpid(), SIGWINCH);
    CHECK(next(*loop, std::nullopt) == "resized");
    CHECK(guest.disturbances == 1);
    kill(getpid(), SIGCONT);
    CHECK(next(*loop, std::nullopt) == "suspended");
    CHECK(guest.left == 0);
    CHECK(guest.back == 1);
}

TEST_CASE("time asleep never shrinks and does not grow while the machine runs") {
    const auto loop = started();
    const Duration first = loop->asleep();
    for (int times = 0; times < 1000; ++times) {
        const Duration next = loop->asleep();
        CHECK(next >= first);
        CHECK(next - first < 100ms);
    }
}

TEST_SUITE_END();
