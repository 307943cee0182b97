#include "core/session/keys.hpp"

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

TEST_CASE("the big key pauses and resumes, and a long hold goes on where it was") {
    Playing playing = in_practice({stretch()});
    playing.type(10s, " ").to(20s);
    CHECK(playing.frame().scene == Scene::paused);
    playing.type(30s, " ");
    CHECK(playing.frame().number == 20);
    CHECK(playing.to(50s).frame().place == "Right side");
    CHECK(playing.outcome().active == 30s);
    CHECK(playing.outcome().paused == 20s);
}

TEST_CASE("a breath begins again after a pause, and the time of both is active") {
    Playing playing = in_practice({breathing(2, 2)});
    playing.type(7s, " ").type(9s, " ");
    CHECK(playing.frame().word == "Breathe in");
    CHECK(playing.frame().number == 4);
    playing.to(29s);
    CHECK(playing.frame().scene == Scene::question);
    CHECK(playing.outcome().active == 27s);
    CHECK(playing.outcome().paused == 2s);
}

TEST_CASE("a waiting step never passes by itself; the big key and n go on") {
    for (const std::string_view key : {" ", "n"}) {
        Playing playing = in_practice({checklist()});
        playing.to(9min);
        CHECK(playing.frame().word == "Towel");
        playing.type(9min, key);
        CHECK(playing.frame().word == "Water");
        playing.type(9min, key);
        CHECK(playing.frame().scene == Scene::question);
        CHECK(playing.outcome().exercises[0].progress == Progress::complete);
        CHECK(playing.outcome().active == 0s);
        CHECK(playing.outcome().paused == 0s);
        CHECK(playing.state().tally.waiting == 9min);
    }
}

TEST_CASE("n goes on to the next block and leaves this one partial") {
    Playing playing = in_practice({stretch()});
    playing.type(10s, "n");
    CHECK(playing.frame().place == "Right side");
    playing.type(40s, "  ");
    CHECK(playing.outcome().exercises[0].progress == Progress::partial);
    CHECK(playing.outcome().ending == Ending::early);
    CHECK(playing.outcome().active == 40s);
}

TEST_CASE("n after the low end of a lengthened step keeps it as done") {
    Playing playing = in_practice({stretch()});
    playing.type(10s, "+").type(35s, "n").to(65s);
    CHECK(playing.outcome().exercises[0].progress == Progress::complete);
    CHECK(playing.outcome().active == 65s);
}

TEST_CASE("n in a lead-in begins at once, even out of a pause") {
    Playing playing(timeline_of({breathing(1, 1)}), Settings{});
    playing.past_questions().type(2s, " ").type(4s, "n");
    CHECK(playing.frame().word == "Breathe in");
    CHECK(playing.to(14s).outcome().active == 10s);
    CHECK(playing.outcome().paused == 0s);
}

TEST_CASE("b does the block again, or the block before when it has only just begun") {
    Playing playing = in_practice({stretch(), breathing(2, 2)});
    playing.type(10s, "b");
    CHECK(playing.frame().place == "Left side");
    CHECK(playing.frame().number == 30);
    playing.type(42s, "b");
    CHECK(playing.frame().place == "Left side");
    playing.type(75s, "b");
    CHECK(playing.frame().place == "Right side");
    playing.type(106s, "b");
    CHECK(playing.frame().place == "Right side");
    playing.to(136s + 20s);
    CHECK(playing.outcome().exercises[0].progress == Progress::complete);
    CHECK(playing.outcome().exercises[0].active == 135s);
}

TEST_CASE("b at the very first block begins it again; where one waits it leads back") {
    Playing playing = in_practice({breathing(2, 2), checklist()});
    playing.type(1s, "b");
    CHECK(playing.frame().number == 4);
    playing.to(60s);
    CHECK(playing.frame().word == "Towel");
    playing.type(60s, "b");
    CHECK(playing.frame().word == "Breathe in");
}

