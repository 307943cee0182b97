#include "cli/terminal/row_change.hpp"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("cli/terminal");

using namespace rx::terminal;

TEST_CASE("a bar that moved is the cells that changed") {
    CHECK(change_of({"  ###...", Style::plain}, {"  ####..", Style::plain}) == RowChange{5, "#"});
    CHECK(change_of({"  \u2588\u2591\u2591\u2591", Style::plain}, {"  \u2588\u2588\u2588\u2591", Style::plain}) ==
          RowChange{3, "\u2588\u2588"});
}

TEST_CASE("from the first to the last cell that differs") {
    CHECK(change_of({"abcdef", Style::strong}, {"aXcdYf", Style::strong}) == RowChange{1, "XcdY"});
    CHECK(change_of({"abc", Style::plain}, {"xyz", Style::plain}) == RowChange{0, "xyz"});
    CHECK(change_of({"\u00e4b", Style::plain}, {"ab", Style::plain}) == RowChange{0, "a"});
}

TEST_CASE("a row of another length or style is written as a whole") {
    CHECK_FALSE(change_of({"12", Style::plain}, {"9", Style::plain}));
    CHECK_FALSE(change_of({"", Style::plain}, {"9", Style::plain}));
    CHECK_FALSE(change_of({"9", Style::plain}, {"", Style::plain}));
    CHECK_FALSE(change_of({"12", Style::plain}, {"13", Style::strong}));
}

TEST_CASE("a row with wide or combining characters is written as a whole") {
    CHECK_FALSE(change_of({"\u4e00ab", Style::plain}, {"\u4e00ac", Style::plain}));
    CHECK_FALSE(change_of({"e\u0301ab", Style::plain}, {"e\u0300ab", Style::plain}));
}

TEST_CASE("rows that are the same have no change") {
    CHECK_FALSE(change_of({"abc", Style::plain}, {"abc", Style::plain}));
}

TEST_SUITE_END();
