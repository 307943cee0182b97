#include "core/session/ratings.hpp"

#include <doctest/doctest.h>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;
using outcome::Ending;
using outcome::Moment;

TEST_SUITE_BEGIN("core/session");

TEST_CASE("a digit is pain now, with its moment and the active time it came at") {
    Playing playing = in_practice({breathing(3, 3)}, stop_rules());
    playing.type(5s, " ").type(8s, "3");
    const auto pain = playing.outcome().pain;
    REQUIRE(pain.size() == 1);
    CHECK(pain[0].score.value() == 3);
    CHECK(pain[0].moment == Moment::during);
    CHECK(pain[0].at == 5s);
    CHECK(playing.frame().note == "Pain 3");
}

TEST_CASE("ten is 1 then 0 within the window, or t") {
    Playing playing = in_practice({breathing(9, 9)});
    playing.type(1s, "1").type(2499ms, "0");
    playing.type(5s, "1").type(6500ms, "0");
    playing.type(8s, "t").type(9s, "110");
    std::vector<int> scores;
    for (const auto& pain : playing.outcome().pain) scores.push_back(pain.score.value());
    CHECK(scores == std::vector{10, 1, 0, 10, 1, 10});
}

TEST_CASE("a then a digit is fear, and a waits only so long") {
    Playing playing = in_practice({breathing(9, 9)});
    playing.type(1s, "a4").type(2s, "at").type(3s, "a10").type(5s, "a").type(10s, "6");
    CHECK(playing.outcome().fear.size() == 3);
    CHECK(playing.outcome().fear[0].score.value() == 4);
    CHECK(playing.outcome().fear[1].score.value() == 10);
    CHECK(playing.outcome().fear[2].score.value() == 10);
    CHECK(playing.outcome().pain.size() == 1);
}

TEST_CASE("u takes the last rating back, one after the other, of either scale") {
    Playing playing = in_practice({breathing(9, 9)});
    playing.type(1s, "3a52").type(3s, "u");
    CHECK(playing.outcome().pain.size() == 1);
    playing.type(4s, "u");
    CHECK(playing.outcome().fear.empty());
    playing.type(5s, "uu");
    CHECK(playing.outcome().pain.empty());
    CHECK(playing.frame().scene == Scene::step);
}

TEST_CASE("a rating that meets a stop rule pauses at once and shows the clinic's sentence") {
    Playing playing = in_practice({breathing(9, 9)}, stop_rules());
    playing.type(5s, "7").to(9s);
    CHECK(playing.frame().scene == Scene::stopped);
    CHECK(playing.frame().text == "Stop and rest. Call us if it stays.");
    CHECK(playing.outcome().active == 5s);
    CHECK(playing.outcome().paused == 4s);
    CHECK(playing.outcome().stopped_by == "pain >= 7");
}

TEST_CASE("a rating below the limit, or of the other scale, stops nothing") {
    Playing playing = in_practice({breathing(9, 9)}, stop_rules());
    playing.type(1s, "6").type(2s, "a7").type(3s, "a8");
    CHECK(playing.frame().scene == Scene::step);
    CHECK(playing.outcome().stopped_by.empty());
}

TEST_CASE("fear has rules of its own") {
    Playing playing = in_practice({breathing(9, 9)}, stop_rules());
    playing.type(1s, "a9");
    CHECK(playing.frame().scene == Scene::stopped);
    CHECK(playing.outcome().stopped_by == "fear > 8");
}

TEST_CASE("a slipped key is taken back within the window and leaves the session paused") {
    Playing playing = in_practice({breathing(9, 9)}, stop_rules());
    playing.type(5s, "8").type(14999ms, "u");
    CHECK(playing.frame().scene == Scene::paused);
    CHECK(playing.outcome().pain.empty());
    CHECK(playing.outcome().stopped_by.empty());
    playing.type(16s, " ");
    CHECK(playing.frame().word == "Breathe in");
    CHECK(playing.outcome().paused == 11s);
}

