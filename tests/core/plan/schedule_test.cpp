#include "core/plan/schedule.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("core/plan");

using namespace rx;
using namespace rx::plan;

namespace {

struct Case {
    std::string_view text;
    std::string_view result;  // to_text() of the schedule, or the code it is refused with
};

std::string result_of(std::string_view text) {
    const auto schedule = parse_schedule(text);
    return schedule ? to_text(*schedule) : schedule.error().code;
}

void check_all(const std::vector<Case>& cases) {
    for (const auto& [text, result] : cases) {
        CAPTURE(text);
        CHECK(result_of(text) == result);
    }
}

}  // namespace

TEST_CASE("every form of the language is read and written back") {
    check_all({
        {"daily", "1 per day"},
        {"1 per day", "1 per day"},
        {"24 per day", "24 per day"},
        {"1..2 per day", "1..2 per day"},
        {"3 per week", "3 per week"},
        {"3..4 per week", "3..4 per week"},
        {"3..3 per week", "3 per week"},
        {"70 per week", "70 per week"},
        {"every day", "every day"},
        {"every 1 day", "every day"},
        {"every 2 days", "every 2 days"},
        {"every 365 days", "every 365 days"},
        {"on Mon, Wed, Fri", "on Mon, Wed, Fri"},
        {"on friday,monday", "on Mon, Fri"},
        {"on Sunday", "on Sun"},
        {"  3   per week ", "3 per week"},
        {"at least 1 per day", "at least 1 per day"},
        {"at least 4 per week", "at least 4 per week"},
        {"at least 2 per month", "at least 2 per month"},
        {"3 per month", "3 per month"},
        {"1..2 per month", "1..2 per month"},
        {"310 per month", "310 per month"},
        {"nightly", "nightly"},
        {"every night", "nightly"},
        {"every 1 nights", "nightly"},
        {"every 2 nights", "every 2 nights"},
        {"at 07:30", "at 07:30"},
        {"at 19:30 and 07:30", "at 07:30 and 19:30"},
        {"at 07:30,12:00, 23:59", "at 07:30, 12:00 and 23:59"},
        {"at 07:30, 12:00 and 00:00", "at 00:00, 07:30 and 12:00"},
        {"daily, every other week", "1 per day, every other week"},
        {"3..4 per week , every  other week", "3..4 per week, every other week"},
        {"at least 3 per week, every other week", "at least 3 per week, every other week"},
        {"on Mon, Wed, every other week", "on Mon, Wed, every other week"},
        {"nightly, every other week", "nightly, every other week"},
        {"every day, every other week", "every day, every other week"},
        {"at 07:30 and 19:30, every other week", "at 07:30 and 19:30, every other week"},
    });
}

TEST_CASE("what a schedule reads as comes back the same from its own text") {
    for (const char* text :
         {"daily", "2..3 per day", "5 per week", "every 9 days", "on Tue, Sat, Sun", "nightly", "every 3 nights",
          "at 07:30, 12:00 and 19:30", "at least 2 per month", "2 per week, every other week"}) {
        const std::string once = result_of(text);
        CHECK(result_of(once) == once);
    }
}

TEST_CASE("numbers outside what a day, a week or a year holds are out of range") {
    check_all({
        {"0 per day", "often-range"},
        {"25 per day", "often-range"},
        {"0..2 per day", "often-range"},
        {"71 per week", "often-range"},
        {"4..3 per week", "often-range"},
        {"every 0 days", "often-range"},
        {"every 366 days", "often-range"},
        {"on Mon, Monday", "often-range"},
        {"at least 71 per week", "often-range"},
        {"0 per month", "often-range"},
        {"311 per month", "often-range"},
        {"every 0 nights", "often-range"},
        {"every 366 nights", "often-range"},
        {"at 07:30 and 07:30", "often-range"},
    });
}

