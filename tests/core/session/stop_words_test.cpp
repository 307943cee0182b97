#include "core/session/stop_words.hpp"

#include <doctest/doctest.h>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;

namespace {

timeline::Timeline with_contact(std::vector<timeline::Part> parts) {
    timeline::Timeline timeline = timeline_of(std::move(parts));
    timeline.stops = stop_rules();
    timeline.contact = "Mon-Fri 9-16, 555 0100";
    return timeline;
}

}  // namespace

TEST_SUITE_BEGIN("core/session");

TEST_CASE("whom to call stands with the clinic's words at a stop, and as long as they do") {
    Playing playing(with_contact({breathing(3, 3)}), plain_settings());
    playing.past_questions();
    CHECK(stop_text(playing.state()).empty());
    playing.type(1s, "8");
    const std::string text = "Stop and rest. Call us if it stays.\nYour clinic: Mon-Fri 9-16, 555 0100";
    CHECK(playing.frame().text == text);
    playing.type(2s, " ");
    while (playing.frame().scene != Scene::question) playing.type(playing.now() + 1s, " ");
    CHECK(playing.frame().text == text);
    CHECK(stop_sentence(playing.state()) == "Stop and rest. Call us if it stays.");
}

TEST_CASE("with a size in, how to take it out comes before whom to call") {
    Playing playing(with_contact({dilator()}), plain_settings());
    playing.past_questions().type(1s, " ").type(20s, "8");
    CHECK(playing.frame().text ==
          "Stop and rest. Call us if it stays.\n"
          "Take it out slowly, in your own time.\n"
          "Your clinic: Mon-Fri 9-16, 555 0100");
}

TEST_CASE("of all signs each has its words, and the number stands once") {
    timeline::Timeline timeline = with_contact({breathing(3, 3)});
    timeline.stops = {{.say = "Call us.", .sign = "Bleeding"}, {.say = "See a doctor.", .sign = "Fever"}};
    Playing playing(timeline, plain_settings());
    playing.type(0s, "   ").type(1s, "x");
    CHECK(playing.frame().text == "Bleeding: Call us.\nFever: See a doctor.\nYour clinic: Mon-Fri 9-16, 555 0100");
}

TEST_SUITE_END();
