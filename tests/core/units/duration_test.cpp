#include "core/units/duration.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace rx::units;
using namespace std::chrono_literals;

TEST_SUITE_BEGIN("core/units");

TEST_CASE("durations are read in hours, minutes and seconds") {
    CHECK(parse_duration("10s") == 10s);
    CHECK(parse_duration("0s") == 0s);
    CHECK(parse_duration("0.5s") == 500ms);
    CHECK(parse_duration("90s") == 90s);
    CHECK(parse_duration("1m30s") == 90s);
    CHECK(parse_duration("2h") == 2h);
    CHECK(parse_duration("1h15m") == 75min);
    CHECK(parse_duration("1h1s") == 3601s);
    CHECK(parse_duration("1m2.5s") == 62500ms);
    CHECK(parse_duration("48h") == longest_duration);
    CHECK(parse_duration("2880m") == longest_duration);
}

TEST_CASE("a number without a unit is refused and the hint gives the units") {
    REQUIRE_FALSE(parse_duration("90").has_value());
    CHECK(parse_duration("90").error().code == "duration-unit");
    CHECK(parse_duration("90").error().hint == "say of what: \"90s\", \"90m\" or \"90h\"");
    for (const std::string_view text : {"10sec", "5min", "5M", "1m30", "1.5", "3d", "1ms"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_duration(text).has_value());
        CHECK(parse_duration(text).error().code == "duration-unit");
    }
}

TEST_CASE("anything that is not written plainly is refused") {
    for (const std::string_view text :
         {"",     "s",    "010s",  "+5s",  "-5s",  " 5s",  "5s ",  "5 s",   "1m 30s",  "0.55s",    ".5s", "5.s",
          "0.5m", "1.5h", "30s1m", "1m1m", "1s1s", "1m1h", "5,5s", "1..2s", "\u0665s", "5\u00a0s", "?",   "1h-5m"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_duration(text).has_value());
        CHECK(parse_duration(text).error().code == "duration-form");
    }
    CHECK(parse_duration("20 minutes").error().hint == "write \"20m\"");
    CHECK(parse_duration("20 minutes").error().code == "duration-form");
    CHECK(parse_duration("1 min 30 sec").error().hint == "write \"1m30s\"");
    CHECK(parse_duration("30 sec 1 min").error().hint.starts_with("write hours, minutes and seconds"));
    CHECK(parse_duration("5,5s").error().hint == "decimals have a point: write \"5.5s\"");
    CHECK_FALSE(parse_duration("0x5s").has_value());
    CHECK_FALSE(parse_duration("nan").has_value());
    CHECK_FALSE(parse_duration("inf").has_value());
}

TEST_CASE("what is longer than the longest is out of range, however large the number") {
    for (const std::string_view text :
         {"48h0.1s", "49h", "2881m", "172801s", "999999999999999999999999h", "1000000h1000000m"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_duration(text).has_value());
        CHECK(parse_duration(text).error().code == "duration-range");
        CHECK(parse_duration(text).error().hint == "at most 48h");
    }
}

TEST_CASE("a duration is written in its largest units") {
    CHECK(to_text(Duration{0s}) == "0s");
    CHECK(to_text(Duration{500ms}) == "0.5s");
    CHECK(to_text(Duration{90s}) == "1m30s");
    CHECK(to_text(Duration{1h}) == "1h");
    CHECK(to_text(Duration{3600500ms}) == "1h0.5s");
    CHECK(to_text(Duration{1h + 2min + 3s + 400ms}) == "1h2m3.4s");
    CHECK(to_text(Duration{1999ms}) == "1.9s");
    CHECK(to_text(Duration{99ms}) == "0s");
}

TEST_CASE("every duration of whole tenths reads back to itself") {
    CHECK(rc::check("parse_duration(to_text(d)) == d", [] {
        const Duration duration = *rc::gen::inRange(0, 48 * 3600 * 10 + 1) * 100ms;
        const auto read = parse_duration(to_text(duration));
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == duration);
    }));
}

TEST_CASE("sentences say seconds below two minutes, then minutes") {
    CHECK(in_words(0s) == "0 s");
    CHECK(in_words(50s) == "50 s");
    CHECK(in_words(499ms) == "0 s");
    CHECK(in_words(500ms) == "1 s");
    CHECK(in_words(119s) == "119 s");
    CHECK(in_words(119600ms) == "2 min");
    CHECK(in_words(120s) == "2 min");
    CHECK(in_words(2min + 29s) == "2 min");
    CHECK(in_words(2min + 30s) == "3 min");
    CHECK(in_words(43min) == "43 min");
    CHECK(in_words(59min + 29s) == "59 min");
    CHECK(in_words(59min + 30s) == "1 h");
    CHECK(in_words(65min) == "1 h 5 min");
    CHECK(in_words(48h) == "48 h");
}

TEST_CASE("a clock shows whole seconds") {
    CHECK(as_clock(0s) == "0:00");
    CHECK(as_clock(7999ms) == "0:07");
    CHECK(as_clock(12min + 30s) == "12:30");
    CHECK(as_clock(59min + 59s) == "59:59");
    CHECK(as_clock(1h + 2min + 3s) == "1:02:03");
    CHECK(as_clock(48h) == "48:00:00");
}

TEST_SUITE_END();
