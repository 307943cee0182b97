#include "core/session/tally.hpp"

#include <doctest/doctest.h>

#include "tests/core/session/samples.hpp"

using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;
using rx::outcome::Progress;

namespace {

Progress progress_of(const Tally& tally, const rx::timeline::Timeline& timeline, std::size_t part) {
    return results(tally, timeline, Hands::keys)[part].progress;
}

}  // namespace

TEST_SUITE_BEGIN("core/session");

TEST_CASE("time goes to the account it is booked to and to nothing else") {
    const auto evening = timeline_of({breathing(2, 2)});
    Tally tally = empty_tally(evening);
    book(tally, evening, {}, Account::practice, 4s);
    book(tally, evening, {}, Account::pause, 3s);
    book(tally, evening, {}, Account::waiting, 2s);
    book(tally, evening, {}, Account::nothing, 1s);
    CHECK(tally.active == 4s);
    CHECK(tally.paused == 3s);
    CHECK(tally.waiting == 2s);
    CHECK(tally.parts[0].active == 4s);
}

TEST_CASE("practice with a size is kept per size, in the order first used") {
    const auto evening = timeline_of({dilator()});
    Tally tally = empty_tally(evening);
    book(tally, evening, {.block = 3}, Account::practice, 2min);
    book(tally, evening, {.block = 1}, Account::practice, 1min);
    book(tally, evening, {.block = 3}, Account::practice, 3min);
    const auto sizes = results(tally, evening, Hands::keys)[0].sizes;
    REQUIRE(sizes.size() == 2);
    CHECK(sizes[0].label == "B");
    CHECK(sizes[0].diameter == rx::units::Millimetres(224));
    CHECK(sizes[0].time == 5min);
    CHECK(sizes[1].label == "A");
    CHECK(sizes[1].time == 1min);
}

TEST_CASE("without a known size the time is kept without one") {
    auto evening = timeline_of({dilator()});
    evening.parts[0].rung.reset();
    Tally tally = empty_tally(evening);
    book(tally, evening, {.block = 1}, Account::practice, 1min);
    CHECK(results(tally, evening, Hands::keys)[0].sizes.empty());
    CHECK(results(tally, evening, Hands::keys)[0].active == 1min);
}

TEST_CASE("a repetition is done with its last step, and a second pass counts only where it goes further") {
    const auto evening = timeline_of({releases()});
    Tally tally = empty_tally(evening);
    const auto done = [&] {
        return results(tally, evening, Hands::keys)[0].repetitions->done;
    };
    finish(tally, evening, {.repetition = 4, .step = 0});
    CHECK(done() == 0);
    finish(tally, evening, {.repetition = 4, .step = 1});
    CHECK(done() == 5);
    finish(tally, evening, {.repetition = 2, .step = 1});
    CHECK(done() == 5);
    finish(tally, evening, {.repetition = 11, .step = 1});
    CHECK(done() == 12);
    CHECK(results(tally, evening, Hands::keys)[0].repetitions->planned == 10);
}

TEST_CASE("repetitions are given only where they are what is counted") {
    const auto evening = timeline_of({breathing(2, 2)});
    CHECK_FALSE(results(empty_tally(evening), evening, Hands::keys)[0].repetitions);
}

TEST_CASE("an exercise is complete when each block reached its low end, partial when only some of it was done") {
    const auto evening = timeline_of({stretch()});
    Tally tally = empty_tally(evening);
    CHECK(progress_of(tally, evening, 0) == Progress::skipped);
    book(tally, evening, {}, Account::practice, 1s);
    CHECK(progress_of(tally, evening, 0) == Progress::partial);
    finish(tally, evening, {});
    CHECK(progress_of(tally, evening, 0) == Progress::partial);
    finish(tally, evening, {.block = 1});
    CHECK(progress_of(tally, evening, 0) == Progress::complete);
}

TEST_CASE("taking a size in hand is not yet practice, half a checklist is part of a checklist") {
    const auto evening = timeline_of({dilator(), checklist()});
    Tally tally = empty_tally(evening);
    finish(tally, evening, {});
    finish(tally, evening, {.part = 1});
    CHECK(progress_of(tally, evening, 0) == Progress::skipped);
    CHECK(progress_of(tally, evening, 1) == Progress::partial);
}

TEST_CASE("an optional part does not keep a session from being complete, one left out that is not optional does") {
    auto evening = timeline_of({stretch(), dilator()});
    Tally tally = empty_tally(evening);
    finish(tally, evening, {});
    finish(tally, evening, {.block = 1});
    CHECK_FALSE(required_complete(tally, evening, Hands::none));
    evening.parts[1].optional = true;
    CHECK(required_complete(tally, evening, Hands::none));
    CHECK(required_complete(tally, evening, Hands::keys));
    CHECK(results(tally, evening, Hands::none)[1].progress == Progress::left_out);
}

TEST_CASE("a result says what the plan asked") {
    const auto evening = timeline_of({stretch()});
    const auto planned = results(empty_tally(evening), evening, Hands::keys)[0].planned;
    CHECK(planned.low == 60s);
    CHECK(planned.high == 2min);
}

TEST_SUITE_END();
