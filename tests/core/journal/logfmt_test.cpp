#include "core/journal/logfmt.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace rx::journal;

namespace {

std::string written(std::string_view value) {
    std::string line;
    add_pair(line, "key", value);
    return line;
}

std::string value_in(std::string_view line) {
    const auto pairs = read_pairs(line, 0);
    REQUIRE(pairs.has_value());
    REQUIRE(pairs->all.size() == 1);
    return std::string(pairs->all.front().value);
}

}  // namespace

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("a value is quoted only where it has to be") {
    CHECK(written("22mm") == " key=22mm");
    CHECK(written("B/22mm/5m@x,y;z'") == " key=B/22mm/5m@x,y;z'");
    CHECK(written("größe") == " key=größe");
    CHECK(written("") == R"( key="")");
    CHECK(written("pain >= 7") == R"( key="pain >= 7")");
    CHECK(written("a=b") == R"( key="a=b")");
    CHECK(written(R"(say "yes" \o/)") == R"( key="say \"yes\" \\o/")");
}

TEST_CASE("characters that could act on a terminal are never written as they are") {
    CHECK(written("a\nb\tc") == R"( key="a\nb\tc")");
    CHECK(written("\x1b[2J\r") == R"( key="\u{1b}[2J\u{d}")");
    CHECK(written("\u0085\u202e\u2066") == R"( key="\u{85}\u{202e}\u{2066}")");
    CHECK(written(std::string("\0", 1)) == R"( key="\u{0}")");
}

TEST_CASE("bytes that are not UTF-8 are written as the replacement character") {
    CHECK(written("a\xFFz") == " key=\"a\uFFFDz\"");
}

TEST_CASE("any text comes back as it was written") {
    CHECK(rc::check("read_pairs undoes add_pair", [] {
        const auto code_points = *rc::gen::container<std::vector<int>>(
            rc::gen::oneOf(rc::gen::inRange(0, 0x100), rc::gen::inRange(0x2000, 0x2070),
                           rc::gen::element<int>(' ', '"', '\\', '=', '{', '}', 'u', 'n', 0xFEFF, 0x1F600)));
        std::string text;
        for (const int c : code_points) {
            std::string line = "key=\"\\u{";
            constexpr std::string_view digits = "0123456789abcdef";
            for (int shift = 20; shift >= 0; shift -= 4) line += digits[static_cast<std::size_t>(c >> shift & 0xF)];
            text += value_in(line + "}\"");
        }
        RC_ASSERT(value_in(written(text)) == text);
    }));
}

TEST_CASE("pairs may be apart by any spaces and tabs, and know where they stand") {
    const auto pairs = read_pairs("x  a=1 \t b=\"two words\"  ", 1);
    REQUIRE(pairs.has_value());
    REQUIRE(pairs->all.size() == 2);
    CHECK(pairs->all[0].key == "a");
    CHECK(pairs->all[1].value == "two words");
    CHECK(pairs->all[1].begin == 9);
    CHECK(pairs->all[1].end == 22);
}

TEST_CASE("values outlive being handed on, with escapes and without") {
    const std::string line = R"(a="one \" two" b="three four" c=five d="\n")";
    auto pairs = read_pairs(line, 0);
    REQUIRE(pairs.has_value());
    const rx::journal::Pairs handed_on = *std::move(pairs);
    std::vector<std::string_view> values;
    for (const auto& pair : handed_on.all) values.push_back(pair.value);
    CHECK(values == std::vector<std::string_view>{"one \" two", "three four", "five", "\n"});
}

TEST_CASE("a value by hand may hold an equals sign or a backslash without quotes") {
    CHECK(value_in("limit=pain>=7") == "pain>=7");
    CHECK(value_in(R"(path=a\b)") == R"(a\b)");
}

TEST_CASE("a key is of small letters, digits and hyphens, and begins with a letter") {
    for (const std::string_view key : {"a", "pain-before", "x2", "a--"}) CHECK(is_key(key));
    for (const std::string_view key : {"", "2x", "-a", "A", "a b", "a=", "\u00e4"}) CHECK_FALSE(is_key(key));
}

TEST_CASE("what is no pair is refused at its column") {
    struct Wrong {
        std::string_view line;
        std::size_t column;
    };
    for (const Wrong& wrong :
         {Wrong{"a=1 word", 5}, Wrong{"a=1 =2", 5}, Wrong{"a=1 B=2", 5}, Wrong{"ä=1", 1}, Wrong{"a=", 3},
          Wrong{"a= b=1", 3}, Wrong{R"(a="open)", 3}, Wrong{R"(a="x"b=1)", 6}, Wrong{R"(a=x"y")", 4},
          Wrong{R"(a="\q")", 4}, Wrong{R"(a="\u{}")", 4}, Wrong{R"(a="\u{d800}")", 4}, Wrong{R"(a="\u{110000}")", 4},
          Wrong{R"(a="\u{1234567}")", 4}, Wrong{R"(a="\u{12)", 4}, Wrong{R"(a="\)", 4}, Wrong{R"(a="ö" x)", 7}}) {
        CAPTURE(wrong.line);
        const auto pairs = read_pairs(wrong.line, 0);
        REQUIRE_FALSE(pairs.has_value());
        CHECK(pairs.error().code == "record-form");
        CHECK(pairs.error().at.column == wrong.column);
    }
}

TEST_CASE("the first byte that is not UTF-8 is found") {
    CHECK(first_not_utf8("grün") == 5);
    CHECK(first_not_utf8("gr\xFCn") == 2);
    CHECK(first_not_utf8("\xC0\xAF") == 0);
    CHECK(first_not_utf8("ab\xED\xA0\x80") == 2);
}

TEST_SUITE_END();
