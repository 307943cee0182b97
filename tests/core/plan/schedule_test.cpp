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
    });
}

TEST_CASE("what a schedule reads as comes back the same from its own text") {
    for (const char* text : {"daily", "2..3 per day", "5 per week", "every 9 days", "on Tue, Sat, Sun"}) {
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
    });
}

TEST_CASE("forms that a later version builds are named as such, not as nonsense") {
    check_all({
        {"at least 4 per week", "not-supported-yet"},
        {"every other week", "not-supported-yet"},
        {"nightly", "not-supported-yet"},
        {"at 07:30 and 19:30", "not-supported-yet"},
        {"3 per month", "not-supported-yet"},
    });
}

TEST_CASE("a refusal quotes the text and says what can be written") {
    const auto refused = parse_schedule("thrice");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == "\"thrice\" does not say how often");
    CHECK(refused.error().hint.find("\"3 per week\"") != std::string::npos);
    CHECK(parse_schedule("30 per day").error().hint == "1 to 24 per day");
}

TEST_CASE("weekdays are kept in the order of the week from Monday") {
    const auto schedule = parse_schedule("on Sun, Tue");
    REQUIRE(schedule);
    const auto& days = std::get<OnWeekdays>(*schedule).days;
    CHECK(days == std::vector<units::Weekday>{std::chrono::Tuesday, std::chrono::Sunday});
}

TEST_SUITE_END();
