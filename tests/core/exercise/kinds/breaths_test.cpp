#include "core/exercise/kinds/breaths.hpp"

#include <doctest/doctest.h>

#include <chrono>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;

namespace {

struct Case {
    std::string_view amount;
    int times;
    int most;
};

std::string breathing(std::string_view lines) {
    return "kind = \"breathing\"\nin = \"4s\"\nout = \"6s\"\n" + std::string(lines);
}

std::string problems_with(std::string_view lines) {
    return support::problems_of(support::plan_with_exercise(breathing(lines)));
}

}  // namespace

TEST_CASE("a time becomes the whole breaths that reach its low end and stay within its high end") {
    const std::vector<Case> cases{
        {"for = \"5m\"", 30, 30},          // 300 s: 30 breaths of 10 s
        {"for = \"5m1s\"", 31, 31},        // 301 s is reached in the 31st
        {"for = \"5m0.1s\"", 31, 31},      // a tenth over
        {"for = \"5m..10m\"", 30, 60},     //
        {"for = \"5m..5m9s\"", 30, 30},    // no further breath fits
        {"for = \"9s..11s\"", 1, 1},       //
        {"for = \"1s..2s\"", 1, 1},        // shorter than one breath: that breath
        {"for = \"11s..19s\"", 2, 2},      // none fits between: the low end counts
        {"breaths = 10", 10, 10},          //
        {"breaths = \"8..12\"", 8, 12},    //
        {"for = \"10000s\"", 1000, 1000},  // the most a count holds
    };
    for (const auto& [amount, times, most] : cases) {
        CAPTURE(amount);
        const timeline::Block block = support::part_of(breathing(amount)).blocks.at(0);
        CHECK(block.times == units::Count(times));
        CHECK(block.most == units::Count(most));
    }
}

TEST_CASE("how much is said once, as a time or in breaths") {
    CHECK(problems_with("") == "4:1 dose-form");
    CHECK(problems_with("for = \"5m\"\nbreaths = 10") == "10:11 dose-form");
}

TEST_CASE("a time of more breaths than can be counted is too long") {
    CHECK(problems_with("for = \"10001s\"") == "9:7 exercise-too-long");
    CHECK(problems_with("for = \"5m..10010s\"") == "9:7 exercise-too-long");
}

TEST_CASE("breaths and times of nothing are refused") {
    CHECK(problems_with("breaths = 0") == "9:11 count-range");
    CHECK(problems_with("for = \"0s..5m\"") == "9:7 duration-zero");
    CHECK(problems_with("hold = \"0s\"\nfor = \"5m\"") == "9:8 duration-zero");
}

TEST_CASE("an optional phase left open makes the dose blank") {
    CHECK(support::read_exercise(breathing("hold = \"?\"\nfor = \"5m\"")).dose == nullptr);
    CHECK(support::read_exercise(breathing("rest = \"?\"\nfor = \"5m\"")).dose == nullptr);
    CHECK(support::read_exercise(breathing("for = \"?\"")).dose == nullptr);
    CHECK(support::read_exercise(breathing("breaths = \"?\"")).dose == nullptr);
}

TEST_SUITE_END();
