#include "core/plan/caps.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;
using support::date;

namespace {

std::string at_most(std::string_view text) {
    const auto read = plan::parse_at_most(text);
    return read ? plan::in_words(*read) : read.error().code;
}

std::string apart(std::string_view text) {
    const auto read = plan::parse_apart(text);
    return read ? plan::in_words(*read) : read.error().code;
}

// "" where a limit leaves room for what is asked.
std::string over(std::string_view often, std::string_view at_most, std::string_view apart = "") {
    plan::Caps caps;
    if (!at_most.empty()) caps.at_most = plan::parse_at_most(at_most).value();
    if (!apart.empty()) caps.apart = plan::parse_apart(apart).value();
    const auto problem = plan::over_limit(plan::parse_schedule(often).value(), caps);
    return problem ? problem->message : "";
}

bool fits(std::string_view often, std::string_view apart) {
    return over(often, "", apart).empty();
}

}  // namespace

TEST_CASE("at most is one number in a day, a week or a month") {
    CHECK(at_most("1 per day") == "1 per day");
    CHECK(at_most(" 3  per week") == "3 per week");
    CHECK(at_most("310 per month") == "310 per month");
    for (const char* text : {"", "1", "daily", "1..2 per day", "at least 1 per day", "2 per day on Mon", "1 per year",
                             "1 per week, every other week", "every 2 days", "25 per day", "0 per week", "?"}) {
        CAPTURE(text);
        CHECK(at_most(text) == "at-most-form");
    }
    CHECK(plan::parse_at_most("25 per day").error().hint == "1 to 24 per day");
    for (const char* text : {"once a day", "1x/day", "daily"})
        CHECK(plan::parse_at_most(text).error().hint == "write \"1 per day\"");
    CHECK(plan::parse_at_most("2..3 per day").error().hint.starts_with("write one number"));
}

TEST_CASE("apart is a duration, or a span of the calendar, and never nothing") {
    CHECK(apart("48h") == "48 h");
    CHECK(apart("90m") == "1 h 30 min");
    CHECK(apart("2 days") == "2 days");
    CHECK(apart("1 week") == "1 week");
    for (const char* text : {"", "48", "49h", "0h", "0 days", "two days", "2 nights", "48 h", "-1 day"}) {
        CAPTURE(text);
        CHECK(apart(text) == "apart-form");
    }
    CHECK(plan::parse_apart("48 hours").error().hint == "write \"48h\"");
    CHECK(plan::parse_apart("72h").error().hint == "write \"3 days\"");
    for (const char* text : {"50h", "0 hours", "48 times", "h"})
        CHECK(plan::parse_apart(text).error().hint.starts_with("write hours up to 48"));
    CHECK(plan::days_apart(plan::parse_apart("48h").value()) == 2);
    CHECK(plan::days_apart(plan::parse_apart("25h").value()) == 2);
    CHECK(plan::days_apart(plan::parse_apart("2h").value()) == 1);
    CHECK(plan::days_apart(plan::parse_apart("2 weeks").value()) == 14);
    CHECK(plan::days_apart(plan::parse_apart("1 month").value()) == 28);
}

TEST_CASE("a limit of a day, a week or a month is about the days of it") {
    using Per = plan::AtMost::Per;
    const auto days = [](Per per) {
        const plan::Days found = plan::period_of(per, date("2026-11-20"), std::chrono::Monday);
        return units::to_text(found.first) + " " + units::to_text(found.last);
    };
    CHECK(days(Per::day) == "2026-11-20 2026-11-20");
    CHECK(days(Per::week) == "2026-11-16 2026-11-22");
    CHECK(days(Per::month) == "2026-11-01 2026-11-30");
}

