#include "core/session/questions.hpp"

#include <doctest/doctest.h>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;
using outcome::Depth;
using outcome::Ease;
using outcome::Moment;

TEST_SUITE_BEGIN("core/session");

TEST_CASE("pain and fear are asked before and after, and a digit answers") {
    Playing playing(timeline_of({breathing(1, 1)}), plain_settings());
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    CHECK(playing.frame().place == "Before");
    playing.type(1s, "2");
    CHECK(playing.frame().note == "Pain 2");
    CHECK(playing.frame().word == "Fear now, 0 to 10?");
    playing.type(2s, "5").to(12s);
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    CHECK(playing.frame().place == "After");
    playing.type(13s, "30");
    CHECK(is_over(playing.state()));

    const auto outcome = playing.outcome();
    REQUIRE(outcome.pain.size() == 2);
    REQUIRE(outcome.fear.size() == 2);
    CHECK(outcome.pain[0].score.value() == 2);
    CHECK(outcome.pain[0].moment == Moment::before);
    CHECK(outcome.pain[1].score.value() == 3);
    CHECK(outcome.pain[1].moment == Moment::after);
    CHECK(outcome.fear[1].score.value() == 0);
    CHECK(outcome.fear[1].at == 10s);
}

TEST_CASE("the big key and n skip a question, and so does patience") {
    Playing playing(timeline_of({breathing(1, 1)}), plain_settings());
    playing.type(1s, " ").to(60s);
    CHECK(playing.frame().word == "Fear now, 0 to 10?");
    playing.to(61s);
    CHECK(playing.frame().scene == Scene::step);
    playing.to(71s).type(72s, "n ");
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().pain.empty());
    CHECK(playing.outcome().active == 10s);
}

TEST_CASE("a 1 in a question waits for its 0 before the next question comes") {
    Playing playing(timeline_of({breathing(1, 1)}), plain_settings());
    playing.type(1s, "1");
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    playing.type(2s, "0");
    CHECK(playing.frame().note == "Pain 10");
    CHECK(playing.frame().word == "Fear now, 0 to 10?");
    playing.type(3s, "1").to(4500ms);
    CHECK(playing.frame().scene == Scene::step);
    CHECK(playing.outcome().pain[0].score.value() == 10);
    CHECK(playing.outcome().fear[0].score.value() == 1);
}

TEST_CASE("the big key after a 1 is its confirmation, not a skipped question") {
    Playing playing(timeline_of({breathing(1, 1)}), plain_settings());
    playing.type(1s, "1 ");
    CHECK(playing.frame().word == "Fear now, 0 to 10?");
    CHECK(playing.outcome().pain[0].score.value() == 1);
}

TEST_CASE("a digit after a 1 answers the next question") {
    Playing playing(timeline_of({breathing(1, 1)}), plain_settings());
    playing.type(1s, "13");
    CHECK(playing.frame().scene == Scene::step);
    CHECK(playing.outcome().pain[0].score.value() == 1);
    CHECK(playing.outcome().fear[0].score.value() == 3);
}

TEST_CASE("t is ten, and an answer taken back is asked again") {
    Playing playing(timeline_of({breathing(1, 1)}), plain_settings());
    playing.type(1s, "t");
    CHECK(playing.outcome().pain[0].score.value() == 10);
    playing.type(2s, "u");
    CHECK(playing.frame().note == "Taken back");
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    playing.type(3s, "1u");
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    CHECK(playing.state().questions.size() == 2);
    playing.type(4s, "4u4 ");
    CHECK(playing.outcome().pain.size() == 1);
    CHECK(playing.frame().scene == Scene::step);
}

