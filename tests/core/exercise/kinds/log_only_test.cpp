#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;
using timeline::Phase;

TEST_CASE("log-only is one question that a key answers, and one repetition") {
    const std::string lines = "kind = \"log-only\"\ncount = \"8..12\"\nsay = \"Let go in everyday moments?\"";
    const timeline::Part part = support::part_of(lines);
    REQUIRE(part.blocks.size() == 1);
    CHECK(part.blocks[0].name == "8 to 12 times");
    CHECK(part.blocks[0].counting == timeline::Counting::repetitions);
    CHECK(part.blocks[0].steps.at(0).phase == Phase::log);
    CHECK(part.blocks[0].steps.at(0).say == "Let go in everyday moments?");
    CHECK_FALSE(timeline::is_practice(Phase::log));
    CHECK(timeline::needs_key(part));
    CHECK(support::read_exercise(lines).dose->in_words() == "done anywhere, 8 to 12 times; noted here");
}

TEST_CASE("log-only needs no key of its own") {
    const timeline::Part part = support::part_of("kind = \"log-only\"");
    CHECK(part.blocks.at(0).name.empty());
    CHECK(part.blocks.at(0).steps.at(0).say.empty());
    CHECK(support::read_exercise("kind = \"log-only\"").dose->in_words() == "done anywhere; noted here");
    CHECK(support::read_exercise("kind = \"log-only\"\ncount = \"?\"").dose == nullptr);
    CHECK(support::problems_of(support::plan_with_exercise("kind = \"log-only\"\ncount = 0")) == "7:9 count-range");
}

TEST_SUITE_END();
