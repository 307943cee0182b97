#include "core/summary/slices.hpp"

#include <doctest/doctest.h>

#include "tests/support/practice.hpp"

using namespace rx;
using namespace std::chrono_literals;

using support::date;

namespace {

outcome::Outcome with_pain(int score) {
    outcome::Outcome outcome;
    outcome.pain.push_back({units::PainScore(score)});
    return outcome;
}

// "2026-11-02..2026-11-08 2, " ...
std::string text(const std::vector<summary::SliceRow>& rows) {
    std::string text;
    for (const summary::SliceRow& row : rows) {
        text += (text.empty() ? "" : ", ") + units::to_text(row.first) + ".." + units::to_text(row.last) + " " +
                std::to_string(row.sessions);
    }
    return text;
}

}  // namespace

TEST_SUITE_BEGIN("core/summary");

TEST_CASE("weeks run from the first with a session to the last, those between too, cut by the period") {
    summary::Slices weeks(summary::By::week, std::chrono::Monday);
    weeks.add(date("2026-11-25"), with_pain(1), {.active = 5min, .counts = true});
    weeks.add(date("2026-11-04"), with_pain(1), {.active = 5min, .counts = true});
    weeks.add(date("2026-11-08"), with_pain(1), {.active = 5min, .counts = true});
    CHECK(text(weeks.rows({date("2026-10-01"), date("2026-11-26")})) ==
          "2026-11-02..2026-11-08 2, 2026-11-09..2026-11-15 0, 2026-11-16..2026-11-22 0, 2026-11-23..2026-11-26 1");
    CHECK(text(weeks.rows({date("2026-11-03"), date("2026-11-29")})).starts_with("2026-11-03..2026-11-08 2"));
    CHECK(
        summary::Slices(summary::By::week, std::chrono::Monday).rows({date("2026-11-03"), date("2026-11-29")}).empty());
}

TEST_CASE("months have the length of the calendar, to its last day") {
    summary::Slices months(summary::By::month, std::chrono::Monday);
    for (const char* day : {"2027-12-31", "2028-02-01", "2028-02-29"})
        months.add(date(day), with_pain(1), {.active = 5min, .counts = true});
    CHECK(text(months.rows({date("2000-01-01"), date("2030-01-01")})) ==
          "2027-12-01..2027-12-31 1, 2028-01-01..2028-01-31 0, 2028-02-01..2028-02-29 2");
    summary::Slices last(summary::By::month, std::chrono::Monday);
    last.add(date("9999-12-31"), with_pain(1), {.active = 5min, .counts = true});
    CHECK(text(last.rows({date("9999-01-01"), date("9999-12-31")})) == "9999-12-01..9999-12-31 1");
}

TEST_CASE("a row says what its sessions came to; one without practice is shown and not counted") {
    summary::Slices weeks(summary::By::week, std::chrono::Sunday);
    const outcome::ExerciseResult small{.exercise = "trainer", .sizes = {{"A", {}, 2min}}};
    const outcome::ExerciseResult large{.exercise = "trainer", .sizes = {{"B", {}, 3min}}};
    weeks.add(date("2026-11-15"), with_pain(2), {.active = 2min, .counts = true, .exercises = {&small}});
    weeks.add(date("2026-11-21"), with_pain(6), {.active = 3min, .counts = true, .exercises = {&large}});
    weeks.add(date("2026-11-21"), with_pain(7), {});
    const auto rows = weeks.rows({date("2026-11-01"), date("2026-11-30")});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].first == date("2026-11-15"));
    CHECK(rows[0].sessions == 2);
    CHECK(rows[0].active == 5min);
    CHECK(rows[0].size->label == "B");
    CHECK(rows[0].pain->median == 6);
    CHECK(rows[0].pain->rated == 3);
    CHECK_FALSE(rows[0].fear);
}

TEST_SUITE_END();
