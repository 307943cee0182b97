#include "core/session/leaving.hpp"

#include <doctest/doctest.h>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;
using outcome::Ending;

namespace {

timeline::Timeline counted(std::vector<timeline::Part> parts) {
    timeline::Timeline timeline = timeline_of(std::move(parts));
    timeline.leaving = {.breaths = timeline::LeavingBreaths{.count = units::Count(2), .in = 4s, .out = 6s},
                        .say = "Let the belly be soft."};
    return timeline;
}

}  // namespace

TEST_SUITE_BEGIN("core/session");

TEST_CASE("the first key leads out, uncounted where the clinic counts nothing, and the big key goes on") {
    Playing playing = in_practice({breathing(3, 3)});
    playing.type(12s, "q");
    const Frame frame = playing.frame();
    CHECK(frame.scene == Scene::leaving);
    CHECK(frame.word == "Let each breath out slowly");
    CHECK(frame.text.empty());
    CHECK_FALSE(frame.number);
    CHECK_FALSE(frame.done);
    CHECK(frame.keys == "space go on, u undo, ? keys, q end now");
    SUBCASE("by the big key") {
        playing.type(20s, " ");
    }
    SUBCASE("by n") {
        playing.type(20s, "n");
    }
    SUBCASE("by patience") {
        playing.to(12s + 1min);
    }
    CHECK(playing.frame().word == "If you like: what was it?");
    playing.type(75s, "e  ");
    CHECK(playing.outcome().ending == Ending::early);
    CHECK(playing.outcome().reason == outcome::Reason::enough);
    // Neither practice nor pause.
    CHECK(playing.outcome().active == 12s);
    CHECK(playing.outcome().paused == 0s);
    CHECK(playing.state().tally.waiting == 0s);
}

TEST_CASE("with a size in use it says how to take it out") {
    Playing playing = in_practice({dilator()});
    playing.type(1s, " ").type(20s, "q");
    CHECK(playing.frame().text == "Take it out slowly, in your own time.");
    Playing taken = in_practice({dilator()});
    taken.type(1s, "q");
    CHECK(taken.frame().text.empty());
}

TEST_CASE("the clinic's breaths are paced and counted, then the size is taken out") {
    Playing playing(counted({dilator()}), plain_settings());
    playing.past_questions().type(1s, " ").type(20s, "q");
    CHECK(playing.frame().word == "Breathe in");
    CHECK(playing.frame().number == 4);
    CHECK(playing.frame().place == "1 of 2");
    CHECK(playing.frame().text == "Let the belly be soft.");
    playing.to(25s);
    CHECK(playing.frame().word == "Breathe out");
    CHECK(playing.frame().number == 5);
    CHECK(playing.frame().next == "Breathe in");
    CHECK(playing.to(30s).frame().place == "2 of 2");
    playing.to(40s);
    CHECK(playing.frame().word == "Take it out slowly, in your own time");
    CHECK(playing.frame().scene == Scene::leaving);
    CHECK_FALSE(playing.frame().number);
    CHECK(playing.to(99s).frame().scene == Scene::leaving);
    CHECK(playing.to(100s).frame().word == "If you like: what was it?");
}

TEST_CASE("without a size the breaths lead to the questions, and the big key passes them") {
    Playing playing(counted({breathing(3, 3)}), plain_settings());
    playing.past_questions().type(5s, "q").to(24s);
    CHECK(playing.frame().word == "Breathe out");
    CHECK(playing.to(25s).frame().scene == Scene::question);
    Playing passed(counted({breathing(3, 3)}), plain_settings());
    passed.past_questions().type(5s, "q").type(7s, " ");
    CHECK(passed.frame().scene == Scene::question);
}

TEST_CASE("no numbers are shown to a person who wants none") {
    Settings settings = plain_settings();
    settings.count = false;
    Playing playing(counted({breathing(3, 3)}), settings);
    playing.past_questions().type(5s, "q");
    CHECK(playing.frame().word == "Breathe in");
    CHECK_FALSE(playing.frame().number);
    CHECK(playing.frame().place.empty());
}

TEST_CASE("where nothing was begun it ends at once") {
    Playing playing(counted({breathing(1, 1)}), Settings{});
    SUBCASE("in the questions") {
        playing.type(1s, "q");
    }
    SUBCASE("in the lead-in") {
        playing.past_questions().type(1s, "q");
    }
    CHECK(is_over(playing.state()));
}

TEST_CASE("all that is not optional done, the way out asks no reason") {
    timeline::Part extra = relaxation();
    extra.optional = true;
    Playing playing = in_practice({breathing(1, 1), extra});
    playing.type(15s, "q");
    CHECK(playing.frame().scene == Scene::leaving);
    playing.type(16s, " ");
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    CHECK(playing.outcome().ending != Ending::early);
}