TEST_CASE("how far is asked once after a part that asks it, and one key answers") {
    Playing playing = in_practice({dilator(), breathing(1, 1)});
    playing.type(1s, " ").type(62s, " ").to(5min + 62s);
    CHECK(playing.frame().word == "How far was it in?");
    CHECK(playing.frame().title == "Trainer");
    SUBCASE("answered") {
        playing.type(6min + 5s, "h");
        CHECK(playing.outcome().exercises[0].depth == Depth::half);
        CHECK(playing.frame().note == "Kept: half");
    }
    SUBCASE("t is touch here, not ten") {
        playing.type(6min + 5s, "t");
        CHECK(playing.outcome().exercises[0].depth == Depth::touch);
        CHECK(playing.outcome().pain.empty());
    }
    SUBCASE("skipped") {
        playing.type(6min + 5s, " ");
        CHECK_FALSE(playing.outcome().exercises[0].depth);
    }
    CHECK(playing.frame().word == "Breathe in");
    CHECK(playing.state().tally.waiting == 1s + 1s + 3s);
}

TEST_CASE("how far is not asked where nothing was in, and is asked when the person ends early") {
    Playing playing = in_practice({dilator()});
    SUBCASE("ended while taking it in hand") {
        playing.type(3s, "q  ");
        CHECK(playing.frame().word == "Pain now, 0 to 10?");
    }
    SUBCASE("ended in the middle") {
        playing.type(3s, " ").type(20s, "q  ");
        CHECK(playing.frame().word == "How far was it in?");
        playing.type(22s, "e");
        CHECK(playing.frame().word == "Pain now, 0 to 10?");
        CHECK(playing.outcome().exercises[0].depth == Depth::entrance);
    }
}

namespace {

// In practice with a trainer that is asked how it went in, and how far where `far`.
Playing asked_how(bool far = true) {
    timeline::Part part = dilator();
    part.asks_depth = far;
    part.asks_ease = true;
    part.after_care = {"Wash it"};
    return in_practice({part});
}

}  // namespace

TEST_CASE("how it went in is asked after how far, and one key answers") {
    Playing playing = asked_how();
    playing.type(1s, " ").type(62s, " ").to(5min + 62s).type(6min + 5s, "h");
    CHECK(playing.frame().word == "How did it go in?");
    CHECK(playing.frame().title == "Trainer");
    CHECK(playing.frame().text == "About the size that went in least easily.");
    CHECK(playing.frame().keys == "e easily, s some effort, h hard, space skip");
    const auto ease_after = [&](std::string_view key) {
        Playing here = playing;
        here.type(6min + 6s, key);
        CHECK(here.frame().word == "After this exercise");
        return std::pair(here.outcome().exercises[0].ease, here.frame().note);
    };
    CHECK(ease_after("e") == std::pair(std::optional(Ease::easily), std::string("Kept: easily")));
    CHECK(ease_after("S") == std::pair(std::optional(Ease::with_effort), std::string("Kept: with some effort")));
    CHECK(ease_after("h") == std::pair(std::optional(Ease::hard), std::string("Kept: it was hard")));
    CHECK(ease_after(" ").first == std::nullopt);
    playing.type(6min + 6s, "4t");
    CHECK(playing.frame().word == "How did it go in?");
    CHECK(playing.outcome().pain.size() == 2);
    CHECK(playing.outcome().pain.back().score.value() == 10);
}

TEST_CASE("how it went in is not asked where nothing went in, or the person does not say more") {
    const auto word_after = [](std::string_view keys) {
        Playing playing = asked_how();
        playing.type(3s, " ").type(20s, "q  ").type(21s, keys);
        return playing.frame().word;
    };
    CHECK(word_after("") == "How far was it in?");
    CHECK(word_after("t") == "After this exercise");
    CHECK(word_after("e") == "After this exercise");
    CHECK(word_after("i") == "How did it go in?");
    CHECK(word_after(" ") == "How did it go in?");
    Playing unbegun = asked_how();
    unbegun.type(3s, "q  ");
    CHECK(unbegun.frame().word == "Pain now, 0 to 10?");
    Playing ended = asked_how();
    ended.type(1s, " ").type(62s, " ").to(5min + 62s).type(6min + 5s, "q ");
    CHECK(ended.frame().word == "After this exercise");
}

TEST_CASE("how it went in is asked alone, and of one size without naming sizes") {
    Playing playing = asked_how(false);
    playing.type(3s, " ").type(20s, "q  ");
    CHECK(playing.frame().word == "How did it go in?");
    CHECK(playing.frame().text.empty());
}

