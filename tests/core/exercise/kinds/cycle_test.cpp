#include "core/exercise/kinds/cycle.hpp"

#include <doctest/doctest.h>

#include <chrono>

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;
using exercise::kinds::Cycle;

TEST_CASE("a cycle is tightening, then letting go, at its size") {
    const timeline::SizeRef larger{timeline::SizeRef::Base::current, 1};
    const auto steps = Cycle{.contract = 5s, .relax = 10s}.steps(larger);
    REQUIRE(steps.size() == 2);
    CHECK(steps[0].phase == timeline::Phase::contract);
    CHECK(std::get<timeline::Timed>(steps[0].length).length == 5s);
    CHECK(steps[0].size == larger);
    CHECK(steps[1].phase == timeline::Phase::release);
    CHECK(std::get<timeline::Timed>(steps[1].length).length == 10s);
    CHECK(steps[1].size == larger);
    CHECK_FALSE(Cycle{.contract = 5s, .relax = 10s}.steps(std::nullopt)[0].size);
}

TEST_CASE("a cycle is said in words") {
    CHECK(Cycle{.contract = 5s, .relax = 90s}.in_words() == "tighten gently 5 s, let go 90 s");
}

TEST_SUITE_END();
