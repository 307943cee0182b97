#include "core/units/digits.hpp"

#include <doctest/doctest.h>

using namespace rx::units;

TEST_SUITE_BEGIN("core/units");

TEST_CASE("plain decimal integers up to the limit are read") {
    CHECK(parse_digits("0", 10) == 0);
    CHECK(parse_digits("10", 10) == 10);
    CHECK(parse_digits("2147483647", 2147483647) == 2147483647);
}

TEST_CASE("anything but plain decimal digits is refused") {
    for (const std::string_view text : {"", "010", "00", "0x5", "+5", "-5", " 5", "5 ", "5.0", "5,0", "1e1", "nan",
                                        "inf", "\u0663", "\uff15", "5\n", "99999999999999999999"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_digits(text, 1000).has_value());
    }
    CHECK_FALSE(parse_digits("11", 10).has_value());
    CHECK_FALSE(parse_digits(std::string_view("5\0", 2), 10).has_value());
}

TEST_CASE("fixed digits keep leading zeros and need all of them") {
    CHECK(parse_fixed_digits("05", 2) == 5);
    CHECK(parse_fixed_digits("00", 2) == 0);
    CHECK_FALSE(parse_fixed_digits("5", 2).has_value());
    CHECK_FALSE(parse_fixed_digits("005", 2).has_value());
    CHECK_FALSE(parse_fixed_digits("+5", 2).has_value());
}

TEST_CASE("leading zeros alone can be dropped for a hint") {
    CHECK(without_leading_zeros("010") == "10");
    CHECK(without_leading_zeros("00") == "0");
    CHECK(without_leading_zeros("10").empty());
    CHECK(without_leading_zeros("0").empty());
    CHECK(without_leading_zeros("0x5").empty());
    CHECK(without_leading_zeros("").empty());
}

TEST_CASE("one comma between digits can be a point for a hint") {
    CHECK(with_decimal_point("2,1 cm") == "2.1 cm");
    for (const std::string_view text : {"", ",", "2.1 cm", ",1", "2,", "2, 1", "a,b", "1,2,3"}) {
        CAPTURE(text);
        CHECK(with_decimal_point(text).empty());
    }
}

TEST_SUITE_END();
