#include "core/text/safe.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "core/text/decode.hpp"

using namespace rx::text;

namespace {

std::vector<std::int32_t> code_points_of(std::string_view text) {
    std::vector<std::int32_t> all;
    while (!text.empty()) {
        const Decoded next = decode_first(text);
        all.push_back(next.code_point.value_or(-1));
        text.remove_prefix(next.bytes);
    }
    return all;
}

bool acts_on_a_terminal(std::int32_t c) {
    const auto within = [c](std::int32_t first, std::int32_t last) {
        return c >= first && c <= last;
    };
    return c < 0 || within(0x00, 0x1F) || within(0x7F, 0x9F) || c == 0xAD || c == 0x61C || within(0x200B, 0x200F) ||
           within(0x2028, 0x202E) || within(0x2060, 0x206F) || c == 0xFEFF || within(0xE0000, 0xE0FFF);
}

// Bytes that trouble terminals, in any order, beside any other bytes.
rc::Gen<std::string> hostile_text() {
    const auto piece = rc::gen::weightedOneOf<std::string>({
        {3, rc::gen::map(rc::gen::arbitrary<char>(), [](char c) { return std::string(1, c); })},
        {1,
         rc::gen::elementOf(std::vector<std::string>{
             "\x1b]0;title\a", "\x1b[2J", "\u009b31m", "\u202e", "\u2066", "\u200b", "\u2028", "\xff", "\xed\xa0\x80",
             "\ufeff", "\u3164", "\U000e0041", "\r\n", "\t", "\u00e4", "\u4e2d", "e\u0301", "\x7f"})},
    });
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                        [](const std::vector<std::string>& pieces) {
                            std::string joined;
                            for (const std::string& p : pieces) joined += p;
                            return joined;
                        });
}

}  // namespace

TEST_SUITE_BEGIN("core/text");

TEST_CASE("ordinary text of any script passes unchanged") {
    for (const std::string text : {"", "plain", "\u00c4rztin \u00a7 5", "\u4e2d\u6587", "\u0639\u0631\u0628\u064a",
                                   "e\u0301", "\u2764\ufe0f \U0001F600", "15 mm \u2192 20 mm", "\\u{202e}"}) {
        CAPTURE(text);
        CHECK(safe(text) == text);
        CHECK_FALSE(find_unsafe(text, LineBreaks::refused).has_value());
    }
}

TEST_CASE("controls become pictures, so nothing reaches the terminal and nothing is lost") {
    CHECK(safe("\x1b]0;owned\a") == "\u241b]0;owned\u2407");
    CHECK(safe("a\nb\tc\rd") == "a\u240ab\u2409c\u240dd");
    CHECK(safe(std::string_view("\0", 1)) == "\u2400");
    CHECK(safe("\x7f") == "\u2421");
}

TEST_CASE("characters that hide or reorder are spelled out") {
    CHECK(safe("\u009b31m") == "\\u{9b}31m");
    CHECK(safe("abc\u202edef") == "abc\\u{202e}def");
    CHECK(safe("\u2066\u2069") == "\\u{2066}\\u{2069}");
    CHECK(safe("\u2028\u2029") == "\\u{2028}\\u{2029}");
    CHECK(safe("\u200b\u200d\ufeff\u00ad") == "\\u{200b}\\u{200d}\\u{feff}\\u{ad}");
    CHECK(safe("\u3164") == "\\u{3164}");       // an invisible letter
    CHECK(safe("\U000E0041") == "\\u{e0041}");  // a tag
    CHECK(safe("\u0378") == "\\u{378}");        // unassigned
    CHECK(safe("\uffff") == "\\u{ffff}");
}

TEST_CASE("bytes that are not UTF-8 become replacement characters") {
    CHECK(safe("a\xff"
               "b") ==
          "a\ufffd"
          "b");
    CHECK(safe("\xc0\xaf") == "\ufffd\ufffd");
    CHECK(safe("\xe4") == "\ufffd");
}

TEST_CASE("texts of several lines keep their lines and nothing else") {
    CHECK(safe_lines("one\ntwo\tthree\r\x1b") == "one\ntwo three\u240d\u241b");
    CHECK(safe_lines("\u202e\n") == "\\u{202e}\n");
}

TEST_CASE("no input gets a character through that acts on a terminal") {
    CHECK(rc::check("safe() output is inert", [] {
        const std::string text = *hostile_text();
        for (const std::int32_t c : code_points_of(safe(text))) RC_ASSERT_FALSE(acts_on_a_terminal(c));
    }));
    CHECK(rc::check("safe_lines() output is inert but for line breaks", [] {
        const std::string text = *hostile_text();
        for (const std::int32_t c : code_points_of(safe_lines(text))) RC_ASSERT(c == '\n' || !acts_on_a_terminal(c));
    }));
}

TEST_CASE("what is safe stays as it is") {
    CHECK(rc::check("safe(safe(x)) == safe(x)", [] {
        const std::string once = safe(*hostile_text());
        RC_ASSERT(safe(once) == once);
    }));
}

TEST_CASE("find_unsafe finds something exactly when safe() would change something") {
    CHECK(rc::check("find_unsafe agrees with safe", [] {
        const std::string text = *hostile_text();
        const bool changed = safe(text) != text;
        RC_ASSERT(find_unsafe(text, LineBreaks::refused).has_value() == changed);
    }));
}

TEST_CASE("the first unsafe character is named with its place") {
    const auto bidi = find_unsafe("\u00e4b\u202ec\x1b", LineBreaks::refused);
    REQUIRE(bidi.has_value());
    CHECK(bidi->byte == 3);
    CHECK(bidi->code_point == 2);
    CHECK(bidi->name == "U+202E");

    const auto escape = find_unsafe("ab\x1b", LineBreaks::refused);
    REQUIRE(escape.has_value());
    CHECK(escape->name == "U+001B");

    const auto bytes = find_unsafe("ab\xff", LineBreaks::allowed);
    REQUIRE(bytes.has_value());
    CHECK(bytes->byte == 2);
    CHECK(bytes->name == "bytes that are not UTF-8");
}

TEST_CASE("line breaks are unsafe only where one line is asked for") {
    CHECK(find_unsafe("a\nb", LineBreaks::refused).has_value());
    CHECK_FALSE(find_unsafe("a\nb", LineBreaks::allowed).has_value());
    CHECK(find_unsafe("a\tb", LineBreaks::allowed).has_value());
}

TEST_SUITE_END();
