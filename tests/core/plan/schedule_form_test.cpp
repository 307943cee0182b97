#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/plan/schedule.hpp"

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
        {"nightly, every other week", "nightly, every other week"},
        {"nightly except Sun", "nightly except Sun"},
        {"every night except Sunday", "nightly except Sun"},
        {"nightly on Mon, Wed, every other week", "nightly on Mon, Wed, every other week"},
        {"every day, every other week", "every day, every other week"},
        {"at 07:30 and 19:30, every other week", "at 07:30 and 19:30, every other week"},
    });
}

TEST_CASE("days are read wherever they stand, and written one way") {
    check_all({
        {"on Mon, Wed, Fri", "on Mon, Wed, Fri"},
        {"on friday,monday", "on Mon, Fri"},
        {"on Sunday", "on Sun"},
        {"on Mon and Thu", "on Mon, Thu"},
        {"on Mon, Wed, and Fri", "on Mon, Wed, Fri"},
        {"1 per day on Mon", "on Mon"},
        {"daily on Sat, Sun", "on Sat, Sun"},
        {"on Mon, Tue, Wed, Thu, Fri", "on Mon, Tue, Wed, Thu, Fri"},
        {"on Mon, Tue, Wed, Thu, Fri, Sat, Sun", "1 per day"},
        {"2 per day on Fri, Mon, Wed", "2 per day on Mon, Wed, Fri"},
        {"2 per day, on Mon", "2 per day on Mon"},
        {"at least 2 per day on Mon", "at least 2 per day on Mon"},
        {"1..2 per day except Sat, Sun", "1..2 per day on Mon, Tue, Wed, Thu, Fri"},
        {"daily except Sun", "1 per day except Sun"},
        {"daily, except Sunday", "1 per day except Sun"},
        {"every day except Sat and Sun", "on Mon, Tue, Wed, Thu, Fri"},
        {"at least 1 per day except Sun", "at least 1 per day except Sun"},
        {"at 20:00 on Tue, Fri", "at 20:00 on Tue, Fri"},
        {"on Tue, Fri at 20:00", "at 20:00 on Tue, Fri"},
        {"on Tue, Fri, at 08:00 and 20:00", "at 08:00 and 20:00 on Tue, Fri"},
        {"at 08:00, 20:00 except Sun", "at 08:00 and 20:00 except Sun"},
        {"on Mon, Wed, every other week", "on Mon, Wed, every other week"},
        {"2 per day on Mon, Wed, every other week", "2 per day on Mon, Wed, every other week"},
        {"daily except Sun, every other week", "1 per day except Sun, every other week"},
        {"on Tue at 20:00, every other week", "at 20:00 on Tue, every other week"},
    });
}

TEST_CASE("what a schedule reads as comes back the same from its own text") {
    for (const char* text :
         {"daily", "2..3 per day", "5 per week", "every 9 days", "on Tue, Sat, Sun", "nightly", "every 3 nights",
          "at 07:30, 12:00 and 19:30", "at least 2 per month", "2 per week, every other week", "2 per day on Mon, Wed",
          "daily except Sun", "on Tue, Fri at 20:00"}) {
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
        {"2 per day on Mon, Mon", "often-range"},
        {"daily except Mon, Tue, Wed, Thu, Fri, Sat, Sun", "often-range"},
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
        {"on Mon, and", "often-form"},
        {"on Mon, , Wed", "often-form"},
        {"except Sun", "often-form"},
        {"daily except", "often-form"},
        {"daily except Someday", "often-form"},
        {"daily on Mon except Tue", "often-form"},
        {"on Mon at", "often-form"},
        {"on Mon, at 20:00, Tue", "often-form"},
        {"3 per week, 2 per day", "often-form"},
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

TEST_CASE("only what is asked for each day can be of some days") {
    check_all({
        {"3 per week on Mon, Wed, Fri", "often-form"},
        {"2 per month except Sun", "often-form"},
        {"every 2 days except Sun", "often-form"},
        {"every 2 nights except Sun", "often-form"},
    });
    CHECK(parse_schedule("3 per week on Mon, Wed, Fri").error().message ==
          "\"3 per week\" is not asked for on single days");
}

TEST_CASE("more than 24 times of a day are out of range") {
    std::string text = "at 00:00";
    for (int minute = 1; minute < 24; ++minute) text += ", 01:" + std::to_string(minute + 10);
    CHECK(parse_schedule(text).has_value());
    CHECK(result_of(text + " and 23:00") == "often-range");
}

TEST_CASE("a refusal quotes the text and says what can be written") {
    const auto refused = parse_schedule("thrice");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == "\"thrice\" does not say how often");
    CHECK(refused.error().hint.find("\"3..4 per week\"") != std::string::npos);
    CHECK(parse_schedule("30 per day").error().hint == "1 to 24 per day");
}

TEST_SUITE_END();