TEST_CASE("after the window the session comes to a calm end, with questions that can be skipped") {
    Playing playing = in_practice({breathing(9, 9)}, stop_rules());
    playing.type(5s, "8").to(15s);
    CHECK(playing.frame().scene == Scene::leaving);
    CHECK(playing.frame().text == "Stop and rest. Call us if it stays.");
    playing.type(16s, "u");
    CHECK(playing.outcome().pain.size() == 1);
    playing.type(17s, "   ");
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().ending == Ending::stop_rule);
    CHECK(playing.outcome().stopped_by == "pain >= 7");
    CHECK(playing.outcome().active == 5s);
    CHECK(playing.outcome().paused == 10s);
}

TEST_CASE("one key ends the wait, and other keys do nothing while the sentence is shown") {
    for (const std::string_view key : {" ", "q", "\x1b"}) {
        Playing playing = in_practice({breathing(9, 9)}, stop_rules());
        playing.type(5s, "8").type(6s, "nb+39ax");
        CHECK(playing.frame().scene == Scene::stopped);
        CHECK(playing.outcome().pain.size() == 1);
        playing.type(7s, key);
        CHECK(playing.frame().scene == Scene::leaving);
        CHECK(playing.state().ending == Ending::stop_rule);
    }
}

TEST_CASE("the 1 of a coming 10 is not judged as 1, and 10 is") {
    Playing playing = in_practice({breathing(9, 9)}, stop_rules());
    playing.type(1s, "1").to(2s);
    CHECK(playing.frame().scene == Scene::step);
    playing.type(2400ms, "0");
    CHECK(playing.frame().scene == Scene::stopped);
    CHECK(playing.outcome().pain[0].score.value() == 10);
}

TEST_CASE("a rule that 1 meets speaks when the window has closed, or before the next key acts") {
    std::vector<timeline::StopRule> rules = stop_rules();
    rules[0].pain->value = 1;
    Playing playing = in_practice({breathing(9, 9)}, rules);
    playing.type(1s, "1").to(2499ms);
    CHECK(playing.frame().scene == Scene::step);
    SUBCASE("by time") {
        playing.to(2500ms);
        CHECK(playing.outcome().active == 2500ms);
    }
    SUBCASE("by a key, which then does nothing else") {
        playing.type(2499ms, " ");
    }
    SUBCASE("by another rating, which is not kept") {
        playing.type(2499ms, "0u1").type(2499ms, "3");
    }
    CHECK(playing.frame().scene == Scene::stopped);
    CHECK(playing.outcome().pain.size() == 1);
}

TEST_CASE("a rule met before practice ends the session before any step") {
    timeline::Timeline evening = timeline_of({breathing(9, 9)});
    evening.stops = stop_rules();
    Playing playing(evening, plain_settings());
    playing.type(1s, "9");
    CHECK(playing.frame().scene == Scene::stopped);
    SUBCASE("taken back, the question is asked again") {
        playing.type(2s, "u");
        CHECK(playing.frame().word == "Pain now, 0 to 10?");
        playing.type(3s, "  ");
        CHECK(playing.frame().scene == Scene::step);
    }
    SUBCASE("the sentence stays as long as a question would, the window to take it back does not") {
        playing.type(11s, "u").to(60s);
        CHECK(playing.frame().scene == Scene::stopped);
        playing.to(61s);
        CHECK(is_over(playing.state()));
        CHECK(playing.frame().text == "Stop and rest. Call us if it stays.");
        CHECK(playing.outcome().ending == Ending::stop_rule);
        CHECK(playing.outcome().active == 0s);
        CHECK_FALSE(counts(playing.outcome()));
        CHECK(playing.outcome().pain[0].moment == Moment::before);
    }
}

TEST_CASE("a rule met by a rating afterwards shows its sentence and changes no ending") {
    Playing playing = in_practice({breathing(1, 1)}, stop_rules());
    playing.type(11s, "8");
    CHECK(playing.frame().scene == Scene::stopped);
    playing.type(12s, " ");
    CHECK(playing.frame().word == "Fear now, 0 to 10?");
    CHECK(playing.frame().text == "Stop and rest. Call us if it stays.");
    playing.type(13s, "9");
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().ending == Ending::complete);
    CHECK(playing.outcome().stopped_by == "pain >= 7");
}

