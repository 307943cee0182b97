#include "core/session/sizes.hpp"

#include <doctest/doctest.h>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> sizes_of(const outcome::ExerciseResult& result) {
    std::vector<std::string> sizes;
    for (const outcome::TimeAtSize& size : result.sizes) sizes.push_back(size.label + " " + units::to_text(size.time));
    return sizes;
}

// 20 s into the second hold, at B.
Playing at_b(timeline::Part part = dilator()) {
    Playing playing = in_practice({std::move(part), dilator()});
    playing.type(0s, " ").to(1min).type(1min, " ").to(80s);
    return playing;
}

}  // namespace

TEST_SUITE_BEGIN("core/session");

TEST_CASE("< takes the size before: it stands still, says so, and the hold goes on") {
    Playing playing = at_b();
    CHECK(playing.frame().place == "Size B, 22.4 mm");
    playing.type(80s, "<");
    CHECK(playing.frame().scene == Scene::paused);
    CHECK(playing.frame().text == "Change to A, 15 mm, then go on.");
    CHECK(playing.frame().place == "Size A, 15 mm");
    CHECK(playing.frame().next == "Stay");
    playing.type(100s, " ");
    CHECK(playing.frame().scene == Scene::step);
    CHECK(playing.frame().number == 280);
    playing.to(130s);
    CHECK(sizes_of(playing.outcome().exercises[0]) == std::vector<std::string>{"A 1m30s", "B 20s"});
    CHECK(playing.outcome().paused == 20s);
}

TEST_CASE("a size holds for later parts of the same kit, and for no other kit") {
    timeline::Part other = dilator();
    other.kit = "other";
    Playing playing = in_practice({dilator(), dilator(), other});
    playing.type(0s, " ").to(1min).type(1min, " ").type(80s, "<");
    CHECK(playing.state().timeline.parts[1].moved == -1);
    CHECK(playing.state().timeline.parts[2].moved == 0);
}

TEST_CASE("it goes down to the smallest, and up no further than the plan leads") {
    Playing playing = at_b();
    playing.type(80s, "<<");
    CHECK(playing.frame().note == "This is the smallest");
    CHECK(playing.frame().place == "Size A, 15 mm");
    playing.type(81s, ">>");
    CHECK(playing.frame().place == "Size C");
    playing.type(82s, ">");
    CHECK(playing.frame().note == "Your plan goes no further");
    CHECK(playing.frame().place == "Size C");

    timeline::Part until_b = dilator();
    until_b.largest = 1;
    Playing limited = at_b(until_b);
    limited.type(80s, ">");
    CHECK(limited.frame().note == "Your plan goes no further");
    CHECK(limited.frame().scene == Scene::step);
    CHECK(limited.frame().place == "Size B, 22.4 mm");
}

TEST_CASE("what the plan has planned beyond its last size stays planned") {
    timeline::Part part = dilator();
    part.largest = 0;
    Playing playing = at_b(part);
    CHECK(playing.frame().place == "Size B, 22.4 mm");
    playing.type(80s, "<").type(81s, ">");
    CHECK(playing.frame().place == "Size B, 22.4 mm");
}

TEST_CASE("a size below the first stays the first, and one key up is the next") {
    Playing playing = in_practice({dilator()});
    playing.type(0s, " ");
    CHECK(playing.frame().place == "Size A, 15 mm");
    playing.type(1s, "<");
    CHECK(playing.frame().note == "This is the smallest");
    playing.type(2s, ">");
    CHECK(playing.frame().place == "Size B, 22.4 mm");
}

TEST_CASE("steps of a fixed size move as well") {
    timeline::Part part = dilator();
    for (timeline::Block& block : part.blocks) {
        for (timeline::Step& step : block.steps) step.size = timeline::SizeRef{timeline::SizeRef::Base::fixed, 2};
    }
    Playing playing = at_b(part);
    playing.type(80s, "<");
    CHECK(playing.frame().place == "Size B, 22.4 mm");
}

TEST_CASE("while a size is being taken in hand only its name changes, and the wait goes on") {
    timeline::Part part = dilator();
    part.blocks[2].name = "Size B";
    part.blocks[2].steps[0].say = "Set it to B";
    Playing playing = in_practice({part});
    playing.type(0s, " ").to(1min).type(70s, "<");
    CHECK(playing.frame().scene == Scene::waiting);
    CHECK(playing.frame().word == "Set it to A");
    CHECK(playing.frame().note == "Size A, 15 mm");
    CHECK(playing.frame().place == "Size A, 15 mm");
    CHECK(playing.type(80s, " ").frame().scene == Scene::step);
}

TEST_CASE("a repetition begins again after a change") {
    timeline::Part part = dilator();
    part.blocks[1].on_resume = timeline::OnResume::restart_repetition;
    Playing playing = in_practice({part});
    playing.type(0s, " ").type(20s, ">").type(30s, " ");
    CHECK(playing.frame().number == 60);
}

TEST_CASE("never larger in contractions, always smaller") {
    timeline::Part part = dilator();
    part.nature = timeline::Nature::contraction;
    Playing playing = at_b(part);
    playing.type(80s, ">");
    CHECK(playing.frame().note == "Your plan's size stays");
    CHECK(playing.frame().scene == Scene::step);
    playing.type(81s, "<");
    CHECK(playing.frame().place == "Size A, 15 mm");
}

TEST_CASE("where no size is in use the keys do nothing") {
    Playing playing = in_practice({stretch()});
    const Frame before = playing.to(10s).frame();
    playing.type(10s, "<>");
    CHECK(playing.frame() == before);
    Playing asked(timeline_of({dilator()}), plain_settings());
    asked.type(1s, "<>");
    CHECK(asked.state().timeline.parts[0].moved == 0);
}

TEST_CASE("a size counts as used once time was spent with it") {
    Playing playing = in_practice({dilator()});
    CHECK_FALSE(has_used_size(playing.state()));
    CHECK(size_in_words(playing.state()) == "A, 15 mm");
    playing.type(0s, " ").to(1s);
    CHECK(has_used_size(playing.state()));
    CHECK(size_in_words(in_practice({stretch()}).state()).empty());
}

TEST_SUITE_END();
