#include "core/session/state.hpp"

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

TEST_CASE("a session without parts is over at once, and complete") {
    const Playing playing(timeline_of({}), plain_settings());
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().ending == Ending::complete);
    CHECK(playing.outcome().exercises.empty());
    CHECK_FALSE(next_deadline(playing.state()));
}

TEST_CASE("a part without blocks is left out, and said so") {
    timeline::Part empty = breathing(2, 2);
    empty.blocks = {timeline::Block{}};
    Playing playing = in_practice({empty, breathing(1, 1)});
    CHECK(playing.frame().note == "Left out: Breathing");
    playing.to(10s).past_questions();
    CHECK(playing.outcome().exercises[0].progress == Progress::left_out);
    CHECK(playing.outcome().exercises[1].progress == Progress::complete);
}

TEST_CASE("the session goes from questions to lead-in, steps, questions and its end") {
    Playing playing(timeline_of({breathing(2, 2)}), Settings{});
    CHECK(playing.frame().scene == Scene::question);
    playing.past_questions();
    CHECK(playing.frame().scene == Scene::lead_in);
    CHECK(playing.to(10s).frame().scene == Scene::step);
    CHECK(playing.to(29s).frame().scene == Scene::step);
    CHECK(playing.to(30s).frame().scene == Scene::question);
    CHECK(playing.outcome().ending == Ending::lost);
    playing.past_questions();
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().ending == Ending::complete);
    CHECK(playing.outcome().active == 20s);
}

TEST_CASE("steps end at their planned moment however late that is noticed") {
    Playing playing(timeline_of({breathing(120, 120)}), hands_free_settings());
    Duration now = 0ms;
    while (!is_over(playing.state())) {
        now += 97ms;
        playing.jump_to(now);
    }
    CHECK(now - 1200s < 97ms);
    CHECK(playing.outcome().active == 1200s);
}

TEST_CASE("time when the process did not run is a pause from the deadline it was to wake at") {
    Playing playing = in_practice({stretch()});
    playing.to(10s).jump_to(70s);
    CHECK(playing.frame().scene == Scene::paused);
    CHECK(playing.frame().text == "Nothing ran for a while, so that time is a pause.");
    CHECK(playing.outcome().active == 10100ms);
    CHECK(playing.outcome().paused == 59900ms);
}

TEST_CASE("a step that was due before the gap is finished, the next waits paused at its start") {
    Playing playing = in_practice({breathing(3, 3)});
    playing.to(3900ms).jump_to(1min);
    CHECK(playing.frame().scene == Scene::paused);
    CHECK(playing.outcome().active == 4s);
    playing.type(1min, " ");
    CHECK(playing.frame().word == "Breathe in");
    CHECK(playing.to(70s).outcome().active == 14s);
}

TEST_CASE("being late by less than the overshoot is no pause") {
    Playing playing = in_practice({breathing(3, 3)});
    playing.to(3s).jump_to(5100ms);
    CHECK(playing.frame().scene == Scene::step);
    CHECK(playing.outcome().active == 5100ms);
}

TEST_CASE("being stopped and continued leaves the session paused from when it was last seen") {
    Playing playing = in_practice({stretch()});
    playing.to(10s);
    const State gone = handle(playing.state(), Suspended{}, playing.state().at + 1s);
    CHECK(frame(gone).scene == Scene::paused);
    CHECK(session::outcome(gone).active == 10s);
    CHECK(session::outcome(gone).paused == 1s);
}

TEST_CASE("without keys a gap is a pause that ends by itself") {
    Playing playing(timeline_of({stretch()}), hands_free_settings());
    playing.to(10s).jump_to(70s);
    CHECK(playing.frame().scene == Scene::step);
    CHECK(playing.outcome().paused == 59900ms);
    playing.to(2min);
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().active == 60s);
    CHECK(playing.outcome().ending == Ending::complete);
}

TEST_CASE("a gap while something waits asks who is there, and a question is asked afresh") {
    Playing playing(timeline_of({checklist()}), plain_settings());
    playing.to(50s).jump_to(3h);
    CHECK(playing.frame().scene == Scene::question);
    playing.to(3h + 59s);
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    playing.past_questions().jump_to(8h);
    CHECK(playing.frame().scene == Scene::still_there);
    playing.type(8h + 59s, " ");
    CHECK(playing.frame().scene == Scene::waiting);
    CHECK(playing.frame().word == "Towel");
    CHECK(playing.outcome().paused == 0s);
}