TEST_CASE("a rule met in a pause can be taken back into the pause") {
    Playing playing = in_practice({stretch()}, stop_rules());
    playing.type(5s, " ").type(6s, "8").type(7s, "u");
    CHECK(playing.frame().scene == Scene::paused);
    playing.type(8s, " ");
    CHECK(playing.frame().number == 25);
}

TEST_CASE("a limit is named in words of the plan") {
    CHECK(timeline::limit_text(stop_rules()[0]) == "pain >= 7");
    CHECK(timeline::limit_text(stop_rules()[1]) == "fear > 8");
}

namespace {

std::vector<timeline::StopRule> with_signs() {
    std::vector<timeline::StopRule> rules = stop_rules();
    rules.push_back({.say = "Call us today.", .sign = "Bleeding that is new"});
    return rules;
}

Playing in_practice_with(const std::vector<timeline::StopRule>& rules) {
    timeline::Timeline evening = timeline_of({breathing(9, 9)});
    evening.stops = rules;
    Playing playing(evening, plain_settings());
    playing.type(0s, "   ");
    return playing;
}

}  // namespace

TEST_CASE("x is a sign to stop: the session pauses with the clinic's words, and ends by it") {
    Playing playing = in_practice_with(with_signs());
    CHECK(playing.frame().keys.contains("x sign to stop"));
    playing.type(5s, "x");
    CHECK(playing.frame().scene == Scene::stopped);
    CHECK(playing.frame().text == "Call us today.");
    playing.type(6s, "    ");
    CHECK(is_over(playing.state()));
    CHECK(playing.outcome().ending == Ending::stop_rule);
    CHECK(playing.outcome().stopped_by == "sign");
    CHECK(playing.outcome().active == 5s);
    CHECK(playing.outcome().pain.empty());
}

TEST_CASE("a sign that was a slip is taken back, with every rating where it was") {
    Playing playing = in_practice_with(with_signs());
    playing.type(2s, "3").type(5s, "x").type(10s, "u");
    CHECK(playing.frame().scene == Scene::paused);
    CHECK(playing.outcome().stopped_by.empty());
    CHECK(playing.outcome().pain.size() == 1);
    playing.type(11s, "x").type(22s, "u");
    CHECK(playing.outcome().stopped_by == "sign");
}

TEST_CASE("several signs are all shown, and in the questions afterwards a sign changes no ending") {
    std::vector<timeline::StopRule> rules = with_signs();
    rules.push_back({.say = "Rest.", .sign = "Feeling faint"});
    Playing playing = in_practice_with(rules);
    playing.to(90s).type(91s, "x");
    CHECK(playing.frame().text == "Bleeding that is new: Call us today.\nFeeling faint: Rest.");
    playing.type(92s, " ");
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    playing.type(93s, "  ");
    CHECK(playing.outcome().ending == Ending::complete);
    CHECK(playing.outcome().stopped_by == "sign");
}

TEST_CASE("without a sign in the plan x means nothing") {
    Playing playing = in_practice({breathing(9, 9)}, stop_rules());
    playing.type(5s, "x");
    CHECK(playing.frame().scene == Scene::step);
    CHECK_FALSE(playing.frame().keys.contains("sign"));
}

TEST_CASE("signs are shown before the session, and how to say that one is there") {
    timeline::Timeline evening = timeline_of({breathing(9, 9)});
    evening.stops = with_signs();
    const Playing playing(evening, plain_settings());
    CHECK(playing.frame().word == "Before you begin");
    CHECK(playing.frame().text == "Stop and press x at this sign: Bleeding that is new");
}

TEST_CASE("a rule about one time of rating is met by ratings of that time only") {
    std::vector<timeline::StopRule> rules = stop_rules();
    rules[0].rating = timeline::RatingTime::after;
    Playing playing = in_practice({breathing(1, 1)}, rules);
    playing.type(5s, "9");
    CHECK(playing.frame().scene == Scene::step);
    playing.type(11s, "9");
    CHECK(playing.frame().scene == Scene::stopped);
    CHECK(playing.outcome().stopped_by == "pain >= 7 after");
}

TEST_SUITE_END();
