#include "core/text/width.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <sstream>

using namespace rx::text;

TEST_SUITE_BEGIN("core/text");

TEST_CASE("width counts cells, not bytes and not code points") {
    CHECK(width("") == 0);
    CHECK(width("abc") == 3);
    CHECK(width("\u00e4\u00f6") == 2);
    CHECK(width("e\u0301") == 1);
    CHECK(width("\u4e2d\u6587") == 4);
    CHECK(width("\U0001F600") == 2);
    CHECK(width("\u241b") == 1);
    CHECK(width("\xff") == 1);
}

TEST_CASE("code points count every byte that is not UTF-8 as one") {
    CHECK(code_points("") == 0);
    CHECK(code_points("a\u4e2de\u0301") == 4);
    CHECK(code_points("\xff\xfe"
                      "a") == 3);
}

TEST_CASE("fit cuts at a cell and shows that it did") {
    CHECK(fit("evening", 7) == "evening");
    CHECK(fit("evening", 6) == "eveni\u2026");
    CHECK(fit("evening", 1) == "\u2026");
    CHECK(fit("evening", 0).empty());
    CHECK(fit("\u4e2d\u6587\u5b57", 4) == "\u4e2d\u2026");
    CHECK(fit("e\u0301e\u0301e\u0301", 2) == "e\u0301\u2026");
}

TEST_CASE("pad fills up to a width and never cuts") {
    CHECK(pad("ab", 4) == "ab  ");
    CHECK(pad("\u4e2d", 4) == "\u4e2d  ");
    CHECK(pad("abcdef", 4) == "abcdef");
}

TEST_CASE("wrap breaks at spaces") {
    CHECK(wrap("let the floor go with every breath", 12) == "let the\nfloor go\nwith every\nbreath");
    CHECK(wrap("short", 12) == "short");
    CHECK(wrap("", 12).empty());
}

TEST_CASE("wrap keeps line breaks, empty lines and the beginning of a line") {
    CHECK(wrap("one\n\ntwo", 10) == "one\n\ntwo");
    CHECK(wrap("one\n", 10) == "one\n");
    CHECK(wrap("  - an item of a list", 12) == "  - an item\nof a list");
}

TEST_CASE("wrap cuts a word only when it is longer than a line") {
    CHECK(wrap("abcdefgh", 3) == "abc\ndef\ngh");
    CHECK(wrap("a bcdefgh i", 3) == "a\nbcd\nefg\nh i");
    CHECK(wrap("\u4e2d\u6587\u5b57", 5) == "\u4e2d\u6587\n\u5b57");
}

TEST_CASE("a character wider than the line stands alone") {
    CHECK(wrap("\u4e2d\u6587", 1) == "\u4e2d\n\u6587");
    CHECK(wrap("ab", 0) == "a\nb");
}

TEST_CASE("wrapped lines keep within the width and lose nothing but spaces") {
    CHECK(rc::check("wrap", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("abc  \n")));
        const auto cells = *rc::gen::inRange<std::size_t>(1, 9);
        const std::string wrapped = wrap(text, cells);
        std::istringstream lines(wrapped);
        for (std::string line; std::getline(lines, line);) RC_ASSERT(width(line) <= cells);

        const auto letters = [](std::string s) {
            std::erase_if(s, [](char c) { return c == ' ' || c == '\n'; });
            return s;
        };
        RC_ASSERT(letters(wrapped) == letters(text));
    }));
}

TEST_SUITE_END();