TEST_CASE("repetitions done again count once, + adds to what is done") {
    Playing playing = in_practice({releases()});
    playing.type(35s, "b").type(65s, "++").to(35s + 120s);
    const auto result = playing.outcome().exercises[0];
    CHECK(result.repetitions->done == 12);
    CHECK(result.repetitions->planned == 10);
    CHECK(result.active == 155s);
    CHECK(playing.frame().scene == Scene::question);
}

TEST_CASE("+ lengthens an open step up to the plan's upper end and no further") {
    Playing playing = in_practice({dilator()});
    playing.type(0s, " ").type(10s, "+");
    CHECK(playing.frame().note == "30 s longer");
    CHECK(playing.frame().number == 80);
    playing.type(11s, "+++");
    CHECK(playing.frame().number == 169);
    playing.type(12s, "+");
    CHECK(playing.frame().note == "This is as long as your plan has it");
    CHECK(playing.frame().number == 168);
    playing.to(3min);
    CHECK(playing.frame().scene == Scene::waiting);
    CHECK(playing.outcome().active == 3min);
}

TEST_CASE("the last + adds only what the plan leaves") {
    timeline::Part scan = relaxation();
    scan.blocks[0].steps[0].length = timeline::Open{60s, 70s};
    Playing playing = in_practice({scan});
    playing.type(10s, "+");
    CHECK(playing.frame().note == "10 s longer");
    CHECK(playing.frame().number == 60);
}

TEST_CASE("+ adds a repetition up to the plan's upper end") {
    Playing playing = in_practice({releases()});
    playing.type(1s, "+");
    CHECK(playing.frame().note == "One more, 11 of at most 12");
    CHECK(playing.frame().place == "Set 1 of 1, 1 of 11");
    playing.type(2s, "++");
    CHECK(playing.frame().note == "This is as long as your plan has it");
    CHECK(playing.frame().place == "Set 1 of 1, 1 of 12");
}

TEST_CASE("contractions never become more, whatever the plan's upper end") {
    Playing playing = in_practice({holds()});
    playing.type(1s, "+++");
    CHECK(playing.frame().note == "Your plan's number stays");
    playing.to(100s);
    CHECK(playing.frame().scene == Scene::question);
    CHECK(playing.outcome().exercises[0].repetitions->done == 10);
}

TEST_CASE("q and Esc end kindly: first out of it, again at once") {
    for (const std::string_view key : {"q", "\x1b", "Q"}) {
        Playing playing = in_practice({breathing(3, 3)});
        playing.type(12s, key);
        CHECK(playing.frame().scene == Scene::leaving);
        playing.type(13s, key);
        CHECK(is_over(playing.state()));
        CHECK(playing.outcome().ending == Ending::early);
        CHECK(playing.outcome().active == 12s);
    }
}

TEST_CASE("ending when all that is not optional is done is a complete session") {
    timeline::Part extra = relaxation();
    extra.optional = true;
    Playing playing = in_practice({breathing(1, 1), extra});
    playing.type(15s, "qq");
    CHECK(playing.outcome().ending == Ending::complete);
    CHECK(playing.outcome().exercises[1].progress == Progress::partial);
}

TEST_CASE("ending before the first step asks nothing more") {
    Playing playing(timeline_of({breathing(1, 1)}), Settings{});
    SUBCASE("in the questions") {
        playing.type(1s, "q");
    }
    SUBCASE("in the lead-in") {
        playing.type(1s, "nn").type(5s, "q");
    }
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().ending == Ending::early);
    CHECK(playing.outcome().exercises[0].progress == Progress::skipped);
}

TEST_CASE("a second big key within 400 ms is the same one, a later one is another") {
    Settings settings = plain_settings();
    settings.debounce = Settings{}.debounce;
    Playing playing(timeline_of({stretch()}), settings);
    playing.past_questions().type(10s, " ").type(10s + 399ms, " ");
    CHECK(playing.frame().scene == Scene::paused);
    SUBCASE("one that was too soon begins the wait anew, so that a key held down is one") {
        playing.type(10s + 600ms, " ").type(10s + 900ms, " ");
        CHECK(playing.frame().scene == Scene::paused);
        playing.type(10s + 1300ms, " ");
    }
    SUBCASE("after 400 ms") {
        playing.type(10s + 799ms, " ");
    }
    CHECK(playing.frame().scene == Scene::step);
}

