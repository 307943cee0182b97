#include "core/session/course.hpp"

#include <doctest/doctest.h>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;
using outcome::Ending;
using outcome::Progress;

TEST_SUITE_BEGIN("core/session");

TEST_CASE("one lead-in at the start, a short one before each later part that does not wait for a key") {
    Playing playing(timeline_of({breathing(1, 1), checklist(), stretch()}), Settings{});
    playing.past_questions();
    CHECK(playing.frame().number == 10);
    playing.to(20s);
    CHECK(playing.frame().scene == Scene::waiting);
    playing.type(21s, "nn");
    CHECK(playing.frame().scene == Scene::lead_in);
    CHECK(playing.frame().number == 5);
    playing.to(26s);
    CHECK(playing.frame().scene == Scene::step);
    CHECK(playing.state().tally.waiting == 6s);
    CHECK(playing.outcome().active == 10s);
}

TEST_CASE("a lead-in can be paused; before the first step that counts nowhere") {
    Playing playing(timeline_of({breathing(1, 1), breathing(1, 1)}), Settings{});
    playing.past_questions().type(3s, " ").type(60s, " ");
    CHECK(playing.frame().number == 7);
    playing.to(77s);
    CHECK(playing.frame().scene == Scene::lead_in);
    playing.type(79s, " ").type(85s, " ").to(88s);
    CHECK(playing.frame().scene == Scene::step);
    CHECK(playing.outcome().paused == 6s);
    CHECK(playing.state().tally.waiting == 5s);
}

TEST_CASE("n and b in a pause move on and leave it a pause, but a waiting step just waits") {
    Playing playing = in_practice({stretch(), checklist()});
    playing.type(5s, " ").type(6s, "n");
    CHECK(playing.frame().scene == Scene::paused);
    CHECK(playing.frame().place == "Right side");
    playing.type(7s, "b");
    CHECK(playing.frame().place == "Left side");
    playing.type(8s, "nn");
    CHECK(playing.frame().scene == Scene::waiting);
    CHECK(playing.outcome().paused == 3s);
}

TEST_CASE("a part that was skipped over entirely is skipped, and only a required one makes the ending early") {
    timeline::Part extra = stretch();
    extra.optional = true;
    Playing playing = in_practice({extra, breathing(1, 1)});
    playing.type(0s, "nn").to(10s).past_questions();
    CHECK(playing.outcome().exercises[0].progress == Progress::skipped);
    CHECK(playing.outcome().exercises[0].sizes.empty());
    CHECK(playing.outcome().ending == Ending::complete);
}

TEST_CASE("a dilator exercise keeps the minutes at each size") {
    Playing playing = in_practice({dilator()});
    playing.type(20s, " ").to(80s).type(90s, " ").to(90s + 5min).type(7min, "f  ");
    const auto result = playing.outcome().exercises[0];
    CHECK(result.progress == Progress::complete);
    REQUIRE(result.sizes.size() == 2);
    CHECK(result.sizes[0].label == "A");
    CHECK(result.sizes[0].time == 1min);
    CHECK(result.sizes[1].label == "B");
    CHECK(result.sizes[1].time == 5min);
    CHECK(result.depth == outcome::Depth::full);
    CHECK(playing.outcome().active == 6min);
    CHECK(playing.outcome().paused == 0s);
}

TEST_CASE("steps without length pass at once") {
    timeline::Part part = breathing(1000, 1000);
    for (timeline::Step& step : part.blocks[0].steps) step.length = timeline::Timed{0s};
    Playing playing(timeline_of({part}), hands_free_settings());
    playing.to(0s);
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().ending == Ending::complete);
}

TEST_CASE("everything left out is an ending too, not a complete one") {
    const Playing playing(timeline_of({dilator()}), hands_free_settings());
    CHECK(is_over(playing.state()));
    CHECK(playing.frame().note == "Left out, it needs a key: Trainer");
    CHECK(playing.outcome().ending == Ending::early);
    CHECK(playing.outcome().exercises[0].progress == Progress::left_out);
}

TEST_CASE("pausing twice keeps the first reason, resuming what runs changes nothing") {
    Playing playing(timeline_of({stretch()}), plain_settings());
    State state = playing.past_questions().to(5s).state();
    pause(state, PauseReason::absence);
    pause(state, PauseReason::key);
    CHECK(state.pause == PauseReason::absence);
    resume(state);
    const Cursor before = state.cursor;
    resume(state);
    CHECK(state.cursor == before);
    CHECK(state.into == 5s);
}

TEST_CASE("nobody lies down to see to a list: the time for it comes before the first part after it, once") {
    Settings settings = plain_settings();
    settings.lead_in = 10s;
    settings.ready = 5s;
    Playing playing(timeline_of({checklist(), dilator(), breathing(1, 1)}), settings);
    playing.past_questions();
    CHECK(playing.frame().scene == Scene::waiting);
    CHECK(playing.frame().word == "Towel");
    CHECK(playing.frame().left == 20s + 10s + 6min + 5s + 10s);
    playing.type(3s, "  ");
    CHECK(playing.frame().scene == Scene::lead_in);
    CHECK(playing.frame().word == "Lie down, get comfortable");
    CHECK(playing.frame().number == 10);
    CHECK(playing.frame().left == 10s + 6min + 5s + 10s);
    playing.to(13s);
    CHECK(playing.frame().word == "Take it in hand");
    playing.type(14s, " ").to(20s).type(20s, "nnnn");
    CHECK(playing.frame().word == "Get ready");
    CHECK(playing.frame().number == 5);
}

TEST_CASE("where no key is waited for, a list that comes first still leaves time to read what to know before") {
    Settings settings = hands_free_settings();
    settings.lead_in = 10s;
    settings.ready = 5s;
    timeline::Timeline timeline = timeline_of({checklist(), breathing(1, 1)});
    timeline.prepare = {"Empty your bladder"};
    Playing playing(timeline, settings);
    CHECK(playing.frame().scene == Scene::lead_in);
    CHECK(playing.frame().word == "Get ready");
    CHECK(playing.frame().text == "Empty your bladder");
    CHECK(playing.to(5s).frame().word == "Towel");
    playing.to(25s);
    CHECK(playing.frame().word == "Lie down, get comfortable");
}

TEST_SUITE_END();