TEST_CASE("what is asked for stays below what is allowed") {
    CHECK(over("3 per week", "1 per day") == "");
    CHECK(over("2 per day", "1 per day") ==
          "\"2 per day\" asks for up to 2 in a day, and at most 1 per day is allowed");
    CHECK(over("1..2 per day", "1 per day") != "");
    CHECK(over("2..3 per day", "14 per week") == "");
    CHECK(over("2..3 per day", "13 per week") ==
          "\"2..3 per day\" asks for up to 14 in a week, and at most 13 per week is allowed");
    CHECK(over("2 per day on Mon, Wed", "4 per week") == "");
    CHECK(over("2 per day on Mon, Wed", "3 per week") != "");
    CHECK(over("at 08:00 and 20:00", "1 per day") != "");
    CHECK(over("3..4 per week", "3 per week") != "");
    CHECK(over("at least 3 per week", "5 per week") == "");
    CHECK(over("8 per week", "1 per day") != "");
    CHECK(over("7 per week", "1 per day") == "");
    CHECK(over("every 2 days", "4 per week") == "");
    CHECK(over("every 2 days", "3 per week") != "");
    CHECK(over("nightly", "31 per month") == "");
    CHECK(over("nightly", "30 per month") != "");
    CHECK(over("3 per week", "12 per month") == "");
    CHECK(over("3 per week", "11 per month") != "");
    CHECK(over("3 per week, every other week", "6 per month") == "");
    CHECK(over("3 per week, every other week", "5 per month") != "");
    CHECK(over("4 per month", "1 per week") == "");
    CHECK(over("5 per month", "1 per week") != "");
    CHECK(over("on Mon, Fri", "9 per month") == "");
    CHECK(over("on Mon, Tue", "9 per month") != "");
    CHECK(over("daily, every other week", "21 per month") == "");
}

TEST_CASE("what is asked for fits with the time between") {
    CHECK(over("daily", "", "48h") == "\"1 per day\" does not fit with 48 h from one to the next");
    CHECK(fits("daily", "24h"));
    CHECK_FALSE(fits("daily", "25h"));
    CHECK(fits("daily", "1 day"));
    CHECK_FALSE(fits("2 per day", "1 day"));
    CHECK(fits("2 per day", "12h"));
    CHECK_FALSE(fits("2 per day", "13h"));
    CHECK(fits("3 per week", "48h"));
    CHECK(fits("3..4 per week", "48h"));
    CHECK_FALSE(fits("4 per week", "48h"));
    CHECK_FALSE(fits("3..5 per week", "2 days"));
    CHECK(fits("every 2 days", "48h"));
    CHECK(fits("every 2 nights", "2 days"));
    CHECK_FALSE(fits("every 2 days", "3 days"));
    CHECK_FALSE(fits("nightly", "2 days"));
    CHECK(fits("on Mon, Wed, Fri", "48h"));
    CHECK(fits("on Mon, Tue", "36h"));
    CHECK_FALSE(fits("on Mon, Tue", "48h"));
    CHECK_FALSE(fits("on Mon, Tue", "2 days"));
    CHECK_FALSE(fits("on Mon, Sun", "2 days"));
    CHECK(fits("on Mon, Sun, every other week", "2 days"));
    CHECK_FALSE(fits("1 per month", "1 year"));
    CHECK(fits("at 08:00 and 20:00", "12h"));
    CHECK_FALSE(fits("at 08:00 and 22:00", "12h"));
    CHECK(fits("at 08:00 and 22:00 on Mon", "12h"));
    CHECK_FALSE(fits("at 08:00 and 09:00", "2h"));
    CHECK(fits("4 per month", "1 week"));
    CHECK_FALSE(fits("6 per month", "1 week"));
    CHECK(fits("1 per week, every other week", "2 weeks"));
    CHECK_FALSE(fits("1 per week", "2 weeks"));
}

TEST_CASE("so many days apart are said as the days free between") {
    const auto said = [](std::string_view text) {
        return plan::limit_in_words(plan::parse_apart(text).value());
    };
    CHECK(said("1 day") == "not twice on one day");
    CHECK(said("2 days") == "2 days at least from one to the next: one day free between");
    CHECK(said("3 days") == "3 days at least from one to the next: 2 days free between");
    CHECK(said("48h") == "48 h at least from one to the next");
    CHECK(said("1 week") == "1 week at least from one to the next");
}

TEST_SUITE_END();
