#include "core/session/words.hpp"

#include <doctest/doctest.h>

#include "core/timeline/discreet.hpp"
#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;

namespace {

Playing played_discreetly(std::vector<timeline::Part> parts) {
    timeline::Timeline timeline = timeline_of(std::move(parts));
    timeline.stops = stop_rules();
    return {timeline::discreet(timeline), plain_settings()};
}

}  // namespace

TEST_SUITE_BEGIN("core/session");

TEST_CASE("discreet ratings are numbers, asked for and answered by the keys of the open ones") {
    Playing playing = played_discreetly({stretch()});
    CHECK(playing.frame().word == "First number, 0 to 10?");
    playing.type(1s, "3");
    CHECK(playing.frame().note == "First 3");
    CHECK(playing.frame().word == "Second number, 0 to 10?");
    playing.type(2s, "4").type(10s, "a");
    CHECK(playing.frame().note == "Second, 0 to 10");
    CHECK(playing.frame().keys.contains("0-9 first, a second"));
    playing.type(11s, "5");
    CHECK(playing.frame().note == "Second 5");
    CHECK(playing.outcome().pain[0].score.value() == 3);
    CHECK(playing.outcome().fear[1].score.value() == 5);
    playing.type(12s, "8");
    CHECK(playing.frame().text == "Stop here, as your plan says.");
    CHECK(playing.outcome().stopped_by == "pain >= 7");
}

TEST_CASE("discreetly, how far and how it went is asked and kept without saying of what") {
    timeline::Part part = dilator();
    part.asks_depth = part.asks_ease = true;
    Playing playing = played_discreetly({part});
    playing.past_questions().type(1s, " ");
    for (Duration now = 1min; now < 20min && playing.frame().word != "How far was it today?"; now += 1min)
        playing.type(now, "n");
    REQUIRE(playing.frame().word == "How far was it today?");
    CHECK(playing.frame().keys == "t e i h f from least to most, space skip");
    playing.type(playing.now() + 5s, "h");
    CHECK(playing.frame().note == "Kept");
    CHECK(playing.frame().word == "How did it go?");
    CHECK(playing.outcome().exercises[0].depth == outcome::Depth::half);
}

TEST_CASE("discreetly, the way out and the list of keys tell nobody what it is") {
    Playing playing = played_discreetly({dilator()});
    playing.past_questions().type(1s, " ").type(20s, "?");
    CHECK(playing.frame().text.contains(
        "0 to 9: the first number; t, or 1 and 0: ten\na and then a digit: the second number"));
    playing.type(21s, " ").type(22s, "q");
    CHECK(playing.frame().text == "Come out of it slowly, in your own time.");
    playing.type(23s, " ");
    CHECK(playing.frame().keys == "p the first, f the second, i interrupted, e enough, space skip");
    playing.type(24s, "p");
    CHECK(playing.frame().note == "Kept");
    CHECK(playing.outcome().reason == outcome::Reason::pain);
}

TEST_CASE("discreetly, what waits behind a gate is not named") {
    timeline::Gate gate{.what = "Movement", .pain = units::parse_limit("< 4").value()};
    Playing playing = played_discreetly({moved(gate)});
    playing.past_questions().type(0s, " ").to(5min + 10s);
    CHECK(playing.frame().text == "What comes next");
    playing.type(5min + 20s, "5");
    CHECK(playing.frame().note == "Left out for now: What comes next");
}

TEST_SUITE_END();
