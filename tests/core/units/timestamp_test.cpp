#include "core/units/timestamp.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace rx::units;
using namespace std::chrono_literals;

namespace {

Timestamp moment(std::string_view text) {
    return parse_timestamp(text).value();
}

std::string day_of(std::string_view text, std::chrono::minutes day_start) {
    return to_text(practice_day(moment(text), {.day_start = day_start}));
}

}  // namespace

TEST_SUITE_BEGIN("core/units");

TEST_CASE("moments read back to themselves") {
    for (const std::string_view text :
         {"2026-11-20T21:30:05+01:00", "2026-11-20T00:00:00+00:00", "2024-02-29T23:59:59-09:30",
          "1970-01-01T00:00:00+14:00", "2038-01-19T03:14:08+00:00", "9999-12-31T23:59:59-12:00",
          "1900-01-01T00:00:00+18:00"}) {
        CAPTURE(text);
        CHECK(to_text(moment(text)) == text);
    }
    CHECK(to_text(moment("2026-11-20T21:30:05Z")) == "2026-11-20T21:30:05+00:00");
    CHECK(to_text(moment("2026-11-20T21:30:05-00:00")) == "2026-11-20T21:30:05+00:00");
}

TEST_CASE("the offset is local minus UTC") {
    CHECK(moment("2026-11-20T21:30:05+01:00") == moment("2026-11-20T20:30:05Z"));
    CHECK(moment("2026-11-20T21:30:05+01:00") < moment("2026-11-20T21:30:05Z"));
    CHECK(moment("2026-11-20T00:30:00+01:00").utc() == moment("2026-11-19T23:30:00Z").utc());
}

TEST_CASE("anything that is not RFC 3339 with whole seconds is refused") {
    for (const std::string_view text : {"",
                                        "2026-11-20",
                                        "2026-11-20T21:30:05",
                                        "2026-11-20 21:30:05Z",
                                        "2026-11-20T21:30Z",
                                        "2026-11-20T21:30:05.5Z",
                                        "2026-11-20T24:00:00Z",
                                        "2026-11-20T21:60:00Z",
                                        "2026-11-20T21:30:60Z",
                                        "2026-02-30T21:30:05Z",
                                        "2026-11-20T21:30:05+1:00",
                                        "2026-11-20T21:30:05+0100",
                                        "2026-11-20T21:30:05+01",
                                        "2026-11-20T21:30:05+18:01",
                                        "2026-11-20T21:30:05+01:60",
                                        "2026-11-20T21:30:05+01:00 ",
                                        "2026-11-20T21:30:05z",
                                        "2026-11-20T+1:30:05Z",
                                        "99999-11-20T21:30:05Z",
                                        "2026-11-20Tab:cd:efZ"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_timestamp(text).has_value());
        CHECK(parse_timestamp(text).error().code == "timestamp-form");
    }
}

TEST_CASE("date and time are those of the person's own clock") {
    const Timestamp late = moment("2026-11-20T23:30:05-08:00");
    CHECK(to_text(late.date()) == "2026-11-20");
    CHECK(late.time_of_day() == 23h + 30min + 5s);
    CHECK(late.time_text() == "23:30");
    CHECK(moment("2026-11-20T00:05:00+05:45").time_text() == "00:05");
}

TEST_CASE("time passes in the same offset, cut to whole seconds") {
    CHECK(to_text(moment("2026-11-20T23:59:59+01:00").plus(1s)) == "2026-11-21T00:00:00+01:00");
    CHECK(to_text(moment("2026-12-31T23:59:59+01:00").plus(1999ms)) == "2027-01-01T00:00:00+01:00");
    CHECK(to_text(moment("2026-11-20T21:30:05+01:00").plus(-5s)) == "2026-11-20T21:30:00+01:00");
}

TEST_CASE("a clock set beyond the calendar gives its first or last day") {
    using std::chrono::sys_days;
    using std::chrono::year;
    CHECK(to_text(Timestamp(sys_days{year{12000} / 1 / 1}, 0min).date()) == "9999-12-31");
    CHECK(to_text(Timestamp(sys_days{year{1} / 1 / 1}, 0min).date()) == "1900-01-01");
    CHECK(to_text(practice_day(moment("1900-01-01T00:30:00Z"), {.day_start = 4h})) == "1900-01-01");
}

TEST_CASE("practice before the day's start belongs to the day before") {
    CHECK(day_of("2026-11-20T00:00:00+01:00", 0min) == "2026-11-20");
    CHECK(day_of("2026-11-20T03:59:59+01:00", 4h) == "2026-11-19");
    CHECK(day_of("2026-11-20T04:00:00+01:00", 4h) == "2026-11-20");
    CHECK(day_of("2027-01-01T01:00:00-05:00", 4h) == "2026-12-31");
    CHECK(day_of("2024-03-01T01:00:00+00:00", 4h) == "2024-02-29");
}

TEST_CASE("any moment of the person's life reads back to itself") {
    CHECK(rc::check("parse_timestamp(to_text(t)) == t", [] {
        const std::chrono::sys_seconds utc{
            std::chrono::seconds{*rc::gen::inRange<std::int64_t>(-1'000'000'000, 10'000'000'000)}};
        const Timestamp written(utc, std::chrono::minutes{*rc::gen::inRange(-18 * 60, 18 * 60 + 1)});
        const Timestamp read = moment(to_text(written));
        RC_ASSERT(read.utc() == written.utc());
        RC_ASSERT(read.offset() == written.offset());
    }));
}

TEST_SUITE_END();
