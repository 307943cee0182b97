#include <doctest/doctest.h>

#include <sstream>

#include "core/report/report.hpp"
#include "core/text/width.hpp"
#include "tests/core/report/sample_week.hpp"

using namespace rx;
using namespace rx::report;
using namespace std::chrono_literals;

namespace {

std::string first_line(const std::string& text) {
    return text.substr(0, text.find('\n'));
}

bool has_line(const std::string& text, std::string_view wanted) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line == wanted) return true;
    }
    return false;
}

}  // namespace

TEST_SUITE_BEGIN("core/report");

TEST_CASE("a week is a sentence, a table by day, and each routine in the plan's own words") {
    const SampleWeek week;
    CHECK(log_text(week.view()) ==
          "2 of 3 to 4 sessions this week, 1 more besides, 23 min, mostly B, pain 4 (max 7), fear 3.\n"
          "\n"
          "Day         Routine              Time    Size                Pain  Fear  How it ended\n"
          "Mon 16 Nov  Evening              12 min  A 20 mm, B 22.4 mm  2     3     complete\n"
          "Wed 18 Nov  Evening              6 min   B 22.4 mm           7     -     stopped: pain 7 or more\n"
          "            Belly breath, Drops  5 min   -                   -     -     ended early\n"
          "\n"
          "Evening: 2 of 3..4 per week, 1 of them shorter\n"
          "Sizes: B 22.4 mm for 13 min, A 20 mm for 5 min\n"
          "\n"
          "Time by day\n"
          "Mon 16 Nov  ############################## 12 min\n"
          "Tue 17 Nov  -\n"
          "Wed 18 Nov  ############################ 11 min\n"
          "Thu 19 Nov  -\n"
          "Fri 20 Nov  -\n"
          "\n"
          "Minutes  #+=  12 6 5\n"
          "Pain     .*   2 7\n");
}

TEST_CASE("by month the table says what each came to, and a month without practice is there") {
    const SampleMonths months;
    CHECK(log_text(months.view())
              .starts_with("6 sessions from Thu 1 Jan 2026 to Fri 20 Nov 2026, 1 h.\n"
                           "\n"
                           "Month                   Time    Sessions  Mostly     Pain      Fear\n"
                           "Sep 2026  ############  50 min  4         B 22.4 mm  4, max 7  3\n"
                           "Oct 2026                -       -         -          -         -\n"
                           "Nov 2026  ##            10 min  2         -          2         -\n"
                           "\n"));
}

TEST_CASE("a last session that a wrong clock dated after today is not days ago") {
    summary::Summary nothing = empty_week();
    nothing.last_session = date("2026-12-30");
    const std::string text = log_text({nothing, PeriodName::dates, date("2026-11-20")});
    CHECK(has_line(text, "The last session was on Wed 30 Dec 2026."));
}

TEST_CASE("by week the table has a cell for each day of it that has come") {
    SampleMonths weeks;
    weeks.summary.by = summary::By::week;
    weeks.summary.time_on = {{date("2026-11-02"), 10min}, {date("2026-11-18"), 5min}};
    weeks.summary.slices = {{.first = date("2026-11-01"), .last = date("2026-11-01")},
                            {.first = date("2026-11-16"), .last = date("2026-11-20"), .sessions = 1, .active = 5min}};
    weeks.summary.period.first = date("2026-11-01");
    CHECK(has_line(log_text(weeks.view()), "Week of      MTWTFSS  Time   Sessions  Mostly  Pain  Fear"));
    CHECK(has_line(log_text(weeks.view()), "26 Oct 2026        .  -      -         -       -     -"));
    CHECK(has_line(log_text(weeks.view()), "16 Nov 2026  ..+..    5 min  1         -       -     -"));
}

TEST_CASE("the sentence counts in the plan's own numbers") {
    SampleWeek week;
    week.summary.sessions = 4;
    week.summary.planned_done = 4;
    week.summary.besides = 0;
    week.summary.planned = units::exactly(5);
    week.summary.active = 43min;
    week.summary.pain->median = 2;
    CHECK(first_line(log_text(week.view())) == "4 of 5 sessions this week, 43 min, mostly B, pain 2 (max 7), fear 3.");

    week.summary.planned = units::exactly(1);
    week.summary.planned_done = 1;
    week.summary.sessions = 1;
    week.summary.sizes.pop_back();
    week.summary.pain.reset();
    week.summary.fear.reset();
    CHECK(first_line(log_text(week.view(PeriodName::today))) == "1 of 1 session today, 43 min, size B.");
}

