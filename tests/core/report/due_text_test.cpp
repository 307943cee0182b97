#include <doctest/doctest.h>

#include "core/report/report.hpp"
#include "tests/core/report/sample_week.hpp"

using namespace rx;
using namespace std::chrono_literals;
using progress::Reason;

namespace {

plan::Routine routine(std::string id) {
    return {
        .id = units::RoutineId(std::move(id)), .title = "A title", .items = {}, .often = std::nullopt, .source = ""};
}

progress::Due answer(const plan::Routine& about, Reason reason, std::string why) {
    progress::Due due;
    due.routine = &about;
    due.reason = reason;
    due.why = std::move(why);
    due.takes = {5min, 5min};
    return due;
}

}  // namespace

TEST_SUITE_BEGIN("core/report");

TEST_CASE("each routine is one line: what to type, whether it is due, how long or why not") {
    const plan::Routine evening = routine("evening");
    const plan::Routine morning = routine("morning-short");
    const plan::Routine quiet = routine("quiet");
    std::vector<progress::Due> answers{answer(evening, Reason::due, "none of 2 today"),
                                       answer(morning, Reason::unanswered, ""),
                                       answer(quiet, Reason::done_today, "done today")};
    answers[0].takes = {12min, 22min};
    answers[2].next = report::date("2026-11-21");
    CHECK(report::due_text(answers) ==
          "evening        due      12 to 22 min\n"
          "morning-short  due      5 min\n"
          "quiet          not due  done today, next on Sat 21 Nov 2026\n");
}

TEST_CASE("after a sentence the next day is one of its own") {
    const plan::Routine evening = routine("evening");
    std::vector<progress::Due> answers{answer(evening, Reason::blocked, "Your plan says: not yet.")};
    answers[0].next = report::date("2026-11-21");
    CHECK(report::due_text(answers) == "evening  not due  Your plan says: not yet. Next on Sat 21 Nov 2026.\n");
}

TEST_CASE("a reason in foreign words is made harmless") {
    const plan::Routine evening = routine("evening");
    CHECK(report::due_text({answer(evening, Reason::blocked, "\x1b]0;x\a")}) == "evening  not due  \u241b]0;x\u2407\n");
}

TEST_SUITE_END();
