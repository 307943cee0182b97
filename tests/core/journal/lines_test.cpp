#include "core/journal/lines.hpp"

#include <doctest/doctest.h>

using namespace rx::journal;
using namespace std::string_view_literals;
using Lines = std::vector<std::string_view>;

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("lines come without their ends, from any system's files") {
    CHECK(lines_of("") == Lines{});
    CHECK(lines_of("a\nb\n") == Lines{"a", "b"});
    CHECK(lines_of("a\nb") == Lines{"a", "b"});
    CHECK(lines_of("a\r\n\r\nb\r\n") == Lines{"a", "", "b"});
    CHECK(lines_of("a\r\r\r\nb\rc\r\r") == Lines{"a", "b\rc"});
    CHECK(lines_of("\xEF\xBB\xBF# rx-journal 1\n") == Lines{"# rx-journal 1"});
}

TEST_CASE("files with CR LF are known by their last whole line") {
    CHECK(has_crlf("a\r\nb\r\n"));
    CHECK(has_crlf("a\r\ntorn"));
    CHECK_FALSE(has_crlf("a\r\nb\n"));
    CHECK_FALSE(has_crlf("\n"));
    CHECK_FALSE(has_crlf(""));
}

TEST_CASE("UTF-16 is known with and without a mark, and zeros of a power cut are not taken for it") {
    CHECK(is_utf16("\xFF\xFE#\0"sv));
    CHECK(is_utf16("\xFE\xFF\0#"sv));
    CHECK(is_utf16("#\0 \0r\0x\0"sv));
    CHECK(is_utf16("\0#\0 \0r\0x"sv));
    CHECK_FALSE(is_utf16("# rx-journal 1\n"));
    CHECK_FALSE(is_utf16("\0\0\0\0\0\0\0\0\0\0"sv));
    CHECK_FALSE(is_utf16(""));
}

TEST_SUITE_END();
