#include "core/units/local_date.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace rx::units;

namespace {

LocalDate date(std::string_view text) {
    return parse_date(text).value();
}

std::string later(std::string_view from, std::string_view span) {
    return to_text(after(date(from), parse_span(span).value()));
}

}  // namespace

TEST_SUITE_BEGIN("core/units");

TEST_CASE("days that exist are read and written") {
    for (const std::string_view text :
         {"1900-01-01", "2026-11-20", "2024-02-29", "2000-02-29", "2026-12-31", "9999-12-31"}) {
        CAPTURE(text);
        CHECK(to_text(date(text)) == text);
    }
}

TEST_CASE("days that do not exist are refused") {
    for (const std::string_view text : {"2026-02-29", "1900-02-29", "2026-02-30", "2026-04-31", "2026-13-01",
                                        "2026-00-10", "2026-11-00", "1899-12-31", "0000-01-01"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_date(text).has_value());
        CHECK(parse_date(text).error().code == "date-form");
    }
}

TEST_CASE("a date is written year-month-day with all its digits") {
    for (const std::string_view text :
         {"", "2026-1-1", "20261120", "2026/11/20", "20.11.2026", " 2026-11-20", "2026-11-20 ", "+026-11-20",
          "2026-+1-20", "10000-01-01", "2026-11-2\u0660", "2026-11-20T10:00:00Z"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_date(text).has_value());
        CHECK(parse_date(text).error().code == "date-form");
    }
}

TEST_CASE("days are counted over month ends, leap days and years") {
    CHECK(to_text(date("2024-02-28").plus_days(1)) == "2024-02-29");
    CHECK(to_text(date("2026-02-28").plus_days(1)) == "2026-03-01");
    CHECK(to_text(date("2026-12-31").plus_days(1)) == "2027-01-01");
    CHECK(to_text(date("2026-01-01").plus_days(-1)) == "2025-12-31");
    CHECK(LocalDate::days_between(date("2024-02-28"), date("2024-03-01")) == 2);
    CHECK(LocalDate::days_between(date("2024-03-01"), date("2024-02-28")) == -2);
}

TEST_CASE("adding and counting days agree") {
    CHECK(rc::check("days_between(d, d + n) == n", [] {
        const LocalDate start = date("1950-01-01").plus_days(*rc::gen::inRange(0, 60'000));
        const int days = *rc::gen::inRange(-10'000, 10'000);
        RC_ASSERT(LocalDate::days_between(start, start.plus_days(days)) == days);
        RC_ASSERT(date(to_text(start)) == start);
    }));
}

TEST_CASE("days stay within the calendar") {
    CHECK(to_text(date("9999-12-31").plus_days(1)) == "9999-12-31");
    CHECK(to_text(date("1900-01-01").plus_days(-1)) == "1900-01-01");
    CHECK(to_text(date("1900-01-01").week_begin(std::chrono::Sunday)) == "1900-01-01");
    CHECK(later("9999-12-01", "1200 months") == "9999-12-31");
    CHECK(later("9999-12-01", "1200 weeks") == "9999-12-31");
}

TEST_CASE("months begin and end where the calendar says") {
    CHECK(to_text(date("2024-02-15").first_of_month()) == "2024-02-01");
    CHECK(to_text(date("2024-02-15").last_of_month()) == "2024-02-29");
    CHECK(to_text(date("2026-02-15").last_of_month()) == "2026-02-28");
    CHECK(to_text(date("2026-12-31").last_of_month()) == "2026-12-31");
}

TEST_CASE("a week begins on the day that the person says, over years too") {
    using namespace std::chrono;
    CHECK(to_text(date("2026-11-20").week_begin(Monday)) == "2026-11-16");
    CHECK(to_text(date("2026-11-20").week_begin(Sunday)) == "2026-11-15");
    CHECK(to_text(date("2026-11-20").week_begin(Friday)) == "2026-11-20");
    CHECK(to_text(date("2026-11-20").week_begin(Saturday)) == "2026-11-14");
    // 2026 has a week 53: its Monday is 28 December, and 3 January still belongs to it.
    CHECK(to_text(date("2026-12-28").week_begin(Monday)) == "2026-12-28");
    CHECK(to_text(date("2027-01-03").week_begin(Monday)) == "2026-12-28");
    CHECK(to_text(date("2027-01-04").week_begin(Monday)) == "2027-01-04");
}

TEST_CASE("people read weekday, day, month and year") {
    CHECK(in_words(date("2026-11-20")) == "Fri 20 Nov 2026");
    CHECK(in_words(date("2024-02-29")) == "Thu 29 Feb 2024");
    CHECK(in_words(date("2026-05-03")) == "Sun 3 May 2026");
}

TEST_CASE("weekdays are read short or long, in any case") {
    for (unsigned number = 0; number < 7; ++number) {
        const Weekday weekday{number};
        CHECK(parse_weekday(short_name(weekday)) == weekday);
        CHECK(parse_weekday(long_name(weekday)) == weekday);
    }
    CHECK(parse_weekday("mon") == std::chrono::Monday);
    CHECK(parse_weekday("sunday") == std::chrono::Sunday);
    CHECK(parse_weekday("WED") == std::chrono::Wednesday);
    CHECK(short_name(std::chrono::Thursday) == "Thu");
    CHECK(long_name(std::chrono::Thursday) == "Thursday");
    for (const std::string_view text : {"", "Mo", "Monda", "Mondays", " Mon", "Mon.", "1"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_weekday(text).has_value());
        CHECK(parse_weekday(text).error().code == "weekday-form");
    }
}

TEST_CASE("spans read back to themselves, singular and plural") {
    for (const std::string_view text :
         {"0 days", "1 day", "10 days", "1 week", "4 weeks", "1 month", "1200 months", "1 year", "2 years"}) {
        CAPTURE(text);
        REQUIRE(parse_span(text).has_value());
        CHECK(to_text(*parse_span(text)) == text);
    }
    CHECK(parse_span("1 days").value() == parse_span("1 day").value());
    CHECK(parse_span("4 week").value() == parse_span("4 weeks").value());
}

TEST_CASE("anything else is no span") {
    for (const std::string_view text :
         {"", "4", "weeks", "4weeks", "4  weeks", "4 Weeks", "-1 days", "+1 days", "04 weeks", "1.5 weeks", "1201 days",
          "99999999999 days", "4 decades", "4 weeks ", " 4 weeks", "\u0664 weeks", "4 "}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_span(text).has_value());
        CHECK(parse_span(text).error().code == "span-form");
    }
}

TEST_CASE("months keep the day, cut to the month's last") {
    CHECK(later("2026-11-20", "10 days") == "2026-11-30");
    CHECK(later("2026-11-20", "4 weeks") == "2026-12-18");
    CHECK(later("2026-11-20", "3 months") == "2027-02-20");
    CHECK(later("2026-01-31", "1 month") == "2026-02-28");
    CHECK(later("2024-01-31", "1 month") == "2024-02-29");
    CHECK(later("2026-10-31", "1 month") == "2026-11-30");
    CHECK(later("2024-02-29", "12 months") == "2025-02-28");
    CHECK(later("2024-02-29", "2 years") == "2026-02-28");
    CHECK(later("9999-12-01", "1200 years") == "9999-12-31");
    CHECK(later("2026-11-20", "0 months") == "2026-11-20");
}

TEST_SUITE_END();
