#include "cli/terminal/key_decoder.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <string_view>

TEST_SUITE_BEGIN("cli/terminal");

using rx::session::Key;
using rx::terminal::KeyDecoder;

namespace {

std::u32string codes(const std::vector<Key>& keys) {
    std::u32string text;
    for (const Key& key : keys) text += key.code;
    return text;
}

std::u32string decoded(std::string_view bytes) {
    KeyDecoder decoder;
    std::u32string text = codes(decoder.feed(bytes));
    return text + codes(decoder.settle());
}

}  // namespace

TEST_CASE("characters come out as their code points, however the bytes are cut") {
    CHECK(decoded("q 7") == U"q 7");
    CHECK(decoded("\xC3\xA9\xE4\xBD\xA0\xF0\x9F\x99\x82") == U"\u00E9\u4F60\U0001F642");
    KeyDecoder decoder;
    CHECK(decoder.feed("\xE4").empty());
    CHECK(decoder.feed("\xBD").empty());
    CHECK(decoder.undecided());
    CHECK(codes(decoder.feed("\xA0")) == U"\u4F60");
    CHECK_FALSE(decoder.undecided());
}

TEST_CASE("space, Enter, Page Down, Right and a click are the big key") {
    for (const std::string_view bytes : {" ", "\r", "\n", "\x1B[6~", "\x1B[C", "\x1BOC", "\x1B[<0;12;7M"}) {
        CAPTURE(bytes);
        CHECK(decoded(bytes) == U" ");
    }
}

TEST_CASE("any button clicks, with whatever keys held; releases, wheels and motion do nothing") {
    CHECK(decoded("\x1B[<2;1;1M") == U" ");
    CHECK(decoded("\x1B[<17;200;50M") == U" ");
    CHECK(decoded("a\x1B[<0;12;7mb") == U"ab");
    for (const std::string_view other : {"64", "65", "32", "35", "3", "128", "", "-1", "9999999999"}) {
        CAPTURE(other);
        CHECK(decoded("a\x1B[<" + std::string(other) + ";12;7Mb") == U"ab");
    }
}

TEST_CASE("the old report of a mouse is swallowed with its three bytes, whatever they are") {
    CHECK(decoded("a\x1B[M q1b") == U"ab");
    CHECK(decoded("a\x1B[M\x1B[\xFF"
                  "b") == U"ab");
    KeyDecoder decoder;
    CHECK(decoder.feed("\x1B[M").empty());
    CHECK(decoder.settle().empty());
    CHECK(codes(decoder.feed("q")) == U"q");
}

TEST_CASE("every other sequence of an arrow, a page or a function key is swallowed") {
    for (char letter = '@'; letter <= '~'; ++letter) {
        for (const std::string_view parameters : {"", "1;5", "6;2", "25", "?1"}) {
            const std::string bytes = "a\x1B[" + std::string(parameters) + letter + "b";
            const bool right = parameters.empty() && letter == 'C';
            const bool swallows_more = parameters.empty() && (letter == 'M' || letter == '[');
            if (right || swallows_more) continue;
            CAPTURE(bytes);
            CHECK(decoded(bytes) == U"ab");
        }
        if (letter != 'C') CHECK(decoded(std::string("a\x1BO") + letter + "b") == U"ab");
    }
    for (int number = 0; number < 40; ++number) {
        if (number != 6) CHECK(decoded("a\x1B[" + std::to_string(number) + "~b") == U"ab");
    }
}

TEST_CASE("a lone Escape waits until nothing more came") {
    KeyDecoder decoder;
    CHECK(decoder.feed("\x1B").empty());
    CHECK(decoder.undecided());
    CHECK(codes(decoder.settle()) == U"\x1B");
    CHECK_FALSE(decoder.undecided());
    CHECK(decoder.settle().empty());
    CHECK(decoded("\x1B\x1B") == U"\x1B\x1B");
    CHECK(decoded("\x1B\r") == U"\x1B ");
}

TEST_CASE("arrows, function keys and Alt with a key are swallowed whole") {
    CHECK(decoded("a\x1B[Ab") == U"ab");
    CHECK(decoded("a\x1B[1;5Cb") == U"ab");
    CHECK(decoded("a\x1BOPb") == U"ab");
    CHECK(decoded("a\x1B[15~b") == U"ab");
    CHECK(decoded("a\x1B[[Ab") == U"ab");
    CHECK(decoded("a\x1Bqb") == U"ab");
}

TEST_CASE("a sequence cut anywhere is still swallowed whole") {
    const std::string_view bytes = "a\x1B[1;5Cb";
    for (std::size_t cut = 0; cut <= bytes.size(); ++cut) {
        KeyDecoder decoder;
        std::u32string text = codes(decoder.feed(bytes.substr(0, cut)));
        text += codes(decoder.feed(bytes.substr(cut)));
        CHECK(text == U"ab");
    }
}

TEST_CASE("pasted text between its brackets presses no keys") {
    CHECK(decoded("a\x1B[200~q 10 \x1B[C \x1B[201~b") == U"ab");
    SUBCASE("a paste without an end is over when nothing more comes") {
        KeyDecoder decoder;
        CHECK(decoder.feed("\x1B[200~q").empty());
        CHECK(decoder.settle().empty());
        CHECK(codes(decoder.feed("q")) == U"q");
    }
}

TEST_CASE("NUL, control characters and bytes that are not UTF-8 are no keys") {
    using std::string_view_literals::operator""sv;
    CHECK(decoded("a\0b"sv) == U"ab");
    CHECK(decoded("a\x01\x7F\tb") == U"ab");
    CHECK(decoded("a\xFF\xC0\x80\xED\xA0\x80\xC2\x85"
                  "b") == U"ab");
    CHECK(decoded("a\xE4\xBD"
                  "b") == U"ab");
}

TEST_CASE("a sequence broken off by a control character gives way to what follows") {
    CHECK(decoded("\x1B[1\rq") == U" q");
    CHECK(decoded("\x1B[1\x1B[Aq") == U"q");
}

TEST_CASE("any bytes give only characters and Escape, and leave the decoder ready") {
    CHECK(rc::check([](const std::string& bytes) {
        KeyDecoder decoder;
        std::vector<Key> keys = decoder.feed(bytes);
        for (const Key& key : decoder.settle()) keys.push_back(key);
        for (const Key& key : keys) {
            RC_ASSERT((key.code == Key::escape || (key.code >= 0x20 && key.code != 0x7F && key.code <= 0x10FFFF)));
        }
        RC_ASSERT(!decoder.undecided());
        RC_ASSERT((codes(decoder.feed("q")) == U"q"));
    }));
}

TEST_SUITE_END();
