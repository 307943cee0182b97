#include "core/exercise/kinds/breaths.hpp"

#include <doctest/doctest.h>

#include <chrono>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;

namespace {

struct Amount {
    std::string_view amount;
    int times;
    int most;
};

std::string breathing(std::string_view lines) {
    return "kind = \"breathing\"\nin = \"4s\"\nout = \"6s\"\n" + std::string(lines);
}

std::string problems_of_breaths(std::string_view lines) {
    return support::problems_with_exercise(breathing(lines));
}

}  // namespace

TEST_CASE("a time becomes the whole breaths that reach its low end and stay within its high end") {
    const std::vector<Amount> cases{
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
    CHECK(problems_of_breaths("") == "4:1 dose-form");
    CHECK(problems_of_breaths("for = \"5m\"\nbreaths = 10") == "10:11 dose-form");
}

TEST_CASE("a time of more breaths than can be counted is too long") {
    CHECK(problems_of_breaths("for = \"10001s\"") == "9:7 exercise-too-long");
    CHECK(problems_of_breaths("for = \"5m..10010s\"") == "9:7 exercise-too-long");
}

TEST_CASE("breaths and times of nothing are refused") {
    CHECK(problems_of_breaths("breaths = 0") == "9:11 count-range");
    CHECK(problems_of_breaths("for = \"0s..5m\"") == "9:7 duration-zero");
    CHECK(problems_of_breaths("hold = \"0s\"\nfor = \"5m\"") == "9:8 duration-zero");
}

TEST_CASE("an optional phase left open makes the dose blank") {
    CHECK(support::read_exercise(breathing("hold = \"?\"\nfor = \"5m\"")).dose == nullptr);
    CHECK(support::read_exercise(breathing("rest = \"?\"\nfor = \"5m\"")).dose == nullptr);
    CHECK(support::read_exercise(breathing("for = \"?\"")).dose == nullptr);
    CHECK(support::read_exercise(breathing("breaths = \"?\"")).dose == nullptr);
}

TEST_CASE("a ramp goes to its pace breath by breath, also for the time it takes") {
    const std::string ramp = "ramp-to = { in = \"5s\", out = \"7s\", over = 4 }\n";
    const timeline::Block block = support::part_of(breathing(ramp + "for = \"2m..3m\"")).blocks.at(0);
    // 10, 10.5, 11, 11.5 and then 12 s: four breaths in 43 s, the eleventh ends at 127 s, the fifteenth at 175 s.
    CHECK(block.times == units::Count(11));
    CHECK(block.most == units::Count(15));
    CHECK(timeline::span_of(block).low == 127s);
    CHECK(timeline::span_of(block).high == 175s);
    const timeline::Block short_one = support::part_of(breathing(ramp + "for = \"45s\"")).blocks.at(0);
    CHECK(short_one.times == units::Count(5));
    CHECK(support::read_exercise(breathing(ramp + "breaths = 10")).dose->in_words() ==
          "breathe in 4 s, out 6 s, slowly becoming in 5 s, out 7 s over 4 breaths, 10 breaths");
}

TEST_CASE("a hold and a rest may ramp too, where the breath has them") {
    const std::string lines = breathing(
        "hold = \"1s\"\nrest = \"1s\"\nbreaths = 5\nramp-to = { in = \"4s\", hold = \"2s\", out = \"6s\", rest = "
        "\"3s\", over = 2 }");
    const timeline::Block block = support::part_of(lines).blocks.at(0);
    CHECK(timeline::span_of(block.steps.at(0), 4).low == 4s);
    CHECK(timeline::span_of(block.steps.at(1), 1).low == 1500ms);
    CHECK(timeline::span_of(block.steps.at(3), 2).low == 3s);
    CHECK(problems_of_breaths("breaths = 5\nramp-to = { in = \"4s\", hold = \"2s\", out = \"6s\", over = 2 }") ==
          "10:31 dose-form");
}

TEST_CASE("a ramp that is not arrived at was not meant, and a blank one leaves the dose open") {
    CHECK(problems_of_breaths("breaths = 5\nramp-to = { in = \"5s\", out = \"6s\", over = 5 }") == "10:11 ramp-late");
    CHECK(problems_of_breaths("for = \"30s\"\nramp-to = { in = \"5s\", out = \"6s\", over = 5 }") == "10:11 ramp-late");
    CHECK(problems_of_breaths("breaths = 5\nramp-to = { in = \"5s\", over = 2 }") == "10:11 missing-key");
    CHECK(support::read_exercise(breathing("breaths = 5\nramp-to = { in = \"?\", out = \"6s\", over = 2 }")).dose ==
          nullptr);
}

TEST_SUITE_END();
