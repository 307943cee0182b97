#include "core/outcome/outcome.hpp"

#include <doctest/doctest.h>

using namespace rx::outcome;
using namespace std::chrono_literals;

TEST_SUITE_BEGIN("core/outcome");

TEST_CASE("every word reads back to its value") {
    for (const Ending ending :
         {Ending::complete, Ending::early, Ending::stop_rule, Ending::interrupted, Ending::lost}) {
        CHECK(parse_ending(to_text(ending)) == ending);
    }
    for (const Progress progress : {Progress::complete, Progress::partial, Progress::skipped, Progress::left_out}) {
        CHECK(parse_progress(to_text(progress)) == progress);
    }
    for (const Depth depth : {Depth::touch, Depth::entrance, Depth::tip, Depth::half, Depth::full}) {
        CHECK(parse_depth(to_text(depth)) == depth);
    }
    for (const Ease ease : {Ease::hard, Ease::with_effort, Ease::easily}) CHECK(parse_ease(to_text(ease)) == ease);
    CHECK(Ease::hard < Ease::with_effort);
    CHECK(Ease::with_effort < Ease::easily);
    CHECK_FALSE(parse_ease("with effort"));
}

TEST_CASE("words are kebab-case, because journals hold them") {
    CHECK(to_text(Ending::stop_rule) == "stop-rule");
    CHECK(to_text(Progress::left_out) == "left-out");
}

TEST_CASE("an unknown word is no value") {
    CHECK_FALSE(parse_ending("Complete"));
    CHECK_FALSE(parse_ending(""));
    CHECK_FALSE(parse_progress("left_out"));
    CHECK_FALSE(parse_depth("deep"));
}

TEST_CASE("a session counts as practice as soon as one exercise has a second of active time") {
    Outcome outcome;
    CHECK_FALSE(counts(outcome));
    outcome.exercises.push_back({.exercise = "checklist", .progress = Progress::complete});
    CHECK_FALSE(counts(outcome));
    outcome.exercises.push_back({.exercise = "breathing", .progress = Progress::partial, .active = 999ms});
    CHECK_FALSE(counts(outcome));
    outcome.exercises.back().active = 1s;
    CHECK(counts(outcome));
}

TEST_CASE("wearing something to its end is practice, though nobody watched the hours") {
    ExerciseResult worn{.exercise = "overnight", .worn = true};
    CHECK(counts(worn));
    Outcome outcome;
    outcome.exercises.push_back(worn);
    CHECK(counts(outcome));
    worn.worn = false;
    CHECK_FALSE(counts(worn));
}

TEST_CASE("what was done without a clock counts by its repetitions") {
    Outcome outcome;
    outcome.exercises.push_back({.exercise = "posture", .repetitions = Repetitions{.done = 0, .planned = 1}});
    CHECK_FALSE(counts(outcome));
    outcome.exercises[0].repetitions->done = 1;
    CHECK(counts(outcome));
}

TEST_CASE("how a session ended does not decide whether it counts") {
    for (const Ending ending : {Ending::early, Ending::stop_rule, Ending::interrupted, Ending::lost}) {
        Outcome outcome;
        outcome.ending = ending;
        outcome.exercises.push_back({.exercise = "breathing", .active = 5s});
        CHECK(counts(outcome));
    }
}

TEST_CASE("a rule is about the ratings of its time, or about all") {
    using rx::timeline::RatingTime;
    for (const Moment moment : {Moment::before, Moment::during, Moment::after}) {
        CHECK(is_about(RatingTime::any, moment));
        CHECK(is_about(RatingTime::before, moment) == (moment == Moment::before));
        CHECK(is_about(RatingTime::during, moment) == (moment == Moment::during));
        CHECK(is_about(RatingTime::after, moment) == (moment == Moment::after));
    }
}

TEST_SUITE_END();