TEST_CASE("a long pause asks once whether somebody is there, and without an answer ends as kept") {
    Playing playing = in_practice({stretch()});
    playing.type(10s, " ").to(10s + 10min - 1ms);
    CHECK(playing.frame().scene == Scene::paused);
    playing.to(10s + 10min);
    CHECK(playing.frame().scene == Scene::still_there);
    CHECK(playing.frame().word == "Still there?");
    SUBCASE("no answer") {
        playing.to(10s + 11min);
        CHECK(playing.frame().word == "Pain now, 0 to 10?");
        CHECK(playing.to(10s + 13min).outcome().ending == Ending::early);
        CHECK(playing.outcome().active == 10s);
        CHECK(playing.outcome().paused == 11min);
    }
    SUBCASE("the big key says so, and the pause goes on from there") {
        playing.type(10s + 10min + 59s, " ");
        CHECK(playing.frame().scene == Scene::paused);
        playing.to(10s + 20min + 58s);
        CHECK(playing.frame().scene == Scene::paused);
        playing.type(10s + 20min + 58s, " ");
        CHECK(playing.frame().scene == Scene::step);
        CHECK(playing.frame().number == 20);
    }
    SUBCASE("any other key says so, and does what it does") {
        playing.type(10s + 10min + 1s, "3");
        CHECK(playing.frame().scene == Scene::paused);
        CHECK(playing.frame().note == "Pain 3");
    }
    SUBCASE("a key that means nothing says nothing") {
        playing.type(10s + 10min + 1s, "z").to(10s + 11min);
        CHECK(playing.frame().scene == Scene::question);
    }
}

TEST_CASE("a wait for a key asks as a pause does, and passes by no answer to that") {
    Playing playing = in_practice({dilator()});
    playing.to(10min).type(10min + 20s, " ");
    CHECK(playing.frame().scene == Scene::waiting);
    CHECK(playing.frame().word == "Take it in hand");
    playing.to(20min + 20s);
    CHECK(playing.frame().scene == Scene::still_there);
    playing.to(21min + 20s).to(24min);
    CHECK(playing.outcome().ending == Ending::early);
    CHECK(playing.outcome().exercises[0].progress == Progress::skipped);
}

TEST_CASE("what is worn for a night asks nobody") {
    timeline::Part worn = checklist();
    worn.blocks[0].steps[0].phase = timeline::Phase::wear;
    Playing playing = in_practice({worn});
    playing.to(9h);
    CHECK(playing.frame().scene == Scene::waiting);
}

TEST_CASE("after a sleep of any length the question has its whole time") {
    Playing playing = in_practice({stretch()});
    SUBCASE("a short one is a pause like others") {
        playing.happen(10s, Suspended{.slept = 5min}).to(10s + 5min - 1ms);
        CHECK(playing.frame().scene == Scene::paused);
        CHECK(playing.to(10s + 5min).frame().scene == Scene::still_there);
    }
    SUBCASE("a long one asks at once") {
        playing.happen(10s, Suspended{.slept = 8h});
        CHECK(playing.frame().scene == Scene::still_there);
        CHECK(playing.to(69s).frame().scene == Scene::still_there);
    }
    SUBCASE("so does a process that was stopped, and one asked before is asked anew") {
        playing.type(10s, " ").to(10min + 40s).jump_to(9h);
        CHECK(playing.frame().scene == Scene::still_there);
        CHECK(playing.to(9h + 59s).frame().scene == Scene::still_there);
        CHECK(playing.to(9h + 60s).frame().scene == Scene::question);
    }
    CHECK(playing.outcome().active == 10s);
}

TEST_CASE("a first interrupt pauses and says what a second does, which ends") {
    Playing playing = in_practice({breathing(3, 3)});
    playing.happen(12s, Signal::interrupt);
    CHECK(playing.frame().scene == Scene::paused);
    CHECK(playing.frame().note == "Ctrl-C again stops, and keeps what was done");
    SUBCASE("again") {
        playing.happen(20s, Signal::interrupt);
        CHECK(is_over(playing.state()));
        CHECK(playing.outcome().ending == Ending::interrupted);
        CHECK(playing.outcome().active == 12s);
        CHECK(playing.outcome().paused == 8s);
    }
    SUBCASE("a key in between takes it back") {
        playing.type(14s, " ");
        CHECK(playing.frame().note.empty());
        playing.happen(16s, Signal::interrupt);
        CHECK(playing.frame().scene == Scene::paused);
    }
    SUBCASE("other signals wait for nothing") {
        playing.happen(13s, Signal::terminate);
        CHECK(is_over(playing.state()));
    }
}

TEST_CASE("in a question too a first interrupt only says what a second does") {
    Playing playing(timeline_of({breathing(1, 1)}), plain_settings());
    playing.happen(1s, Signal::interrupt);
    CHECK(playing.frame().scene == Scene::question);
    CHECK(playing.frame().note == "Ctrl-C again stops, and keeps what was done");
    playing.happen(2s, Signal::interrupt);
    CHECK(playing.outcome().ending == Ending::interrupted);
}

TEST_CASE("without keys an interrupt ends at once") {
    Playing playing(timeline_of({breathing(3, 3)}), hands_free_settings());
    playing.happen(12s, Signal::interrupt);
    CHECK(playing.outcome().ending == Ending::interrupted);
}

TEST_CASE("a signal ends the session at once and keeps what was done") {
    Playing playing = in_practice({breathing(3, 3)});
    playing.happen(12s, Signal::terminate);
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().ending == Ending::interrupted);
    CHECK(playing.outcome().active == 12s);
    CHECK(playing.outcome().exercises[0].progress == Progress::partial);
}

