#include "core/plan/schedule.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("core/plan");

using namespace rx;
using namespace rx::plan;

TEST_CASE("a day by itself asks for what is of a day, of weekdays or of times") {
    const auto monday = units::parse_date("2026-11-23").value();
    const auto asked = [&](std::string_view text) {
        return asked_on(parse_schedule(text).value(), monday);
    };
    CHECK(asked("1..2 per day") == units::Range<int>{1, 2});
    CHECK(asked("on Mon, Fri") == units::exactly(1));
    CHECK(asked("on Fri") == units::exactly(0));
    CHECK(asked("at 07:30 and 19:30") == units::exactly(2));
    CHECK(asked("1..2 per day on Mon") == units::Range<int>{1, 2});
    CHECK(asked("2 per day except Mon") == units::exactly(0));
    CHECK(asked("at 07:30 and 19:30 on Tue") == units::exactly(0));
    CHECK_FALSE(asked("3 per week"));
    CHECK_FALSE(asked("3 per month"));
    CHECK_FALSE(asked("every 2 days"));
    CHECK_FALSE(asked("every 2 nights"));
    CHECK(asked("nightly") == units::exactly(1));
    CHECK(asked("nightly except Sun") == units::exactly(1));
    CHECK(asked("nightly except Mon") == units::exactly(0));
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

TEST_CASE("a schedule without days is on every day") {
    CHECK(is_on(parse_schedule("3 per week").value(), std::chrono::Sunday));
    CHECK(is_on(parse_schedule("daily except Sat").value(), std::chrono::Sunday));
    CHECK_FALSE(is_on(parse_schedule("daily except Sun").value(), std::chrono::Sunday));
}

TEST_CASE("weekdays are kept in the order of the week from Monday") {
    const auto schedule = parse_schedule("on Sun, Tue");
    REQUIRE(schedule);
    CHECK(schedule->days == std::vector<units::Weekday>{std::chrono::Tuesday, std::chrono::Sunday});
}

TEST_SUITE_END();
