#include "cli/options/moment.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace rx;
using namespace std::chrono_literals;

namespace {

// Fri 20 Nov 2026 is today.
std::string said(std::string_view text) {
    const auto moment = options::parse_moment(text, units::parse_date("2026-11-20").value());
    if (!moment) return moment.error().code;
    return units::to_text(moment->day) + (moment->is_practice_day ? "" : " of the calendar") +
           (moment->time ? " " + std::to_string(moment->time->count()) : "");
}

}  // namespace

TEST_SUITE_BEGIN("cli/options");

TEST_CASE("moments are understood as people say them") {
    CHECK(said("today") == "2026-11-20");
    CHECK(said("21:30") == "2026-11-20 1290");
    CHECK(said("7:15") == "2026-11-20 435");
    CHECK(said("yesterday") == "2026-11-19");
    CHECK(said("yesterday 21:30") == "2026-11-19 1290");
    CHECK(said("mon") == "2026-11-16");
    CHECK(said("fri 00:30") == "2026-11-20 30");  // a Friday
    CHECK(said("sat") == "2026-11-14");
    CHECK(said("1 day ago") == "2026-11-19");
    CHECK(said("3 days ago 7:15") == "2026-11-17 435");
    CHECK(said("2026-11-01") == "2026-11-01 of the calendar");
    CHECK(said("2026-11-01 21:30") == "2026-11-01 of the calendar 1290");
    CHECK(said("2026-11-01T21:30") == "2026-11-01 of the calendar 1290");
}

TEST_CASE("what does not say when is refused") {
    for (const auto* text : {"", " ", "someday", "tomorrow", "24:00", "21:60", "yesterday 21", "x days ago",
                             "99999 days ago", "2026-02-30", "yesterday  ", "21:30 yesterday"})
        CHECK(said(text) == "moment-form");
}
