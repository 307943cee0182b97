#include "core/session/step_words.hpp"

#include <doctest/doctest.h>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::samples;
using namespace rx::session;

TEST_SUITE_BEGIN("core/session");

TEST_CASE("a step has the clinic's words, else those of its phase") {
    CHECK(word_of({.phase = timeline::Phase::breathe_in, .length = timeline::Timed{}}) == "Breathe in");
    CHECK(word_of({.phase = timeline::Phase::breathe_in, .say = "In through the nose", .length = timeline::Timed{}}) ==
          "In through the nose");
}

TEST_CASE("the place of a step names side and size, nothing twice") {
    CHECK(place_of(in_practice({stretch()}).state()) == std::vector<std::string>{"Left side"});
    CHECK(place_of(in_practice({breathing(3, 3)}).state()).empty());
    CHECK(joined({"A", "B"}, ", ") == "A, B");
    CHECK(joined({}, ", ").empty());
}

TEST_SUITE_END();