TEST_CASE("what stops a session leaves how far and how it went in unasked, and no letter answers meanwhile") {
    timeline::Part part = dilator();
    part.asks_ease = true;
    Playing stopped = in_practice({part}, stop_rules());
    stopped.type(3s, " ").type(20s, "8").to(90s);
    CHECK(stopped.frame().word == "Pain now, 0 to 10?");

    Playing asked = in_practice({part, breathing(1, 1)}, stop_rules());
    asked.type(1s, " ").type(62s, " ").to(5min + 62s).type(6min + 5s, "8h");
    CHECK(asked.frame().scene == Scene::stopped);
    CHECK_FALSE(asked.outcome().exercises[0].depth);
}

TEST_CASE("of ending early one key says what it was, or none does") {
    const auto after = [](std::string_view key) {
        Playing playing = in_practice({breathing(3, 3)});
        playing.type(5s, "q ");
        CHECK(playing.frame().word == "If you like: what was it?");
        CHECK(playing.frame().keys == "p pain, f fear, i interrupted, e enough, space skip");
        playing.type(6s, key);
        CHECK(playing.frame().word == "Pain now, 0 to 10?");
        return playing.outcome().reason;
    };
    CHECK(after("p") == outcome::Reason::pain);
    CHECK(after("F") == outcome::Reason::fear);
    CHECK(after("i") == outcome::Reason::interrupted);
    CHECK(after("e") == outcome::Reason::enough);
    CHECK_FALSE(after(" "));
}

TEST_CASE("pain can be rated while another question is asked") {
    Playing playing = in_practice({dilator()});
    playing.type(3s, " ").type(20s, "q  4at");
    CHECK(playing.frame().word == "How far was it in?");
    CHECK(playing.outcome().pain[0].score.value() == 4);
    CHECK(playing.outcome().fear[0].score.value() == 10);
}

namespace {

// Two parts with words before and after each, and words of the session around them.
timeline::Timeline with_words() {
    timeline::Part first = breathing(1, 1);
    first.prepare = {"Sit upright"};
    first.after_care = {"Stretch your legs"};
    timeline::Part second = stretch();
    second.after_care = {"Drink something"};
    timeline::Timeline timeline = timeline_of({first, second});
    timeline.prepare = {"Close the door", "Empty your bladder"};
    timeline.after_care = {"Wash your hands"};
    return timeline;
}

}  // namespace

TEST_CASE("what to see to is read before and after the session and each exercise, at the person's own pace") {
    Playing playing(with_words(), plain_settings());
    CHECK(playing.frame().word == "Before you begin");
    CHECK(playing.frame().text == "Close the door\nEmpty your bladder");
    CHECK(playing.frame().keys == "space go on, q end");
    playing.type(0s, "   ");
    CHECK(playing.frame().word == "Before this exercise");
    CHECK(playing.frame().title == "Breathing");
    CHECK(playing.frame().text == "Sit upright");
    CHECK(playing.to(30s).frame().word == "Before this exercise");
    playing.type(30s, " ");
    CHECK(playing.frame().word == "Breathe in");
    CHECK(playing.to(40s).frame().word == "After this exercise");
    CHECK(playing.frame().text == "Stretch your legs");
    playing.type(50s, " ");
    CHECK(playing.frame().word == "Stretch");
    CHECK(playing.to(110s).frame().text == "Drink something");
    playing.type(110s, " ");
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    playing.type(110s, "  ");
    CHECK(playing.frame().word == "Afterwards");
    CHECK(playing.frame().text == "Wash your hands");
    CHECK(playing.frame().keys == "space go on");
    playing.type(110s, " ");
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().active == 70s);
    CHECK(playing.outcome().paused == 0s);
}

TEST_CASE("ended within an exercise, what belongs after it is still said; of one that never began it is not") {
    Playing playing(with_words(), plain_settings());
    playing.type(0s, "    ").type(5s, "q  ");
    CHECK(playing.frame().text == "Stretch your legs");
    playing.type(5s, "   ");
    CHECK(playing.frame().text == "Wash your hands");
    Playing before(with_words(), plain_settings());
    before.type(0s, "   q");
    CHECK(is_over(before.state()));
}

