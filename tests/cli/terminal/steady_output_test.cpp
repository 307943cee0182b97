#include "cli/terminal/steady_output.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <string>

TEST_SUITE_BEGIN("cli/terminal");

using rx::terminal::SteadyOutput;
using rx::terminal::Written;

namespace {

struct Ends {
    int reader = -1;
    int writer = -1;
    Ends() = default;
    Ends(const Ends&) = delete;
    Ends& operator=(const Ends&) = delete;
    ~Ends() {
        if (reader >= 0) close(reader);
        if (writer >= 0) close(writer);
    }
};

void open_pipe(Ends& ends) {
    std::array<int, 2> both{};
    REQUIRE(pipe2(both.data(), O_CLOEXEC) == 0);
    ends.reader = both[0];
    ends.writer = both[1];
}

void open_sockets(Ends& ends) {
    std::array<int, 2> both{};
    REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, both.data()) == 0);
    ends.reader = both[0];
    ends.writer = both[1];
}

void open_terminal(Ends& ends) {
    ends.reader = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    REQUIRE(grantpt(ends.reader) == 0);
    REQUIRE(unlockpt(ends.reader) == 0);
    ends.writer = open(ptsname(ends.reader), O_RDWR | O_NOCTTY | O_CLOEXEC);
    REQUIRE(ends.writer >= 0);
}

// Comes back at all only if nothing waits: no one reads.
Written write_until_full(SteadyOutput& output) {
    const std::string line(1000, 'x');
    for (int times = 0; times < 10'000; ++times) {
        if (const Written written = output.write(line); written != Written::all) return written;
    }
    return Written::all;
}

}  // namespace

TEST_CASE("a pipe, a socket or a terminal that nobody reads never holds the writer up") {
    Ends ends;
    SUBCASE("pipe") {
        open_pipe(ends);
    }
    SUBCASE("socket") {
        open_sockets(ends);
    }
    SUBCASE("terminal") {
        open_terminal(ends);
    }
    SteadyOutput output(ends.writer);
    CHECK(output.write("hello") == Written::all);
    std::array<char, 8> bytes{};
    CHECK(read(ends.reader, bytes.data(), bytes.size()) == 5);
    CHECK(write_until_full(output) != Written::all);
    CHECK_FALSE(output.broken());
    CHECK((fcntl(ends.writer, F_GETFL) & O_NONBLOCK) == 0);
}

TEST_CASE("waiting for room ends when its time is over") {
    Ends ends;
    open_pipe(ends);
    SteadyOutput output(ends.writer);
    REQUIRE(write_until_full(output) != Written::all);
    CHECK(output.write_within("more", std::chrono::milliseconds{10}) == Written::nothing);
    CHECK_FALSE(output.broken());
}

TEST_CASE("there is room again when somebody reads") {
    Ends ends;
    open_terminal(ends);
    SteadyOutput output(ends.writer);
    REQUIRE(write_until_full(output) != Written::all);
    std::array<char, 4096> bytes{};
    bool room = false;
    for (int times = 0; times < 1000 && !room; ++times) {
        REQUIRE(read(ends.reader, bytes.data(), bytes.size()) > 0);
        room = output.write("more") == Written::all;
    }
    CHECK(room);
    CHECK_FALSE(output.broken());
}

TEST_CASE("a reader that is gone is remembered, and asked no more") {
    struct sigaction ignore{};
    struct sigaction before{};
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &ignore, &before);
    Ends ends;
    SUBCASE("pipe") {
        open_pipe(ends);
    }
    SUBCASE("socket") {
        open_sockets(ends);
    }
    SUBCASE("terminal") {
        open_terminal(ends);
    }
    SteadyOutput output(ends.writer);
    close(ends.reader);
    ends.reader = -1;
    CHECK(output.write("x") == Written::nothing);
    CHECK(output.broken());
    CHECK(output.write("x") == Written::nothing);
    sigaction(SIGPIPE, &before, nullptr);
}

TEST_CASE("a full disk is no lack of room") {
    const int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
    REQUIRE(full >= 0);
    SteadyOutput output(full);
    CHECK(output.write("x") == Written::nothing);
    CHECK(output.broken());
    close(full);
}

TEST_SUITE_END();
