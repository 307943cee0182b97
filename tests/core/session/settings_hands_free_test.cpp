// Sessions that wait for no key and hear those that come.
#include <doctest/doctest.h>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;
using outcome::Ending;
using outcome::Progress;

namespace {

Settings free_settings() {
    Settings settings = plain_settings();
    settings.hands = Hands::free;
    return settings;
}

// The trainer with 20 s to take each size in hand.
timeline::Part timed_trainer(timeline::Part part) {
    for (timeline::Block& block : part.blocks) {
        for (timeline::Step& step : block.steps) {
            if (step.phase == timeline::Phase::ready) step.length = timeline::UntilKey{20s};
        }
    }
    return part;
}

timeline::Gate low_pain() {
    return {.what = "Movement", .pain = units::ScoreLimit{units::ScoreLimit::Relation::less, 4}};
}

}  // namespace

TEST_SUITE_BEGIN("core/session");

TEST_CASE("hands-free nothing waits: questions take their patience, until-key steps the plan's time") {
    timeline::Timeline evening = timeline_of({checklist(), timed_trainer(dilator()), stretch()});
    evening.prepare = {"A towel"};
    evening.after_care = {"Wash it"};
    Playing playing(evening, free_settings());
    CHECK(playing.frame().word == "Before you begin");
    CHECK(playing.frame().keys == "space go on, q end");
    CHECK(playing.to(3min).frame().word == "Towel");
    CHECK(playing.frame().scene == Scene::step);
    CHECK(playing.to(3min + 20s).frame().word == "Take it in hand");
    // 20 s and 1 min, 20 s and 5 min, a minute for how far, half a minute a side, three questions.
    playing.to(3min + 20s + 80s + 320s + 1min + 1min + 3min);
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().ending == Ending::complete);
    CHECK(playing.outcome().active == 6min + 1min);
    CHECK(playing.outcome().paused == 0s);
}

TEST_CASE("hands-free keys that come still work") {
    Playing playing(timeline_of({checklist(), stretch()}), free_settings());
    playing.type(1s, "2").type(2s, " ");
    CHECK(playing.frame().word == "Towel");
    playing.type(3s, "n").type(4s, " ");
    CHECK(playing.frame().scene == Scene::paused);
    playing.type(9s, " ").type(20s, "3qq");
    CHECK(playing.outcome().pain.size() == 2);
    CHECK(playing.outcome().paused == 5s);
    CHECK(playing.outcome().ending == Ending::early);
}

TEST_CASE("hands-free an exercise that the plan gives no time in place of a key is left out") {
    Playing playing(timeline_of({dilator(), noted(), stretch()}), free_settings());
    playing.to(2min);
    CHECK(playing.frame().title == "Child's pose");
    playing.to(10min);
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().exercises[0].progress == Progress::left_out);
    CHECK(playing.outcome().exercises[1].progress == Progress::left_out);
    CHECK(playing.outcome().exercises[2].progress == Progress::complete);
}

TEST_CASE("hands-free a gate is asked for its time: a digit opens it, silence leaves it closed") {
    Playing playing(timeline_of({timed_trainer(moved(low_pain()))}), free_settings());
    playing.past_questions().to(5min + 20s);
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    SUBCASE("a digit") {
        playing.type(5min + 30s, "2");
        CHECK(playing.frame().word == "Twist");
    }
    SUBCASE("silence") {
        playing.to(6min + 20s);
        CHECK(playing.frame().word == "How far was it in?");
        CHECK(playing.outcome().exercises[0].movement == outcome::Movement::closed);
    }
}

TEST_CASE("hands-free what waits behind a gate is left out without a question") {
    timeline::Part part = timed_trainer(moved(low_pain()));
    part.blocks[2].steps[0].length = timeline::UntilKey{};
    Playing playing(timeline_of({part}), free_settings());
    playing.past_questions().to(5min + 20s);
    CHECK(playing.frame().word == "How far was it in?");
    CHECK(playing.outcome().exercises[0].movement == outcome::Movement::closed);
    CHECK(playing.outcome().exercises[0].progress == Progress::complete);
}

TEST_CASE("hands-free too a session that slept waits for somebody to be back") {
    Playing playing(timeline_of({stretch()}), free_settings());
    playing.past_questions().happen(10s, Suspended{}).to(3min);
    CHECK(playing.frame().scene == Scene::paused);
    CHECK(playing.outcome().active == 10s);
}

TEST_SUITE_END();