TEST_CASE("what nobody reads goes on after a minute, and without keys it is part of other words") {
    Playing playing(with_words(), plain_settings());
    CHECK(playing.to(59s).frame().word == "Before you begin");
    CHECK(playing.to(60s).frame().word == "Pain now, 0 to 10?");
    Settings settings = hands_free_settings();
    settings.lead_in = 10s;
    Playing alone(with_words(), settings);
    CHECK(alone.frame().text.starts_with("Close the door\nEmpty your bladder\nSit upright"));
    alone.to(2min);
    CHECK(alone.frame().text == "Stretch your legs\nDrink something\nWash your hands");
}

namespace {

// Breathing and a stretch; with fear of 7 breathing alone is offered.
Playing with_gentler() {
    timeline::Timeline timeline = timeline_of({breathing(2, 2), stretch()});
    timeline.gentler = {
        {.fear = units::parse_limit(">= 7").value(), .say = "Breathing is enough.", .parts = {breathing(1, 1)}}};
    return {timeline, plain_settings()};
}

}  // namespace

TEST_CASE("high fear before a session offers the gentler one with the clinic's words; the big key takes it") {
    Playing playing = with_gentler();
    playing.type(1s, "n").type(2s, "8");
    CHECK(playing.frame().word == "A gentler session today?");
    CHECK(playing.frame().text == "Breathing is enough.\nIt has: Breathing");
    CHECK(playing.frame().keys == "space gentler, n as planned, q end");
    playing.type(3s, " ").to(13s).past_questions();
    CHECK(is_over(playing.state()));
    const auto outcome = playing.outcome();
    CHECK(outcome.ending == outcome::Ending::complete);
    CHECK(outcome.gentler == "fear >= 7");
    REQUIRE(outcome.exercises.size() == 2);
    CHECK(outcome.exercises[0].active == 10s);
    CHECK(outcome.exercises[1].exercise == "child-pose");
    CHECK(outcome.exercises[1].progress == outcome::Progress::left_out);
}

TEST_CASE("nobody answers: the gentler session; n: the one that was planned") {
    Playing silent = with_gentler();
    silent.type(1s, "n").type(2s, "7").to(62s);
    CHECK(silent.frame().word == "Breathe in");
    CHECK(silent.outcome().gentler == "fear >= 7");
    Playing planned = with_gentler();
    planned.type(1s, "n").type(2s, "7").type(3s, "n");
    CHECK(planned.frame().word == "Breathe in");
    CHECK(planned.outcome().gentler.empty());
    CHECK(planned.outcome().exercises.size() == 2);
}

TEST_CASE("a higher rating in place of another offers the gentler session, also after the first part was prepared") {
    timeline::Timeline timeline = timeline_of({breathing(2, 2), stretch()});
    timeline.parts.front().prepare = {"Lie down"};
    timeline.gentler = {
        {.fear = units::parse_limit(">= 7").value(), .say = "Breathing is enough.", .parts = {breathing(1, 1)}}};
    Playing playing(timeline, plain_settings());
    playing.type(1s, "n").type(2s, "3");
    CHECK(playing.frame().text == "Lie down");
    playing.type(3s, "u").type(4s, "8");
    CHECK(playing.frame().word == "A gentler session today?");
    playing.type(5s, "n");
    CHECK(playing.frame().text == "Lie down");
}

TEST_CASE("a rating below the limit, or none, offers nothing; one taken back is asked anew") {
    Playing low = with_gentler();
    low.type(1s, "n").type(2s, "6");
    CHECK(low.frame().word == "Breathe in");
    CHECK(with_gentler().past_questions().frame().word == "Breathe in");
    Playing slipped = with_gentler();
    slipped.type(1s, "n").type(2s, "8u");
    CHECK(slipped.frame().word == "Fear now, 0 to 10?");
    slipped.type(3s, "2");
    CHECK(slipped.frame().word == "Breathe in");
}

TEST_SUITE_END();
