#include "core/units/count.hpp"

#include <doctest/doctest.h>

using namespace rx::units;

TEST_SUITE_BEGIN("core/units");

TEST_CASE("every count reads back to itself") {
    for (int value = 1; value <= Count::largest; ++value) {
        const auto read = parse_count(to_text(Count(value)));
        REQUIRE(read.has_value());
        CHECK(read->value() == value);
    }
}

TEST_CASE("zero and too many are out of range") {
    for (const std::string_view text : {"0", "1001", "99999999999999999999999"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_count(text).has_value());
        CHECK(parse_count(text).error().code == "count-range");
        CHECK(parse_count(text).error().hint == "a whole number from 1 to 1000");
    }
}

TEST_CASE("a count is written in plain digits") {
    for (const std::string_view text : {"", "0x5", "+5", "-5", " 5", "5 ", "5.0", "ten", "nan", "\u0663", "1..2"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_count(text).has_value());
        CHECK(parse_count(text).error().code == "count-form");
    }
}

TEST_CASE("a leading zero is refused with the number that was meant") {
    REQUIRE_FALSE(parse_count("010").has_value());
    CHECK(parse_count("010").error().code == "count-form");
    CHECK(parse_count("010").error().hint == "write 10");
}

TEST_SUITE_END();
