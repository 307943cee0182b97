#include "cli/terminal/plain_lines.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>

TEST_SUITE_BEGIN("cli/terminal");

using namespace rx::terminal;
using rx::session::Frame;
using rx::session::Scene;
using namespace std::chrono_literals;

namespace {

Frame slow_breath() {
    Frame frame;
    frame.word = "Breathe out";
    frame.number = 6;
    frame.done = 0.0;
    frame.next = "Breathe in";
    frame.left = 40s;
    return frame;
}

}  // namespace

TEST_CASE("a step is told in one line when it begins, and not again while it runs") {
    Narration narration;
    Frame frame = slow_breath();
    CHECK(narration.tell(frame) == "0:40  Breathe out (6 s)  next: Breathe in\n");
    frame.number = 5;
    frame.done = 0.2;
    frame.left = 39s;
    CHECK(narration.tell(frame).empty());
}

TEST_CASE("the same step once more is told when its count begins anew") {
    Narration narration;
    Frame frame = slow_breath();
    frame.number = 1;
    CHECK_FALSE(narration.tell(frame).empty());
    CHECK(narration.tell(slow_breath()) == "0:40  Breathe out (6 s)  next: Breathe in\n");
}

TEST_CASE("a title, a place and words of the clinic are told when they change") {
    Narration narration;
    Frame frame = slow_breath();
    frame.title = "Slow breathing";
    frame.place = "1 of 5";
    frame.text = "Let the belly rise.\nLet it sink.";
    CHECK(narration.tell(frame) ==
          "Slow breathing\n"
          "0:40  Breathe out (6 s)  1 of 5  next: Breathe in\n"
          "Let the belly rise.\nLet it sink.\n");
    frame.word = "Breathe in";
    frame.next.clear();
    CHECK(narration.tell(frame) == "0:40  Breathe in (6 s)\n");
    frame.place = "2 of 5";
    CHECK(narration.tell(frame) == "0:40  Breathe in (6 s)  2 of 5\n");
}

TEST_CASE("an answer to a key is told once, and again when it comes again") {
    Narration narration;
    Frame frame = slow_breath();
    (void)narration.tell(frame);
    frame.note = "Pain 3";
    CHECK(narration.tell(frame) == "Pain 3\n");
    CHECK(narration.tell(frame).empty());
    frame.note.clear();
    CHECK(narration.tell(frame).empty());
    frame.note = "Pain 3";
    CHECK(narration.tell(frame) == "Pain 3\n");
}

TEST_CASE("the keys of a scene are told the first time it comes") {
    Narration narration;
    Frame running = slow_breath();
    running.keys = "space pause, q end";
    Frame paused = running;
    paused.scene = Scene::paused;
    paused.word = "Paused";
    paused.number.reset();
    paused.keys = "space go on";
    CHECK(narration.tell(running) == "0:40  Breathe out (6 s)  next: Breathe in\nkeys: space pause, q end\n");
    CHECK(narration.tell(paused) == "0:40  Paused  next: Breathe in\nkeys: space go on\n");
    CHECK(narration.tell(running) == "0:40  Breathe out (6 s)  next: Breathe in\n");
}

TEST_CASE("a hidden session says nothing, and back again where it is") {
    Narration narration;
    Frame frame = slow_breath();
    frame.title = "Slow breathing";
    (void)narration.tell(frame);
    CHECK(narration.tell({.scene = Scene::hidden}).empty());
    CHECK(narration.tell(frame) == "Slow breathing\n0:40  Breathe out (6 s)  next: Breathe in\n");
}

TEST_CASE("without numbers, because they are hidden, the words remain") {
    Frame frame = slow_breath();
    frame.number.reset();
    frame.left.reset();
    CHECK(Narration().tell(frame) == "Breathe out  next: Breathe in\n");
}

TEST_CASE("texts of others cannot send control characters") {
    Frame frame = slow_breath();
    frame.title = "\x1B]0;x\x07";
    frame.word = "a\nb";
    frame.text = "\x1B[2J";
    frame.note = "\u202E";
    frame.place = "\r";
    frame.next = "\x9B";
    frame.keys = "\x7F";
    for (const char byte : Narration().tell(frame)) {
        const auto code = static_cast<unsigned char>(byte);
        CHECK((code == '\n' || (code >= 0x20 && code != 0x7F)));
    }
}

TEST_CASE("lines reach a pipe at once, and a pipe nobody reads holds nothing up") {
    std::array<int, 2> ends{};
    REQUIRE(pipe2(ends.data(), O_CLOEXEC) == 0);
    PlainLines lines(ends[1], "");
    Frame frame = slow_breath();
    lines.show(frame);
    std::array<char, 200> bytes{};
    const ssize_t count = read(ends[0], bytes.data(), bytes.size());
    CHECK(std::string(bytes.data(), static_cast<std::size_t>(count)) == "0:40  Breathe out (6 s)  next: Breathe in\n");

    lines.show({.scene = Scene::hidden});
    lines.show(frame);
    // A pipe holds 64 KiB: most of these find no room.
    for (int times = 0; times < 20'000; ++times) {
        frame.place = std::to_string(times);
        lines.show(frame);
    }
    CHECK_FALSE(lines.broken());
    close(ends[0]);
    close(ends[1]);
}

TEST_SUITE_END();
