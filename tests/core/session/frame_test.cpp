#include "core/session/frame.hpp"

#include <doctest/doctest.h>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;

TEST_SUITE_BEGIN("core/session");

TEST_CASE("the lead-in shows what to do, what comes first and how long until then") {
    timeline::Part part = breathing(2, 2);
    part.notes = {"There is no smaller size than A."};
    Playing playing(timeline_of({part}), Settings{});
    const Frame frame = playing.past_questions().to(3500ms).frame();
    CHECK(frame.scene == Scene::lead_in);
    CHECK(frame.word == "Lie down, get comfortable");
    CHECK(frame.number == 7);
    CHECK(frame.done == doctest::Approx(0.35));
    CHECK(frame.title == "Breathing");
    CHECK(frame.text == "Lie on your back.\nOne hand on the belly.\nThere is no smaller size than A.");
    CHECK(frame.next == "Breathe in");
    CHECK(frame.left == 26500ms);
    CHECK(frame.keys == "space pause, ? keys, n begin, q end");
}

TEST_CASE("a step shows its word, its seconds, how much has passed and what comes next") {
    Playing playing = in_practice({breathing(2, 2), stretch()});
    const Frame frame = playing.to(1s).frame();
    CHECK(frame.scene == Scene::step);
    CHECK(frame.word == "Breathe in");
    CHECK(frame.number == 3);
    CHECK(frame.done == 0.25);
    CHECK(frame.next == "Breathe out");
    CHECK(frame.left == 79s);
    CHECK(playing.to(4s).frame().next == "Breathe in");
    CHECK(playing.to(14s).frame().next == "Child's pose");
    CHECK(playing.to(50s).frame().next.empty());
}

TEST_CASE("the time left runs down evenly, over every getting ready") {
    Playing playing(timeline_of({breathing(1, 1), stretch(), breathing(1, 1)}), Settings{});
    playing.past_questions();
    const auto whole = playing.frame().left;
    REQUIRE(whole == 10s + 10s + 5s + 60s + 5s + 10s);
    for (std::chrono::seconds passed{1}; passed < 100s; ++passed) {
        INFO(passed.count());
        CHECK(playing.to(passed).frame().left == *whole - passed);
    }
}

TEST_CASE("the number begins at the whole length and ends at 1") {
    Playing playing = in_practice({breathing(1, 1)});
    CHECK(playing.frame().number == 4);
    CHECK(playing.to(999ms).frame().number == 4);
    CHECK(playing.to(1000ms).frame().number == 3);
    CHECK(playing.to(3999ms).frame().number == 1);
    CHECK(playing.to(4000ms).frame().number == 6);
}

TEST_CASE("without counting no number is shown, the bar stays") {
    Settings settings = plain_settings();
    settings.count = false;
    Playing playing(timeline_of({breathing(1, 1)}), settings);
    const Frame frame = playing.past_questions().to(1s).frame();
    CHECK_FALSE(frame.number);
    CHECK_FALSE(frame.left);
    CHECK(frame.done == 0.25);
}

TEST_CASE("the place says set, repetition, side and size, each once") {
    CHECK(in_practice({releases()}).to(32s).frame().place == "Set 1 of 1, 4 of 10");
    CHECK(in_practice({breathing(5, 5)}).frame().place.empty());
    CHECK(in_practice({stretch()}).frame().place == "Left side");

    timeline::Part sizes = dilator();
    sizes.blocks[0].name = "Size A";
    CHECK(in_practice({sizes}).frame().place == "Size A, 15 mm");
    sizes.rung = 2;
    sizes.blocks[0].name = "Your size";
    CHECK(in_practice({sizes}).frame().place == "Your size, Size B, 22.4 mm");
    sizes.rung.reset();
    CHECK(in_practice({sizes}).frame().place == "Your size");
    sizes.blocks[0].steps[0].size = timeline::SizeRef{timeline::SizeRef::Base::fixed, 2};
    CHECK(in_practice({sizes}).frame().place == "Your size, Size C");

    timeline::Part side = stretch();
    side.blocks[0].name.clear();
    CHECK(in_practice({side}).frame().place == "Left side");
}

