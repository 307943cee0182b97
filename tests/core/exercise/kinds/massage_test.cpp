#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;

namespace {

std::string massage(std::string_view lines) {
    return "kind = \"massage\"\n" + std::string(lines);
}

std::string problems_of_massage(std::string_view lines) {
    return support::problems_with_exercise(massage(lines));
}

}  // namespace

TEST_CASE("a massage without areas is one open step of practice") {
    const timeline::Part part = support::part_of(massage("for = \"3m..5m\""));
    REQUIRE(part.blocks.size() == 1);
    CHECK(part.blocks[0].steps.at(0).phase == timeline::Phase::massage);
    CHECK(timeline::span_of(part) == units::Range<units::Duration>{3min, 5min});
    CHECK(support::read_exercise(massage("for = \"3m..5m\"")).dose->in_words() == "3 to 5 min");
}

TEST_CASE("each area has its block and its time, with the rest between two") {
    const std::string lines =
        massage("for = \"1m\"\nareas = [\"5 o'clock\", \"7 o'clock\"]\nrest = \"10s\"\nby = \"partner\"");
    const timeline::Part part = support::part_of(lines);
    REQUIRE(part.blocks.size() == 3);
    CHECK(part.blocks[0].name == "5 o'clock");
    CHECK(part.blocks[1].steps.at(0).phase == timeline::Phase::rest);
    CHECK(part.blocks[2].name == "7 o'clock");
    CHECK(timeline::span_of(part) == units::exactly<units::Duration>(130s));
    CHECK(support::read_exercise(lines).dose->in_words() ==
          "1 min on each of 2 areas, 10 s between, by a partner who was taught");
}

TEST_CASE("what cannot be meant is refused where it stands") {
    CHECK(problems_of_massage("for = \"1m\"\nareas = []") == "8:9 list-length");
    CHECK(problems_of_massage("for = \"1m\"\nrest = \"10s\"") == "8:8 dose-form");
    CHECK(problems_of_massage("for = \"1m\"\nby = \"friend\"") == "8:6 unknown-word");
    CHECK(support::read_exercise(massage("for = \"?\"")).dose == nullptr);
}

TEST_SUITE_END();
