#include "cli/terminal/big_digits.hpp"

#include <doctest/doctest.h>

#include <set>

#include "core/text/width.hpp"

TEST_SUITE_BEGIN("cli/terminal");

using namespace rx::terminal;

TEST_CASE("a number is drawn five rows high, a dot two cells wide") {
    CHECK(big_digits("12", 1, "#") == std::vector<std::string>{
                                          "  ##    ######",
                                          "####        ##",
                                          "  ##    ######",
                                          "  ##    ##    ",
                                          "######  ######",
                                      });
}

TEST_CASE("each digit looks different from the others") {
    std::set<std::vector<std::string>> shapes;
    for (const char* digit : {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
        shapes.insert(big_digits(digit, 1, "#"));
    CHECK(shapes.size() == 10);
}

TEST_CASE("every row is as wide as promised, at any scale and with wide bytes") {
    for (int scale = 1; scale <= 3; ++scale) {
        const auto rows = big_digits("1:05", scale, "\u2588");
        CHECK(rows.size() == static_cast<std::size_t>(digit_rows * scale));
        for (const auto& row : rows) {
            CHECK(rx::text::width(row) == static_cast<std::size_t>(big_width("1:05", scale)));
        }
    }
    CHECK(big_width("8", 1) == 6);
    CHECK(big_width("", 1) == 0);
}

TEST_SUITE_END();