TEST_CASE("a waiting step has no number, and the first one shows the instructions") {
    Playing playing = in_practice({dilator()});
    Frame frame = playing.to(5s).frame();
    CHECK(frame.scene == Scene::waiting);
    CHECK(frame.word == "Take it in hand");
    CHECK_FALSE(frame.number);
    CHECK_FALSE(frame.done);
    CHECK(frame.text == "Use plenty of lubricant.");
    CHECK(frame.next == "Stay");
    CHECK(frame.keys == "space go on, ? keys, b back, q end");
    frame = playing.type(5s, " ").to(65s).frame();
    CHECK(frame.scene == Scene::waiting);
    CHECK(frame.text.empty());
}

TEST_CASE("a pause names what it will go on with") {
    Playing playing = in_practice({breathing(2, 2)});
    const Frame frame = playing.type(5s, " ").frame();
    CHECK(frame.scene == Scene::paused);
    CHECK(frame.word == "Paused");
    CHECK(frame.next == "Breathe in");
    CHECK_FALSE(frame.number);
    CHECK(frame.keys == "space go on, ? keys, n next, b again, q end");
}

TEST_CASE("cues are shown from their moment on") {
    Playing playing = in_practice({relaxation()});
    CHECK(playing.frame().text == "Let the jaw soften.");
    CHECK(playing.to(19999ms).frame().text == "Let the jaw soften.");
    CHECK(playing.to(20s).frame().text == "And the belly.");
    CHECK(playing.to(59s).frame().text == "Rest.");
}

TEST_CASE("a note is shown for its time only") {
    Playing playing = in_practice({stretch()});
    playing.type(5s, "3");
    CHECK(playing.to(6999ms).frame().note == "Pain 3");
    CHECK(playing.to(7s).frame().note.empty());
    CHECK(playing.type(8s, "a").frame().note == "Fear, 0 to 10");
}

TEST_CASE("the hint offers + only where it would lengthen") {
    CHECK(in_practice({stretch()}).frame().keys == "space pause, ? keys, n next, + longer, 0-9 pain, a fear, q end");
    CHECK(in_practice({holds()}).frame().keys == "space pause, ? keys, n next, 0-9 pain, a fear, q end");
}

TEST_CASE("the hint offers to take a stop back only while that is possible") {
    timeline::Timeline evening = timeline_of({breathing(1, 1)});
    evening.stops = stop_rules();
    Playing playing(evening, plain_settings());
    playing.type(0s, "8");
    CHECK(playing.to(9999ms).frame().keys == "u undo, space end");
    CHECK(playing.to(10s).frame().keys == "space end");
}

TEST_CASE("at a stop after practice the big key goes on: there is nothing left to end") {
    Playing playing = in_practice({breathing(1, 1)}, stop_rules());
    playing.type(11s, "8");
    CHECK(playing.frame().keys == "u undo, space go on");
}

TEST_CASE("the end is said kindly") {
    Playing whole = in_practice({breathing(1, 1)});
    CHECK(whole.to(10s).past_questions().frame().word == "Done");
    Playing part = in_practice({breathing(2, 2)});
    part.type(5s, "qq");
    CHECK(part.frame().scene == Scene::over);
    CHECK(part.frame().word == "Done for now");
    CHECK(part.frame().text == "What you did counts.");
}

TEST_CASE("words of a part come by its practice time, and pauses hold them back") {
    timeline::Part part = breathing(3, 3);
    part.cues = {{.at = 0s, .say = "Arrive"}, {.at = 12s, .say = "Soften"}};
    Playing playing = in_practice({part});
    CHECK(playing.frame().text == "Arrive");
    playing.type(11s, " ").type(20s, " ").to(20500ms);
    CHECK(playing.frame().text == "Arrive");
    CHECK(playing.to(21s).frame().text == "Soften");
}

TEST_CASE("free attention shows neither numbers nor a bar") {
    timeline::Part part = breathing(3, 3);
    part.attention = timeline::Attention::free;
    Playing playing = in_practice({part});
    CHECK(playing.frame().word == "Breathe in");
    CHECK_FALSE(playing.frame().number);
    CHECK_FALSE(playing.frame().done);
    CHECK_FALSE(playing.frame().left);
}

TEST_CASE("a ramp is counted at the length it has by then") {
    timeline::Part part = breathing(3, 3);
    part.blocks[0].steps[0].length = timeline::Ramped{4s, 8s, units::Count(2)};
    Playing playing = in_practice({part});
    CHECK(playing.frame().number == 4);
    CHECK(playing.frame().left == 36s);
    CHECK(playing.to(10s).frame().number == 6);
    CHECK(playing.to(22s).frame().number == 8);
    CHECK(playing.frame().left == 14s);
}

TEST_SUITE_END();
