#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;

TEST_CASE("a wait is one timed step that is no practice and no exercise to keep up") {
    const std::string lines = "kind = \"wait\"\nfor = \"20m\"";
    const timeline::Part part = support::part_of(lines);
    REQUIRE(part.blocks.size() == 1);
    CHECK(part.blocks[0].steps.at(0).phase == timeline::Phase::wait);
    CHECK_FALSE(timeline::is_practice(timeline::Phase::wait));
    CHECK(timeline::span_of(part) == units::exactly<units::Duration>(20min));
    const exercise::Exercise wait = support::read_exercise(lines);
    CHECK(wait.dose->in_words() == "wait 20 min");
    CHECK(wait.kind->load == exercise::Load::none);
}

TEST_CASE("a wait needs its time, longer than nothing, or a blank") {
    const auto problems_with = [](std::string_view lines) {
        return support::problems_of(support::plan_with_exercise("kind = \"wait\"\n" + std::string(lines)));
    };
    CHECK(problems_with("for = \"0s\"") == "7:7 duration-zero");
    CHECK(problems_with("") != "");
    CHECK(support::read_exercise("kind = \"wait\"\nfor = \"?\"").dose == nullptr);
}

TEST_SUITE_END();