TEST_CASE("text that says no frequency is refused") {
    check_all({
        {"", "often-form"},
        {"   ", "often-form"},
        {"sometimes", "often-form"},
        {"three per week", "often-form"},
        {"3 a week", "often-form"},
        {"3 per fortnight", "often-form"},
        {"-3 per week", "often-form"},
        {"03 per week", "often-form"},
        {"3.5 per week", "often-form"},
        {"3.. per week", "often-form"},
        {"3..4..5 per week", "often-form"},
        {"99999999999999999999 per day", "often-form"},
        {"every 2..3 days", "often-form"},
        {"every two days", "often-form"},
        {"every", "often-form"},
        {"on", "often-form"},
        {"on ", "often-form"},
        {"on Mon,", "often-form"},
        {"on Mon Wed", "often-form"},
        {"on Someday", "often-form"},
        {"Daily", "often-form"},
        {"daily daily", "often-form"},
        {"at", "often-form"},
        {"at 7:30", "often-form"},
        {"at 24:00", "often-form"},
        {"at 07:60", "often-form"},
        {"at 07:30 19:30", "often-form"},
        {"at 07:30 and", "often-form"},
        {"at 07:30 and , 19:30", "often-form"},
        {"at and 07:30", "often-form"},
        {"at least", "often-form"},
        {"at least 3", "often-form"},
        {"at least 3..4 per week", "often-form"},
        {"at most 3 per week", "often-form"},
        {"3 times per week", "often-form"},
        {"every nights", "often-form"},
        {"every 2 weeks", "often-form"},
        {"nightly nightly", "often-form"},
        {"every other week", "often-form"},
        {", every other week", "often-form"},
        {"often, every other week", "often-form"},
        {"every other day", "often-form"},
    });
}

TEST_CASE("every other week goes with what is asked for within a week") {
    check_all({
        {"2 per month, every other week", "often-form"},
        {"every 2 days, every other week", "often-form"},
        {"every 3 nights, every other week", "often-form"},
    });
    CHECK(parse_schedule("every 2 days, every other week").error().message ==
          "\"every 2 days\" cannot be left out every other week");
}

TEST_CASE("more than 24 times of a day are out of range") {
    std::string text = "at 00:00";
    for (int minute = 1; minute < 24; ++minute) text += ", 01:" + std::to_string(minute + 10);
    CHECK(parse_schedule(text).has_value());
    CHECK(result_of(text + " and 23:00") == "often-range");
}

TEST_CASE("a day by itself asks for what is of a day, of weekdays or of times") {
    const auto monday = units::parse_date("2026-11-23").value();
    const auto asked = [&](std::string_view text) {
        return asked_on(parse_schedule(text)->frequency, monday);
    };
    CHECK(asked("1..2 per day") == units::Range<int>{1, 2});
    CHECK(asked("on Mon, Fri") == units::exactly(1));
    CHECK(asked("on Fri") == units::exactly(0));
    CHECK(asked("at 07:30 and 19:30") == units::exactly(2));
    CHECK_FALSE(asked("3 per week"));
    CHECK_FALSE(asked("3 per month"));
    CHECK_FALSE(asked("every 2 days"));
    CHECK_FALSE(asked("nightly"));
}

TEST_CASE("a night is that of the day on which it begins, until noon") {
    using namespace std::chrono_literals;
    const auto friday = units::parse_date("2026-11-20").value();
    CHECK(night_of(friday, 22h) == friday);
    CHECK(night_of(friday, 12h) == friday);
    CHECK(night_of(friday, 11h + 59min) == friday.plus_days(-1));
    CHECK(night_of(friday, 2h) == friday.plus_days(-1));
    // Two in the morning of a day that begins later: still Friday's.
    CHECK(night_of(friday, 26h) == friday);
}

TEST_CASE("a refusal quotes the text and says what can be written") {
    const auto refused = parse_schedule("thrice");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == "\"thrice\" does not say how often");
    CHECK(refused.error().hint.find("\"3..4 per week\"") != std::string::npos);
    CHECK(parse_schedule("30 per day").error().hint == "1 to 24 per day");
}

TEST_CASE("weekdays are kept in the order of the week from Monday") {
    const auto schedule = parse_schedule("on Sun, Tue");
    REQUIRE(schedule);
    const auto& days = std::get<OnWeekdays>(schedule->frequency).days;
    CHECK(days == std::vector<units::Weekday>{std::chrono::Tuesday, std::chrono::Sunday});
}

TEST_SUITE_END();
