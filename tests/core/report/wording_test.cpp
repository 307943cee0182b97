#include "core/report/wording.hpp"

#include <doctest/doctest.h>

#include "core/report/report.hpp"

using namespace rx;
using namespace rx::report;
using namespace std::chrono_literals;

TEST_SUITE_BEGIN("core/report");

TEST_CASE("a span says its unit once where both ends share it") {
    CHECK(span_in_words({12min, 12min}) == "12 min");
    CHECK(span_in_words({12min, 22min}) == "12 to 22 min");
    CHECK(span_in_words({50s, 4min}) == "50 s to 4 min");
    CHECK(span_in_words({55min, 65min}) == "55 min to 1 h 5 min");
    CHECK(span_in_words({1h, 2h}) == "1 to 2 h");
    CHECK(span_in_words({5min + 1s, 5min + 2s}) == "5 min");
}

TEST_CASE("one thing is singular, every other number plural") {
    CHECK(counted(0, "session") == "0 sessions");
    CHECK(counted(1, "session") == "1 session");
    CHECK(counted(2, "session") == "2 sessions");
    CHECK(numbers({5, 5}) == "5");
    CHECK(numbers({3, 4}) == "3 to 4");
}

TEST_CASE("a size shows its label and its millimetres where it has them") {
    CHECK(size_in_words("B", units::Millimetres(224)) == "B 22.4 mm");
    CHECK(size_in_words("finger", std::nullopt) == "finger");
    CHECK(size_in_words("\x1b[2J", std::nullopt) == "\u241b[2J");
}

TEST_CASE("every ending is said without judging") {
    CHECK(ending_in_words(outcome::Ending::complete) == "complete");
    CHECK(ending_in_words(outcome::Ending::early) == "ended early");
    outcome::Outcome early;
    early.ending = outcome::Ending::early;
    CHECK(ending_in_words(early) == "ended early");
    early.reason = outcome::Reason::enough;
    CHECK(ending_in_words(early) == "ended early: enough");
    CHECK(ending_in_words(outcome::Ending::stop_rule) == "stopped in time");
    outcome::Outcome stopped;
    stopped.stopped_by = "pain >= 7 before";
    CHECK(ending_in_words(stopped) == "complete; stop at pain 7 or more before");
    stopped.ending = outcome::Ending::stop_rule;
    CHECK(ending_in_words(stopped) == "stopped: pain 7 or more before");
    stopped.stopped_by = "sign";
    CHECK(ending_in_words(stopped) == "stopped: a sign");
    stopped.stopped_by = "by \x1b[2J hand";
    CHECK_FALSE(ending_in_words(stopped).contains('\x1b'));
    CHECK(ending_in_words(outcome::Ending::interrupted) == "interrupted");
    CHECK(ending_in_words(outcome::Ending::lost) == "cut off");
}

TEST_SUITE_END();
