#include "core/units/letters.hpp"

#include <doctest/doctest.h>

using rx::units::equal_ignoring_case;
using rx::units::lowered;

TEST_SUITE_BEGIN("core/units");

TEST_CASE("only the letters A to Z have a small form") {
    CHECK(lowered('A') == 'a');
    CHECK(lowered('Z') == 'z');
    for (const char other : {'a', 'z', '@', '[', '0', '\xC4'}) CHECK(lowered(other) == other);
}

TEST_CASE("texts are equal that differ in the case of these letters alone") {
    CHECK(equal_ignoring_case("Blue", "bLUE"));
    CHECK(equal_ignoring_case("", ""));
    CHECK_FALSE(equal_ignoring_case("blue", "blu"));
    CHECK_FALSE(equal_ignoring_case("\u00C4", "\u00E4"));
}

TEST_SUITE_END();
