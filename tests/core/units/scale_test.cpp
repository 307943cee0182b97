#include "core/units/scale.hpp"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("core/units");

using namespace rx::units;

TEST_CASE("a reading is whole or has one decimal, and reads back") {
    for (const char* text : {"0", "7", "-2", "6.5", "-0.5", "1000", "-1000"}) {
        CAPTURE(text);
        REQUIRE(parse_reading(text));
        CHECK(to_text(*parse_reading(text)) == text);
    }
    CHECK(parse_reading("6.5")->tenths == 65);
    CHECK(parse_reading("-0.5")->tenths == -5);
    CHECK(to_text(*parse_reading("6.0")) == "6");
}

TEST_CASE("what is no reading is refused") {
    for (const char* text :
         {"", "-", ".", "6.", ".5", "6.55", "+6", "06", "6,5", "six", "1000.1", "1001", "99999999999", " 6", "--6"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_reading(text));
        CHECK(parse_reading(text).error().code == "reading-form");
    }
}

TEST_CASE("a scale is as fine as its ends are written") {
    const auto whole = parse_scale("-2..2");
    REQUIRE(whole);
    CHECK(whole->holds({-20}));
    CHECK(whole->holds({20}));
    CHECK_FALSE(whole->holds({-30}));
    CHECK_FALSE(whole->holds({21}));
    CHECK_FALSE(whole->holds({5}));
    const auto fine = parse_scale("0.0..20.0");
    REQUIRE(fine);
    CHECK(fine->holds({5}));
    CHECK_FALSE(fine->holds({201}));
}

TEST_CASE("scales read back, and read as words") {
    for (const char* text : {"0..10", "-2..2", "0.0..20.0", "2.0..36.0", "-1.5..1.5"}) {
        CAPTURE(text);
        REQUIRE(parse_scale(text));
        CHECK(to_text(*parse_scale(text)) == text);
    }
    CHECK(in_words(*parse_scale("0..10")) == "0 to 10");
    CHECK(in_words(*parse_scale("2.0..36.0")) == "2 to 36, with one decimal");
}

TEST_CASE("what is no scale is refused") {
    for (const char* text : {"", "10", "..", "0..", "..10", "0...10", "0..10.0", "0 .. 10", "a..b"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_scale(text));
        CHECK(parse_scale(text).error().code == "scale-form");
    }
    for (const char* text : {"10..0", "5..5", "2.0..1.9"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_scale(text));
        CHECK(parse_scale(text).error().code == "range-order");
    }
}

TEST_SUITE_END();