TEST_CASE("a signal in the questions afterwards leaves practice what it was") {
    Playing playing = in_practice({breathing(1, 1)});
    playing.happen(11s, Signal::hangup);
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().ending == Ending::complete);
}

TEST_CASE("a signal while a stop rule speaks is an ending by that rule") {
    Playing playing = in_practice({breathing(3, 3)}, stop_rules());
    playing.type(12s, "8").happen(13s, Signal::interrupt);
    CHECK(playing.frame().scene == Scene::stopped);
    playing.happen(14s, Signal::interrupt);
    CHECK(playing.outcome().ending == Ending::stop_rule);
    CHECK(playing.outcome().stopped_by == "pain >= 7");
}

TEST_CASE("hidden: nothing is shown, nothing runs, and the first key brings it back paused") {
    Playing playing = in_practice({stretch()});
    playing.happen(10s, Hide{});
    CHECK(playing.frame() == Frame{.scene = Scene::hidden});
    playing.happen(11s, Hide{}).jump_to(3min);
    CHECK(playing.frame() == Frame{.scene = Scene::hidden});
    CHECK(playing.outcome().active == 10s);
    CHECK(playing.outcome().paused == 170s);
    playing.type(3min, "q");
    CHECK(playing.frame().scene == Scene::paused);
    CHECK(playing.type(4min, " ").to(250s).outcome().active == 20s);
}

TEST_CASE("a double press brings a hidden session back, paused, and no further") {
    Settings settings = plain_settings();
    settings.debounce = Settings{}.debounce;
    Playing playing(timeline_of({stretch()}), settings);
    playing.type(1s, "nn").happen(10s, Hide{}).type(20s, " ").type(20s + 300ms, " ");
    CHECK(playing.frame().scene == Scene::paused);
    CHECK(playing.type(21s, " ").frame().scene == Scene::step);
}

TEST_CASE("hidden while something is asked: it is asked again from its start, however much later") {
    Playing playing(timeline_of({stretch()}), plain_settings());
    playing.happen(59s, Hide{}).to(2h);
    CHECK(playing.frame() == Frame{.scene = Scene::hidden});
    playing.type(2h, "7");
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    CHECK(playing.outcome().pain.empty());
    CHECK(playing.outcome().paused == 0s);
    CHECK(playing.to(2h + 900ms).frame().word == "Pain now, 0 to 10?");
}

TEST_CASE("hidden while a stop rule speaks: its window is as long as before, and the clinic's words come back") {
    Playing playing = in_practice({stretch()}, stop_rules());
    playing.type(10s, "8").happen(13s, Hide{}).to(10min);
    CHECK(playing.frame() == Frame{.scene = Scene::hidden});
    playing.type(10min, " ");
    CHECK(playing.frame().scene == Scene::stopped);
    playing.to(10min + 6s);
    CHECK(playing.frame().scene == Scene::stopped);
    CHECK(playing.to(10min + 7s).frame().scene == Scene::leaving);
}

TEST_CASE("hidden while a step waits for a key: that time is a pause, and the step waits on") {
    Playing playing = in_practice({checklist()});
    playing.happen(10s, Hide{}).type(30s, " ");
    CHECK(playing.frame().scene == Scene::waiting);
    CHECK(playing.outcome().paused == 20s);
}

TEST_CASE("without keys, hiding a second time brings the session back, running") {
    Playing playing(timeline_of({stretch()}), hands_free_settings());
    playing.happen(10s, Hide{}).to(1min);
    CHECK(playing.frame() == Frame{.scene = Scene::hidden});
    playing.happen(1min, Hide{});
    CHECK(playing.frame().scene == Scene::step);
    CHECK(playing.to(2min).outcome().ending == Ending::complete);
    CHECK(playing.outcome().active == 60s);
    CHECK(playing.outcome().paused == 50s);
}

TEST_CASE("nothing happens after the end, and time before now changes nothing") {
    Playing playing = in_practice({breathing(1, 1)});
    playing.type(5s, "qq");
    REQUIRE(is_over(playing.state()));
    const auto frame_at_end = playing.frame();
    playing.type(6s, " nb+7u").happen(7s, Signal::interrupt).happen(8s, Suspended{});
    CHECK(playing.outcome().ending == Ending::early);
    CHECK(playing.outcome().pain.empty());
    CHECK(playing.frame() == frame_at_end);
    const State before = advance(playing.state(), playing.state().at - 1s);
    CHECK(before.at == playing.state().at);
}

TEST_CASE("looking again keeps step with the whole seconds left, and with cues") {
    timeline::Part scan = relaxation();
    scan.blocks[0].steps[0].length = timeline::Timed{60050ms};
    scan.blocks[0].steps[0].cues = {{30s, "Halfway."}};
    Playing playing = in_practice({scan});
    CHECK(next_deadline(playing.state()) == playing.state().at + 50ms);
    playing.to(10050ms);
    CHECK(next_deadline(playing.state()) == playing.state().at + 100ms);
    playing.to(29950ms);
    CHECK(next_deadline(playing.state()) == playing.state().at + 50ms);
    CHECK(playing.to(30s).frame().text == "Halfway.");
}

TEST_SUITE_END();