TEST_CASE("without a number in the plan the sentence counts what was done") {
    SampleWeek week;
    week.summary.planned.reset();
    week.summary.planned_done = 0;
    week.summary.sizes.clear();
    CHECK(first_line(log_text(week.view(PeriodName::this_month))) ==
          "3 sessions this month, 23 min, pain 4 (max 7), fear 3.");
}

TEST_CASE("other periods are named by their dates, with years where they need them") {
    SampleWeek week;
    const std::string dates = log_text(week.view(PeriodName::dates));
    CHECK(dates.find("sessions from Mon 16 Nov 2026 to Sun 22 Nov 2026, ") != std::string::npos);

    week.summary.period.first = week.summary.period.last;
    CHECK(log_text(week.view(PeriodName::dates)).find("sessions on Sun 22 Nov 2026, ") != std::string::npos);

    week.today = date("2027-01-02");
    CHECK(log_text(week.view()).find("\nMon 16 Nov 2026  Evening") != std::string::npos);
}

TEST_CASE("an empty period says when the last session was and what to type") {
    summary::Summary empty = empty_week();
    CHECK(log_text({empty, PeriodName::this_week, date("2026-11-20")}) ==
          "No practice this week yet.\nTo begin one: rx session start\n");

    empty.last_session = date("2026-11-08");
    CHECK(log_text({empty, PeriodName::this_week, date("2026-11-20")}) ==
          "No practice this week yet.\n"
          "The last session was on Sun 8 Nov 2026, 12 days ago.\n"
          "To begin one: rx session start\n");

    empty.last_session = date("2026-11-19");
    CHECK(log_text({empty, PeriodName::today, date("2026-11-20")}).find("yesterday.") != std::string::npos);
}

TEST_CASE("a period that is over is not waited for") {
    const summary::Summary empty = empty_week();
    CHECK(first_line(log_text({empty, PeriodName::dates, date("2026-12-24")})) ==
          "No practice from Mon 16 Nov 2026 to Sun 22 Nov 2026.");
}

TEST_CASE("sessions without practice time are shown and not counted") {
    SampleWeek week;
    week.summary.not_counted = 1;
    CHECK(has_line(log_text(week.view()), "1 session without practice time: shown, not counted."));

    week.summary.sessions = 0;
    const std::string none = log_text(week.view());
    CHECK(first_line(none) == "No practice this week yet.");
    CHECK(has_line(none, "1 session without practice time: shown, not counted."));
}

TEST_CASE("a routine is told in the plan's words, or in numbers of the period and the plan's words beside them") {
    SampleWeek week;
    const auto told = [&](std::optional<units::Range<int>> planned, std::string often) {
        week.summary.routines = {
            {.routine = "evening", .title = "Evening", .done = 2, .shorter = 0, .planned = planned, .often = often}};
        week.summary.sizes.clear();
        const std::string text = log_text(week.view());
        const std::size_t begin = text.find("\nEvening: ") + 1;
        return text.substr(begin, text.find('\n', begin) + 1 - begin);
    };
    CHECK(told(units::exactly(3), "3 per week") == "Evening: 2 of 3 per week\n");
    CHECK(told(units::Range<int>{12, 16}, "3..4 per week") == "Evening: 2 of 12..16 (3..4 per week)\n");
    CHECK(told(units::exactly(7), "daily") == "Evening: 2 of 7 (daily)\n");
    CHECK(told(units::exactly(3), "on Mon, Wed, Fri") == "Evening: 2 of 3 (on Mon, Wed, Fri)\n");
    CHECK(told(units::exactly(3), "") == "Evening: 2 of 3\n");
    CHECK(told(std::nullopt, "") == "Evening: 2 sessions\n");
    CHECK(told(std::nullopt, "daily") == "Evening: 2 sessions (daily)\n");
}

TEST_CASE("names from elsewhere cannot act on the terminal or push the columns") {
    SampleWeek week;
    week.summary.routines[0].title = "\x1b[31mEvening of a very long name indeed";
    week.summary.sizes[0].label = "\u202eB";
    std::get<journal::Session>(week.records[2].body).outcome.exercises[0].exercise = "\u4e2d\u6587\n";
    const std::string text = log_text(week.view());
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find("\u202e") == std::string::npos);
    CHECK(text.find("mostly \\u{202e}B") != std::string::npos);

    std::istringstream lines(text);
    std::vector<std::size_t> time_columns;
    for (std::string line; std::getline(lines, line);) {
        for (const std::string_view cell : {"12 min  ", "6 min   ", "5 min   -"}) {
            if (const auto at = line.find(cell); at != std::string::npos)
                time_columns.push_back(text::width(line.substr(0, at)));
        }
    }
    CHECK(time_columns == std::vector<std::size_t>(3, time_columns.front()));
}

TEST_SUITE_END();
