#include "core/text/decode.hpp"

#include <doctest/doctest.h>

using namespace rx::text;

TEST_SUITE_BEGIN("core/text");

TEST_CASE("a code point is read with the bytes it takes") {
    CHECK(decode_first("abc").code_point == 'a');
    CHECK(decode_first("\u00e4bc").code_point == 0xE4);
    CHECK(decode_first("\u00e4bc").bytes == 2);
    CHECK(decode_first("\U0001F600").code_point == 0x1F600);
    CHECK(decode_first("\U0001F600").bytes == 4);
}

TEST_CASE("what is not UTF-8 is taken one byte at a time") {
    for (const std::string_view bad : {"\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\xFF"}) {
        CAPTURE(bad);
        CHECK_FALSE(decode_first(bad).code_point.has_value());
        CHECK(decode_first(bad).bytes == 1);
    }
}

TEST_CASE("a byte order mark is taken off, once and only at the beginning") {
    CHECK(without_byte_order_mark("\xEF\xBB\xBFtext") == "text");
    CHECK(without_byte_order_mark("\xEF\xBB\xBF\xEF\xBB\xBF") == "\xEF\xBB\xBF");
    CHECK(without_byte_order_mark("text\xEF\xBB\xBF") == "text\xEF\xBB\xBF");
    CHECK(without_byte_order_mark("\xEF\xBB") == "\xEF\xBB");
}

TEST_CASE("the byte zero is a code point like any other") {
    CHECK(decode_first(std::string_view("\0a", 2)).code_point == 0);
}

TEST_SUITE_END();
