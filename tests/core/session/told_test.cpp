#include "core/session/told.hpp"

#include <doctest/doctest.h>

#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::samples;
using namespace std::chrono_literals;
using outcome::Progress;
using session::ToldPart;

TEST_SUITE_BEGIN("core/session");

TEST_CASE("without a word about times it was as long as the plan asks at least") {
    const auto evening = timeline_of({breathing(3, 5), holds(), dilator(), noted(), checklist()});
    const auto outcome = session::told_outcome(evening, std::vector<ToldPart>(5));
    CHECK(outcome.ending == outcome::Ending::complete);
    CHECK(outcome.exercises[0].active == 30s);
    CHECK(outcome.exercises[1].repetitions->done == 10);
    REQUIRE(outcome.exercises[2].sizes.size() == 2);
    CHECK(outcome.exercises[2].sizes[0].label == "A");
    CHECK(outcome.exercises[2].sizes[0].time == 1min);
    CHECK(outcome.exercises[2].sizes[1].time == 5min);
    CHECK(outcome.exercises[3].repetitions->done == 1);
    CHECK(outcome.active == 30s + 100s + 6min);
    for (const auto& exercise : outcome.exercises) CHECK(exercise.progress == Progress::complete);
}

TEST_CASE("what took another time is complete or not by that, and its repetitions are not guessed") {
    const auto evening = timeline_of({holds(), dilator(), stretch()});
    const auto outcome = session::told_outcome(evening, {{50s}, {20min}, {0s}});
    CHECK(outcome.ending == outcome::Ending::early);
    CHECK(outcome.exercises[0].progress == Progress::partial);
    CHECK_FALSE(outcome.exercises[0].repetitions);
    CHECK(outcome.exercises[1].progress == Progress::complete);
    REQUIRE(outcome.exercises[1].sizes.size() == 1);
    CHECK(outcome.exercises[1].sizes[0].label == "B");
    CHECK(outcome.exercises[1].sizes[0].time == 20min);
    CHECK(outcome.exercises[2].progress == Progress::skipped);
    CHECK(outcome.active == 50s + 20min);
}

TEST_CASE("a session of which nothing was done does not count") {
    CHECK_FALSE(outcome::counts(session::told_outcome(timeline_of({stretch(), holds()}), {{0s}, {0s}})));
}