TEST_CASE("a stop leads out no less gently than a person's own end, and keeps its words in sight") {
    const std::string words = "Stop and rest. Call us if it stays.";
    Playing playing = in_practice({dilator()}, stop_rules());
    playing.type(1s, " ").type(20s, "8");
    CHECK(playing.frame().text == words + "\nTake it out slowly, in your own time.");
    SUBCASE("by itself") {
        playing.to(30s);
    }
    SUBCASE("by the big key") {
        playing.type(29500ms, " ").to(30s);
    }
    SUBCASE("by the key that ends") {
        playing.type(29500ms, "q").to(30s);
    }
    CHECK(playing.frame().scene == Scene::leaving);
    CHECK(playing.frame().text == "Take it out slowly, in your own time.\n" + words);
    CHECK(playing.to(89s).frame().scene == Scene::leaving);
    playing.to(90s);
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    CHECK(playing.frame().text == words);
    CHECK(playing.outcome().active == 19s);
}

TEST_CASE("after a stop come the clinic's breaths, then the size is taken out, then the questions") {
    timeline::Timeline timeline = counted({dilator()});
    timeline.stops = stop_rules();
    Playing playing(timeline, plain_settings());
    playing.past_questions().type(1s, " ").type(20s, "8").type(21s, " ");
    CHECK(playing.frame().word == "Breathe in");
    CHECK(playing.frame().text == "Let the belly be soft.\nStop and rest. Call us if it stays.");
    playing.to(41s);
    CHECK(playing.frame().word == "Take it out slowly, in your own time");
    CHECK(playing.to(100s).frame().scene == Scene::leaving);
    CHECK(playing.to(101s).frame().word == "Pain now, 0 to 10?");
}

TEST_CASE("a stop before anything was begun has nothing to lead out of") {
    timeline::Timeline timeline = counted({dilator()});
    timeline.stops = stop_rules();
    Playing asked(timeline, plain_settings());
    asked.type(1s, "8").type(2s, " ");
    CHECK(is_over(asked.state()));
}

TEST_CASE("pain rated on the way out belongs to the time after, and a stop rule met there changes no ending") {
    Playing playing = in_practice({breathing(3, 3)}, stop_rules());
    playing.type(12s, "q8");
    CHECK(playing.frame().scene == Scene::stopped);
    playing.type(14s, " ");
    CHECK(playing.frame().scene == Scene::leaving);
    CHECK(playing.outcome().pain[0].moment == outcome::Moment::after);
    playing.type(15s, "q");
    CHECK(playing.outcome().ending == Ending::early);
    CHECK(playing.outcome().stopped_by == "pain >= 7");
}

TEST_CASE("u takes the end back within the window, and practice stands paused where it was") {
    Playing playing = in_practice({stretch()});
    playing.type(12s, "q").type(21999ms, "u");
    CHECK(playing.frame().scene == Scene::paused);
    CHECK(playing.frame().note == "Taken back");
    CHECK_FALSE(playing.state().ending);
    CHECK(playing.state().milestones > 2);
    playing.type(30s, " ").to(40s);
    CHECK(playing.outcome().active == 12s + 10s);
    CHECK(playing.outcome().paused == 30s - 12s);
    playing.type(41s, "q").type(42s, "u").type(43s, "q").to(53s);
    CHECK(playing.frame().keys == "space go on, ? keys, q end now");
    playing.type(53s, "u");
    CHECK(playing.frame().scene == Scene::leaving);
}

TEST_CASE("a wait for a key and a question come back as they were") {
    Playing waits = in_practice({dilator()});
    waits.type(1s, "q").type(2s, "u");
    CHECK(waits.frame().scene == Scene::waiting);
    CHECK(waits.frame().word == "Take it in hand");
    Playing asked = in_practice({dilator(), breathing(1, 1)});
    asked.type(1s, " ").type(20s, "n n").type(70s, "q").type(72s, "u").to(72s + 59s);
    CHECK(asked.frame().word == "How far was it in?");
}

TEST_CASE("a rating given on the way out is taken back before the end is") {
    Playing playing = in_practice({stretch()});
    playing.type(12s, "q").type(13s, "3").type(14s, "u");
    CHECK(playing.frame().scene == Scene::leaving);
    CHECK(playing.outcome().pain.empty());
    playing.type(15s, "u");
    CHECK(playing.frame().scene == Scene::paused);
}

TEST_CASE("what a stop rule ended is not taken back on the way out, nor what was led on from") {
    Playing stopped = in_practice({stretch()}, stop_rules());
    stopped.type(12s, "8").type(13s, " ").type(14s, "u");
    CHECK(stopped.frame().scene == Scene::leaving);
    CHECK(stopped.outcome().pain.size() == 1);
    Playing led_on = in_practice({stretch()});
    led_on.type(12s, "q ").type(13s, "u");
    CHECK(led_on.frame().word == "If you like: what was it?");
}

TEST_CASE("a sleep on the way out ends nothing") {
    Playing playing = in_practice({breathing(3, 3)});
    playing.type(12s, "q").happen(50s, Suspended{.slept = 1h}).to(50s + 59s);
    CHECK(playing.frame().scene == Scene::leaving);
    CHECK(playing.to(50s + 60s).frame().scene == Scene::question);
}

TEST_SUITE_END();
