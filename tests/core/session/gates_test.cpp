#include "core/session/gates.hpp"

#include <doctest/doctest.h>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;
using outcome::Ending;
using outcome::Movement;
using outcome::Progress;

namespace {

timeline::Gate below_four() {
    return {.what = "Movement", .pain = units::parse_limit("< 4").value()};
}

// In practice with the trainer; at 5 minutes the hold is over.
Playing at_gate(const timeline::Gate& gate = below_four()) {
    Playing playing = in_practice({moved(gate)}, stop_rules());
    playing.type(0s, " ").to(5min);
    return playing;
}

const outcome::ExerciseResult& trainer_of(const outcome::Outcome& outcome) {
    return outcome.exercises.front();
}

}  // namespace

TEST_SUITE_BEGIN("core/session");

TEST_CASE("a gate asks for its rating when the hold is over, and says what it is for") {
    Playing playing = at_gate();
    CHECK(playing.frame().scene == Scene::question);
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    CHECK(playing.frame().place == "Before it goes on");
    CHECK(playing.frame().text == "Movement, with pain below 4");
    CHECK(playing.outcome().active == 5min);
}

TEST_CASE("a rating within the limit opens all that is behind the gate, and is kept") {
    Playing playing = at_gate();
    playing.type(5min + 10s, "3");
    CHECK(playing.frame().word == "Twist");
    CHECK(playing.frame().place == "Movement, Size B, 22.4 mm");
    playing.to(6min + 10s);
    CHECK(playing.frame().word == "In and out");
    playing.to(7min + 10s).type(7min + 11s, "   ");
    const auto outcome = playing.outcome();
    CHECK(outcome.ending == Ending::complete);
    CHECK(trainer_of(outcome).movement == Movement::done);
    CHECK(trainer_of(outcome).active == 7min);
    REQUIRE(outcome.pain.size() == 1);
    CHECK(outcome.pain[0].score.value() == 3);
    CHECK(outcome.pain[0].moment == outcome::Moment::during);
    CHECK(outcome.pain[0].at == 5min);
}

TEST_CASE("at the limit itself it stays closed, that is said, and the session is complete without it") {
    Playing playing = at_gate();
    playing.type(5min + 10s, "4");
    CHECK(playing.frame().note == "Left out for now: Movement, with pain below 4");
    CHECK(playing.frame().word == "How far was it in?");
    playing.type(5min + 11s, "h  ");
    const auto outcome = playing.outcome();
    CHECK(outcome.ending == Ending::complete);
    CHECK(trainer_of(outcome).progress == Progress::complete);
    CHECK(trainer_of(outcome).movement == Movement::closed);
    CHECK(trainer_of(outcome).active == 5min);
    CHECK(trainer_of(outcome).planned == units::Range<Duration>{5min, 7min});
}

TEST_CASE("no rating keeps it closed: skipped, or nobody there, or an old one") {
    Playing skipped = at_gate();
    skipped.type(5min + 1s, " ");
    CHECK(skipped.frame().word == "How far was it in?");

    Playing alone = at_gate();
    alone.to(6min);
    CHECK(alone.frame().word == "How far was it in?");

    Playing before = in_practice({moved(below_four())});
    before.type(0s, " ").type(4min + 59s, "1").to(5min + 30s);
    CHECK(before.frame().word == "Pain now, 0 to 10?");
}

TEST_CASE("every limit of a gate needs a rating of its own") {
    timeline::Gate gate = below_four();
    gate.fear = units::parse_limit("<= 3").value();
    CHECK(in_words(gate, timeline::Wording::open) == "Movement, with pain below 4 and fear 3 or less");
    Playing open = at_gate(gate);
    open.type(5min + 1s, "2");
    CHECK(open.frame().word == "Fear now, 0 to 10?");
    open.type(5min + 2s, "3");
    CHECK(open.frame().word == "Twist");
    Playing closed = at_gate(gate);
    closed.type(5min + 1s, "2").type(5min + 2s, " ");
    CHECK(closed.frame().word == "How far was it in?");
}

TEST_CASE("ten is not taken for one") {
    Playing playing = at_gate();
    playing.type(5min + 1s, "1");
    CHECK(playing.frame().scene == Scene::question);
    playing.type(5min + 2s, "0");
    CHECK(playing.frame().scene == Scene::stopped);
    Playing one = at_gate();
    one.type(5min + 1s, "1").to(5min + 3s);
    CHECK(one.frame().word == "Twist");
}

TEST_CASE("a rating during movement that no longer fits ends it; what is done stays done") {
    Playing playing = at_gate();
    playing.type(5min, "3").type(6min + 30s, "5");
    CHECK(playing.frame().word == "How far was it in?");
    playing.type(6min + 31s, "   ");
    CHECK(playing.outcome().ending == Ending::complete);
    CHECK(trainer_of(playing.outcome()).movement == Movement::partial);
    CHECK(trainer_of(playing.outcome()).active == 6min + 30s);
}

TEST_CASE("a rating taken back behind the gate is asked for again") {
    Playing playing = at_gate();
    playing.type(5min, "3").type(5min + 20s, "u");
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    playing.type(5min + 21s, " ");
    CHECK(playing.frame().word == "How far was it in?");
    CHECK(playing.outcome().pain.empty());
}

TEST_CASE("a stop rule met at the gate is a stop rule") {
    Playing playing = at_gate();
    playing.type(5min + 1s, "8");
    CHECK(playing.frame().scene == Scene::stopped);
    playing.type(5min + 2s, "u");
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    playing.type(5min + 3s, "8").type(5min + 4s, " ");
    CHECK(playing.state().ending == Ending::stop_rule);
}

TEST_CASE("b asks again, n leaves a motion out, and ending at the gate keeps what was done") {
    Playing back = at_gate();
    back.type(5min, "9u").type(5min + 1s, "4").to(5min + 2s);
    CHECK(back.frame().word == "How far was it in?");

    Playing next = at_gate();
    next.type(5min, "2").type(5min + 10s, "n").to(6min + 10s).type(6min + 11s, "   ");
    CHECK(next.outcome().ending == Ending::early);
    CHECK(trainer_of(next.outcome()).movement == Movement::partial);

    Playing again = at_gate();
    again.type(5min, "2").type(5min + 10s, "b");
    CHECK(again.frame().word == "Twist");
    again.type(5min + 11s, "b");
    CHECK(again.frame().word == "Stay");
    again.type(5min + 12s, "n");
    CHECK(again.frame().word == "Pain now, 0 to 10?");

    Playing ended = at_gate();
    ended.type(5min + 5s, "q  ");
    CHECK(ended.frame().word == "How far was it in?");
    ended.type(5min + 6s, "t  ");
    CHECK(ended.outcome().ending == Ending::early);
    CHECK(trainer_of(ended.outcome()).depth == outcome::Depth::touch);
    CHECK_FALSE(trainer_of(ended.outcome()).movement);
}

TEST_CASE("where nobody can press a key a gate stays closed, and nothing waits for it") {
    timeline::Part part = moved(below_four());
    part.blocks.erase(part.blocks.begin());
    Playing playing({.title = "T", .parts = {part}}, hands_free_settings());
    CHECK(playing.frame().left == 5min);
    playing.to(5min);
    CHECK(playing.outcome().ending == Ending::complete);
    CHECK(trainer_of(playing.outcome()).movement == Movement::closed);
}

TEST_SUITE_END();
