#include "core/report/log_charts.hpp"

#include <doctest/doctest.h>

#include "tests/core/report/sample_week.hpp"
#include "tests/support/practice.hpp"

using namespace rx;
using namespace rx::report;
using namespace std::chrono_literals;
using support::date;

TEST_SUITE_BEGIN("core/report");

TEST_CASE("a week has a bar for each day up to today, and a line for each rating") {
    const SampleWeek week;
    CHECK(charts(week.view()) ==
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

TEST_CASE("more than two weeks have a strip for each, with its time") {
    SampleWeek week;
    week.summary.period = {date("2026-11-04"), date("2026-11-22")};
    CHECK(charts(week.view())
              .starts_with("Time by day  MTWTFSS  Week of\n"
                           "2 Nov          .....  -\n"
                           "9 Nov        .......  -\n"
                           "16 Nov       #.#..    23 min\n"));
}

TEST_CASE("by month there is a line for what the months came to, and the pictures are in their table") {
    const SampleMonths months;
    CHECK(charts(months.view()) ==
          "Minutes  #.  50 10\n"
          "Pain     =.  4 2\n");
}

TEST_CASE("of many values the newest thirty are shown, and one alone is none") {
    SampleWeek week;
    summary::MeasureSeries many{"sitting", {}};
    for (int i = 0; i < 40; ++i) many.answers.emplace_back(date("2026-11-16"), units::Reading{i * 10});
    week.summary.measures = {many, {"once", {{date("2026-11-16"), units::Reading{10}}}}};
    const std::string text = charts(week.view());
    CHECK(text.find("sitting  ") != text.npos);
    CHECK(text.find("  ... 10 11 12") != text.npos);
    CHECK(text.find("once") == text.npos);
}

TEST_CASE("ratings by moment, what was told later and days off stand in lines of their own") {
    SampleWeek week;
    CHECK(more_numbers(week.view()).empty());
    week.summary.pain_by_moment = {
        .before = summary::RatingSummary{1, 2, 2}, .during = {}, .after = summary::RatingSummary{3, 3, 1}};
    week.summary.sources = {.live = 2, .later = 1};
    week.summary.days_off = 2;
    CHECK(more_numbers(week.view()) ==
          "Pain: before 1 (2 at most, of 2), after 3 (3 at most, of 1)\n"
          "Sessions: 2 guided by rx, 1 told later\n"
          "Days off: 2\n");
}

TEST_CASE("a period stands beside the one before it") {
    const SampleWeek week;
    CHECK(comparison(week.view()).empty());
    const summary::Summary before{.period = {date("2026-11-09"), date("2026-11-15")}, .sessions = 1, .active = 5min};
    LogView view = week.view();
    view.before = &before;
    CHECK(comparison(view) ==
          "          Mon 16 Nov to today  Mon 9 Nov to Sun 15 Nov\n"
          "Sessions  2 of 3 to 4          1\n"
          "Time      23 min               5 min\n"
          "Pain      4                    -\n"
          "Fear      3                    -\n"
          "Sizes     B 13 min, A 5 min    -\n");
    view.today = view.summary.period.first;
    CHECK(comparison(view).starts_with("          Mon 16 Nov         Mon 9 Nov to Sun 15 Nov\n"));
}

TEST_CASE("an explanation says when it was done, on how many days asked for, and why not on the others") {
    SampleWeek week;
    CHECK(explanation(week.view()).empty());
    week.summary.routines.front().done_on = {{date("2026-11-16"), 1}, {date("2026-11-18"), 1}};
    week.summary.routines.front().reckoning = {.asked = 5, .off = 2};
    LogView view = week.view();
    view.explains = true;
    CHECK(
        explanation(view).starts_with("Evening\n"
                                      "  done: 2 (Mon 16 Nov, Wed 18 Nov)\n"
                                      "  asked for: 3 to 4, 3..4 per week, on 5 of 7 days\n"
                                      "  days left out: 2 off\n"));
}