TEST_CASE("a slipped second key skips no question that was not read, and digits are not held back") {
    Playing playing(timeline_of({breathing(1, 1)}), Settings{});
    playing.type(1s, "  ");
    CHECK(playing.frame().word == "Fear now, 0 to 10?");
    playing.type(1500ms, "3");
    CHECK(playing.frame().scene == Scene::lead_in);
    playing.type(20s, "23");
    CHECK(playing.outcome().pain.size() == 2);
}

TEST_CASE("of all characters there are, only the keys of the manual do anything") {
    const std::u32string keys = U" nNbB+?0123456789tTaAuUqQ\x1b";
    Playing playing = in_practice({stretch()});
    State state = playing.to(10s).state();
    for (char32_t code = 0; code <= 0x10FFFF; ++code) {
        if (!keys.contains(code)) press(state, Key{code});
    }
    CHECK(frame(state) == playing.frame());
    CHECK(state.milestones == playing.state().milestones);
    CHECK(state.ratings.empty());
}

TEST_CASE("keys without a meaning do nothing at all") {
    Playing playing = in_practice({stretch()});
    playing.to(10s);
    const Frame before = playing.frame();
    playing.type(10s, "xyz;/\t\x7f<>");
    playing.happen(10s, Key{U'\u00e4'}).happen(10s, Resized{});
    CHECK(playing.frame() == before);
}

TEST_CASE("a key without a meaning does not come between the 1 and the 0 of a ten") {
    Playing playing = in_practice({stretch()});
    playing.type(10s, "1x0");
    CHECK(playing.outcome().pain.size() == 1);
    CHECK(playing.outcome().pain[0].score.value() == 10);
}

TEST_CASE("where nobody can press keys, keys are not heard") {
    Playing playing(timeline_of({stretch()}), hands_free_settings());
    playing.type(5s, " q7n");
    CHECK(playing.frame().scene == Scene::step);
    CHECK(playing.frame().keys.empty());
    CHECK(playing.outcome().pain.empty());
}

TEST_CASE("what is only noted: space says it was done, n that it was not, and neither takes any time") {
    Playing done(timeline_of({noted()}), Settings{});
    CHECK(done.frame().word == "Have you done it?");
    CHECK(done.frame().keys == "space yes, ? keys, n not this time, b back, q end");
    done.type(9min, " ");
    CHECK(is_over(done.state()));
    CHECK(done.outcome().ending == Ending::complete);
    CHECK(done.outcome().exercises[0].progress == Progress::complete);
    CHECK(done.outcome().exercises[0].repetitions.value().done == 1);
    CHECK(done.outcome().active == 0s);
    CHECK(outcome::counts(done.outcome()));

    Playing not_done(timeline_of({noted()}), Settings{});
    not_done.type(5s, "n");
    CHECK(is_over(not_done.state()));
    CHECK(not_done.outcome().ending == Ending::early);
    CHECK(not_done.outcome().exercises[0].progress == Progress::skipped);
    CHECK_FALSE(outcome::counts(not_done.outcome()));
}

TEST_CASE("pain and fear are asked where something is practised beside what is noted") {
    Playing playing(timeline_of({noted(), breathing(1, 1)}), plain_settings());
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    playing.past_questions().type(0s, " ").to(10s);
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    CHECK(playing.outcome().active == 10s);
}

TEST_CASE("nobody is there to note what was done elsewhere: it is left out") {
    Playing playing(timeline_of({noted(), breathing(1, 1)}), hands_free_settings());
    playing.to(20s);
    CHECK(playing.outcome().exercises[0].progress == Progress::left_out);
}

TEST_SUITE_END();
