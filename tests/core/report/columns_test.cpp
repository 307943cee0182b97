#include "core/report/columns.hpp"

#include <doctest/doctest.h>

using rx::report::Columns;

TEST_SUITE_BEGIN("core/report");

TEST_CASE("columns line up by what a terminal shows, not by bytes") {
    Columns columns;
    columns.add({"evening", "due", "12 min"});
    columns.add({"\u4e2d\u6587", "not due", "done"});
    columns.add({"e\u0301te\u0301", "due", "5 min"});
    CHECK(columns.text() ==
          "evening  due      12 min\n"
          "\u4e2d\u6587     not due  done\n"
          "e\u0301te\u0301      due      5 min\n");
}

TEST_CASE("no line ends in spaces, and a row may be shorter") {
    Columns columns;
    columns.add({"a", "long cell"});
    columns.add({"b", ""});
    columns.add({"c"});
    CHECK(columns.text() == "a  long cell\nb\nc\n");
    CHECK(Columns().text().empty());
}

TEST_SUITE_END();
