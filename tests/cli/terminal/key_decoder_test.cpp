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

TEST_CASE("Enter is one key, sent as carriage return or line feed") {
    CHECK(decoded("\r") == U"\r");
    CHECK(decoded("\n") == U"\r");
}

TEST_CASE("a lone Escape waits until nothing more came") {
    KeyDecoder decoder;
    CHECK(decoder.feed("\x1B").empty());
    CHECK(decoder.undecided());
    CHECK(codes(decoder.settle()) == U"\x1B");
    CHECK_FALSE(decoder.undecided());
    CHECK(decoder.settle().empty());
    CHECK(decoded("\x1B\x1B") == U"\x1B\x1B");
    CHECK(decoded("\x1B\r") == U"\x1B\r");
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
    CHECK(decoded("a\x1B[200~q 10 \x1B[A \x1B[201~b") == U"ab");
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
    CHECK(decoded("\x1B[1\rq") == U"\rq");
    CHECK(decoded("\x1B[1\x1B[Aq") == U"q");
}

TEST_CASE("any bytes give only characters, Enter and Escape, and leave the decoder ready") {
    CHECK(rc::check([](const std::string& bytes) {
        KeyDecoder decoder;
        std::vector<Key> keys = decoder.feed(bytes);
        for (const Key& key : decoder.settle()) keys.push_back(key);
        for (const Key& key : keys) {
            const bool named = key.code == Key::enter || key.code == Key::escape;
            RC_ASSERT(named || (key.code >= 0x20 && key.code != 0x7F && key.code <= 0x10FFFF));
        }
        RC_ASSERT(!decoder.undecided());
        RC_ASSERT((codes(decoder.feed("q")) == U"q"));
    }));
}

TEST_SUITE_END();
