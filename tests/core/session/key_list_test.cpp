#include "core/session/key_list.hpp"

#include <doctest/doctest.h>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;

TEST_SUITE_BEGIN("core/session");

TEST_CASE("? lists the keys that do something, pauses, and any key closes it") {
    Playing playing = in_practice({stretch()}, stop_rules());
    playing.type(10s, "?");
    const Frame list = playing.frame();
    CHECK(list.scene == Scene::keys);
    CHECK(list.keys == "any key closes this");
    CHECK(list.text ==
          "space, Enter, Page Down, Right, a click: go on\n"
          "n: on to the next\n"
          "b: this one again; at its start the one before\n"
          "+: longer\n"
          "0 to 9: pain now; t, or 1 and 0: ten\n"
          "a and then a digit: fear now\n"
          "Ctrl-\\: hide at once\n"
          "q, Esc, or Ctrl-C twice: end, and keep what was done");
    for (const std::string_view key : {"z", "q", " ", "7"}) {
        Playing closed = playing;
        closed.type(20s, key);
        CHECK(closed.frame().scene == Scene::paused);
        CHECK(closed.outcome().pain.empty());
        CHECK(closed.outcome().paused == 10s);
    }
}

TEST_CASE("sizes and signs stand in the list where there are any, u where there is something to take back") {
    auto stops = stop_rules();
    stops.push_back({.say = "Rest.", .sign = "Bleeding"});
    timeline::Timeline evening = timeline_of({dilator()});
    evening.stops = stops;
    Playing playing(evening, plain_settings());
    playing.type(0s, "n2n").type(1s, "?");
    CHECK(playing.frame().text ==
          "space, Enter, Page Down, Right, a click: go on\n"
          "n: on to the next\n"
          "b: this one again; at its start the one before\n"
          "< and >: a smaller, a larger size\n"
          "0 to 9: pain now; t, or 1 and 0: ten\n"
          "a and then a digit: fear now\n"
          "u: undo the last rating\n"
          "x: a sign to stop at is there\n"
          "Ctrl-\\: hide at once\n"
          "q, Esc, or Ctrl-C twice: end, and keep what was done");
}

TEST_CASE("in a question the list has its answers, and the question waits as long as the list is there") {
    Playing playing(timeline_of({breathing(1, 1)}), plain_settings());
    playing.type(50s, "?").to(5min);
    CHECK(playing.frame().text ==
          "space, Enter, Page Down, Right, a click: skip\n"
          "0 to 9: your answer; t, or 1 and 0: ten\n"
          "Ctrl-\\: hide at once\n"
          "q, Esc, or Ctrl-C twice: end, and keep what was done");
    playing.type(5min, " ").to(5min + 9s);
    CHECK(playing.frame().word == "Pain now, 0 to 10?");
    CHECK(playing.to(5min + 10s).frame().word == "Fear now, 0 to 10?");

    Playing how_far = in_practice({dilator()});
    how_far.type(0s, " ").type(20s, "n n").type(21s, "?");
    CHECK(how_far.frame().text.contains("t touch, e entrance, i tip, h half, f full, space skip"));
    CHECK(how_far.frame().text.contains("0 to 9: pain now; 1 and 0: ten"));
}

TEST_CASE("the list has the words of the hint that it stands for") {
    Playing noting(timeline_of({noted()}), plain_settings());
    CHECK(noting.frame().keys.starts_with("space yes, ? keys, n not this time"));
    noting.type(1s, "?");
    CHECK(noting.frame().text.starts_with("space, Enter, Page Down, Right, a click: yes\nn: not this time\n"));

    Settings settings = plain_settings();
    settings.lead_in = 10s;
    Playing getting_ready(timeline_of({breathing(1, 1)}), settings);
    getting_ready.past_questions().type(1s, "?");
    CHECK(getting_ready.frame().text.contains("\nn: begin\n"));

    Playing leaving = in_practice({stretch()});
    leaving.type(5s, "q").type(6s, "?");
    CHECK(leaving.frame().text.contains("\nu: undo the end\n"));
    CHECK(leaving.frame().text.ends_with("q, Esc, or Ctrl-C twice: end now"));
}

TEST_CASE("a list that nobody closes asks after the limit of a pause, and ends") {
    Playing playing(timeline_of({breathing(1, 1)}), plain_settings());
    playing.type(1s, "?").to(1s + 10min);
    CHECK(playing.frame().scene == Scene::still_there);
    CHECK(is_over(playing.to(1s + 11min).state()));
}

TEST_CASE("while a stop rule speaks, and where nobody can press keys, there is no list") {
    Playing playing = in_practice({stretch()}, stop_rules());
    playing.type(10s, "8?");
    CHECK(playing.frame().scene == Scene::stopped);
}

TEST_SUITE_END();
