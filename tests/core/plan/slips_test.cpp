#include "core/plan/slips.hpp"

#include <doctest/doctest.h>

#include "core/plan/schedule.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// What the hint has one write; else "?".
std::string write_instead(std::string_view text) {
    CAPTURE(text);
    const auto read = plan::parse_schedule(text);
    REQUIRE_FALSE(read);
    CHECK(read.error().code == "often-form");
    constexpr std::string_view write = "write \"";
    const std::string& hint = read.error().hint;
    if (!hint.starts_with(write)) return hint.starts_with("write it like") ? "?" : hint;
    return hint.substr(write.size(), hint.size() - write.size() - 1);
}

}  // namespace

TEST_CASE("numbers of times, as leaflets have them") {
    for (const char* text : {"3x/week", "3x per week", "3 x per week", "3 times a week", "three times a week", "3/week",
                             "3 / wk", "3 times per week", "three per week", "3 each week", "3x weekly",
                             "3 times every week", "Three times a week", "thrice weekly"}) {
        CHECK(write_instead(text) == "3 per week");
    }
    for (const char* text : {"twice a day", "two times a day", "2x daily", "twice daily", "2/day", "bid",
                             "every 12 hours", "2 times each day"}) {
        CHECK(write_instead(text) == "2 per day");
    }
    CHECK(write_instead("once a day") == "1 per day");
    CHECK(write_instead("Daily") == "1 per day");
    CHECK(write_instead("each day") == "1 per day");
    CHECK(write_instead("tid") == "3 per day");
    CHECK(write_instead("qid") == "4 per day");
    for (const char* text : {"once a week", "weekly", "every week", "once weekly", "1x/week", "a week"})
        CHECK(write_instead(text) == "1 per week");
    for (const char* text : {"monthly", "once a month", "every month", "1/month"})
        CHECK(write_instead(text) == "1 per month");
}

TEST_CASE("days of the week, as leaflets have them") {
    for (const char* text : {"on Mon-Fri", "daily on Mon-Fri", "Mon-Fri", "every weekday", "Monday to Friday"})
        CHECK(write_instead(text) == "on Mon, Tue, Wed, Thu, Fri");
    CHECK(write_instead("every Sunday") == "on Sun");
    CHECK(write_instead("6 days a week") == "6 per week");
    CHECK(write_instead("once a fortnight") == "every 14 days");
}

TEST_CASE("ranges with a dash or with words") {
    for (const char* text : {"3-4 per week", "3 to 4 per week", "3 - 4 per week", "3 or 4 times a week",
                             "three to four times a week", "3-4x/week",
                             "3\xE2\x80\x93"
                             "4 per week"}) {
        CHECK(write_instead(text) == "3..4 per week");
    }
    CHECK(write_instead("2-3 times a month") == "2..3 per month");
    CHECK(write_instead("at least three times a week") == "at least 3 per week");
}

TEST_CASE("days and nights between") {
    for (const char* text : {"every other day", "every second day", "alternate days", "on alternate days",
                             "every two days", "every 48 hours", "Every Other Day"}) {
        CHECK(write_instead(text) == "every 2 days");
    }
    CHECK(write_instead("every third day") == "every 3 days");
    CHECK(write_instead("every other night") == "every 2 nights");
    CHECK(write_instead("each night") == "nightly");
    for (const char* text : {"every other week", "fortnightly", "every 2 weeks", "every two weeks"})
        CHECK(write_instead(text) == "every 14 days");
    CHECK(write_instead("3x/week, every other week") == "3 per week, every other week");
}

TEST_CASE("weekdays without on, and all of them by one word") {
    for (const char* text : {"Mon, Wed, Fri", "Mon/Wed/Fri", "mon, wed and fri", "on Mondays, Wednesdays, Fridays"})
        CHECK(write_instead(text) == "on Mon, Wed, Fri");
    for (const char* text : {"weekdays", "on weekdays", "Weekdays"})
        CHECK(write_instead(text) == "on Mon, Tue, Wed, Thu, Fri");
    for (const char* text : {"weekends", "at weekends", "on weekends", "Sat and Sun"})
        CHECK(write_instead(text) == "on Sat, Sun");
    CHECK(write_instead("3 per week on Mon, Wed, Fri") == "on Mon, Wed, Fri");
    CHECK(write_instead("twice a day except Sundays") == "2 per day except Sun");
    CHECK(write_instead("daily except weekends") == "on Mon, Tue, Wed, Thu, Fri");
}

TEST_CASE("times of the day by other clocks") {
    CHECK(write_instead("8pm") == "at 20:00");
    CHECK(write_instead("at 8 and 20") == "?");
    CHECK(write_instead("at 8am and 8:30pm") == "at 08:00 and 20:30");
    CHECK(write_instead("at 7:30 and 19:30") == "at 07:30 and 19:30");
    CHECK(write_instead("at 12am and noon") == "at 00:00 and 12:00");
    CHECK(write_instead("12pm") == "at 12:00");
    CHECK(write_instead("daily at 20:00") == "at 20:00");
    CHECK(write_instead("every day at 8pm") == "at 20:00");
    CHECK(write_instead("Tue, Fri at 8pm") == "at 20:00 on Tue, Fri");
}

TEST_CASE("a limit is told that it is one") {
    for (const char* text : {"at most 3 per week", "no more than 3 times a week", "up to 3x/week"})
        CHECK(write_instead(text) == "a limit is a key of its own: at-most = \"3 per week\"");
    CHECK(write_instead("at most sometimes") == "?");
}

TEST_CASE("what cannot be told gets all forms") {
    for (const char* text : {"", "sometimes", "every 5 hours", "every 0 weeks", "3", "every", "25pm", "0am", "13am",
                             "8:99pm", "/", "x", "3-4-5 per week", "on Mon Wed"}) {
        CHECK(write_instead(text) == "?");
    }
    CHECK(plan::in_plan_words(std::string(1000, 'a')).size() == 100);
}

TEST_SUITE_END();
