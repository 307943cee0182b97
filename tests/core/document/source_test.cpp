#include <doctest/doctest.h>

#include "core/document/document.hpp"

using namespace rx::document;
using rx::diag::Position;

TEST_SUITE_BEGIN("core/document");

TEST_CASE("lines are found by number and come without their breaks") {
    const Source source("plan.toml", "one\r\ntwo\n\nfour");
    CHECK(source.line(1) == "one");
    CHECK(source.line(2) == "two");
    CHECK(source.line(3).empty());
    CHECK(source.line(4) == "four");
    CHECK(source.line(0).empty());
    CHECK(source.line(5).empty());
}

TEST_CASE("a byte order mark counts for no position") {
    const Source source("plan.toml", "\xEF\xBB\xBFid = 1");
    CHECK(source.line(1) == "id = 1");
    CHECK(source.position(0) == Position{1, 1});
}

TEST_CASE("columns count code points, whatever their bytes and cells") {
    const Source source("plan.toml", "a\n\u00E9\u6F22\U0001F642x\n");
    const std::size_t x = source.text().find('x');
    CHECK(source.position(x) == Position{2, 4});
    CHECK(source.offset({2, 4}) == x);
    CHECK(source.offset({2, 3}) == x - 4);
}

TEST_CASE("places outside the text are moved to the nearest inside") {
    const Source source("plan.toml", "ab\ncd");
    CHECK(source.position(99) == Position{2, 3});
    CHECK(source.offset({1, 99}) == 2);
    CHECK(source.offset({9, 1}) == 5);
    CHECK(source.offset({}) == 0);
}

TEST_CASE("a problem carries its origin and the line it is about") {
    const Source source("clinic.toml", "id = 1\ntitle = 2\n");
    const auto problem = source.problem({2, 9}, 0, "wrong-type", "\"title\" is a number", "write a text");
    CHECK(problem.kind == rx::diag::Kind::content);
    CHECK(problem.severity == rx::diag::Severity::error);
    CHECK(problem.code == "wrong-type");
    CHECK(problem.message == "\"title\" is a number");
    CHECK(problem.hint == "write a text");
    CHECK(problem.origin == "clinic.toml");
    CHECK(problem.at == Position{2, 9});
    CHECK(problem.span == 1);
    CHECK(problem.excerpt == "title = 2");
}

TEST_CASE("a problem about the whole file has no excerpt") {
    CHECK(Source("clinic.toml", "id = 1").problem({}, 1, "file-empty", "").excerpt.empty());
}

TEST_CASE("the excerpt of an overlong line is its beginning, or nothing where that shows another place") {
    std::string line(499, 'x');
    line += "\u00E9" + std::string(1000, 'y');
    const Source source("clinic.toml", line);
    CHECK(source.problem({1, 3}, 1, "", "").excerpt == std::string(499, 'x'));
    CHECK(source.problem({1, 900}, 1, "", "").excerpt.empty());
}

TEST_SUITE_END();
