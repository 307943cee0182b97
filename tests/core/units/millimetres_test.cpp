#include "core/units/millimetres.hpp"

#include <doctest/doctest.h>

using namespace rx::units;

namespace {

int tenths(std::string_view text) {
    return parse_length(text).value().tenths();
}

}  // namespace

TEST_SUITE_BEGIN("core/units");

TEST_CASE("lengths are read in millimetres, centimetres and inches") {
    CHECK(tenths("15 mm") == 150);
    CHECK(tenths("15mm") == 150);
    CHECK(tenths("22.4mm") == 224);
    CHECK(tenths("2.2cm") == 220);
    CHECK(tenths("1.5 in") == 381);
    CHECK(tenths("0.1 mm") == 1);
    CHECK(tenths("500 mm") == 5000);
    CHECK(tenths("50cm") == 5000);
}

TEST_CASE("lengths are rounded to the nearest tenth") {
    CHECK(tenths("22.44 mm") == 224);
    CHECK(tenths("22.45 mm") == 225);
    CHECK(tenths("1.375 in") == 349);  // 34.925 mm
    CHECK(tenths("0.625 in") == 159);  // 15.875 mm
    CHECK(tenths("0.0502 mm") == 1);
}

TEST_CASE("every length reads back to itself") {
    for (int value = 1; value <= 5000; ++value) {
        const auto read = parse_length(to_text(Millimetres(value)));
        REQUIRE(read.has_value());
        CHECK(read->tenths() == value);
    }
    CHECK(to_text(Millimetres(150)) == "15mm");
    CHECK(to_text(Millimetres(224)) == "22.4mm");
    CHECK(to_text(Millimetres(5)) == "0.5mm");
    CHECK(in_words(Millimetres(224)) == "22.4 mm");
}

TEST_CASE("a number without a unit is refused, and so is any other unit") {
    for (const std::string_view text : {"15", "15 m", "15 MM", "15 inch", "15  mm", "15 mm ", "15\"", "1e1 mm"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_length(text).has_value());
        CHECK(parse_length(text).error().code == "length-unit");
    }
    CHECK(parse_length("15").error().hint == "the units are mm, cm and in: \"15 mm\", \"15 cm\" or \"15 in\"");
    for (const char* inches : {"1.5\"", "1.5 \"", "1.5''", "1.5\u2033", "1.5\u201D", "1.5 inches"}) {
        CAPTURE(inches);
        CHECK(parse_length(inches).error().hint == "write \"1.5 in\"");
    }
    CHECK(parse_length("22 millimeters").error().hint == "write \"22 mm\"");
}

TEST_CASE("the number is plain decimal") {
    for (const std::string_view text : {"", "mm", "015 mm", "+15 mm", "-15 mm", " 15 mm", ".5 mm", "5. mm", "1.2.3 mm",
                                        "1.23456 mm", "\u0661\u0665 mm", "nan", "inf mm"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_length(text).has_value());
        CHECK(parse_length(text).error().code == "length-form");
    }
    CHECK(parse_length("0x5 mm").error().code == "length-unit");
    CHECK(parse_length("2,2 cm").error().code == "length-form");
    CHECK(parse_length("2,2 cm").error().hint == "decimals have a point: write \"2.2 cm\"");
}

TEST_CASE("nothing and more than half a metre are out of range") {
    for (const std::string_view text :
         {"0 mm", "0.0 mm", "0.04 mm", "500.1 mm", "51cm", "20 in", "99999999999999999999 in"}) {
        CAPTURE(text);
        REQUIRE_FALSE(parse_length(text).has_value());
        CHECK(parse_length(text).error().code == "length-range");
    }
}

TEST_CASE("a circumference gives its diameter") {
    CHECK(diameter_of_circumference(Millimetres(1000)).tenths() == 318);  // 31.83 mm
    CHECK(diameter_of_circumference(Millimetres(314)).tenths() == 100);
    CHECK(diameter_of_circumference(Millimetres(5000)).tenths() == 1592);
    CHECK(diameter_of_circumference(Millimetres(1)).tenths() == 1);
}

TEST_SUITE_END();
