#include "core/report/chart.hpp"

#include <doctest/doctest.h>

using namespace rx::report;

TEST_SUITE_BEGIN("core/report");

TEST_CASE("a bar is as long as its share; nothing has none, and anything has a cell") {
    CHECK(bar(10, 10, 5, Charset::ascii) == "#####");
    CHECK(bar(5, 10, 4, Charset::ascii) == "##");
    CHECK(bar(0.01, 10, 5, Charset::ascii) == "#");
    CHECK(bar(0, 10, 5, Charset::ascii).empty());
    CHECK(bar(1, 0, 5, Charset::ascii).empty());
    CHECK(bar(20, 10, 3, Charset::blocks) == "\u2588\u2588\u2588");
}

TEST_CASE("a spark is higher for more, between its ends") {
    CHECK(spark({0, 5, 10}, {0, 10}, Charset::ascii) == "_+#");
    CHECK(spark({0, 5, 10}, {0, 10}, Charset::blocks) == "\u2581\u2585\u2588");
    CHECK(spark({3, 3}, {3, 3}, Charset::ascii) == "__");
    CHECK(spark({-5, 15}, {0, 10}, Charset::ascii) == "_#");
    CHECK(spark({}, {0, 10}, Charset::ascii).empty());
}

TEST_CASE("heat is a dot for nothing and darker for more") {
    CHECK(heat(0, 10, Charset::ascii) == ".");
    CHECK(heat(0, 10, Charset::blocks) == "\u00B7");
    CHECK(heat(1, 10, Charset::ascii) == "-");
    CHECK(heat(5.1, 10, Charset::ascii) == "*");
    CHECK(heat(10, 10, Charset::ascii) == "#");
    CHECK(heat(10, 10, Charset::blocks) == "\u2588");
}
