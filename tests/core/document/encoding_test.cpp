#include "core/document/encoding.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace rx::document;
using namespace std::string_literals;
using rx::diag::Position;

namespace {

auto problem_of(std::string_view text) {
    return find_encoding_problem(Source("clinic.toml", text));
}

}  // namespace

TEST_SUITE_BEGIN("core/document");

TEST_CASE("UTF-8 of one to four bytes is text") {
    CHECK_FALSE(problem_of("a\u00E9\u6F22\U0001F642\U0010FFFF"));
    CHECK_FALSE(problem_of("\xEF\xBB\xBF# with a mark"));
    CHECK_FALSE(problem_of(""));
}

TEST_CASE("a no-break space is told from a plain one") {
    CHECK(no_break_space("\u00A0mm") == 2);
    CHECK(no_break_space("\u202Fmm") == 3);
    CHECK(no_break_space(" mm") == 0);
    CHECK(has_no_break_space("22\u00A0mm"));
    CHECK_FALSE(has_no_break_space("22 mm"));
}

TEST_CASE("UTF-16 is called by its name, with and without its mark, and not shown") {
    for (const std::string& text : {"\xFF\xFEi\0d\0"s, "\xFE\xFF\0i\0d"s, "i\0d\0 \0=\0"s, "\0i\0d\0 \0="s}) {
        const auto problem = problem_of(text);
        REQUIRE(problem);
        CHECK(problem->code == "not-utf8");
        CHECK(problem->message == "this file is in UTF-16");
        CHECK(problem->hint == "save it again with the encoding UTF-8");
        CHECK(problem->excerpt.empty());
    }
}

TEST_CASE("a zero byte is named at its place") {
    const auto problem = problem_of("id = \"a\"\nx = \"\0\""s);
    REQUIRE(problem);
    CHECK(problem->message == "there is a zero byte here, so this is not a text file");
    CHECK(problem->at == Position{2, 6});
}

TEST_CASE("bytes that are no UTF-8 are named at their place and never echoed") {
    struct Case {
        const char* name;
        std::string bytes;
    };
    const Case cases[] = {{"Latin-1", "\xE9t\xE9"},           {"overlong", "\xC0\xAF"},
                          {"lone surrogate", "\xED\xA0\x80"}, {"beyond the last character", "\xF4\x90\x80\x80"},
                          {"cut short", "\xE6\xBC"},          {"continuation alone", "\x80"}};
    for (const Case& c : cases) {
        CAPTURE(c.name);
        const auto problem = problem_of("id = 1\n\u00E9 = \"" + c.bytes + "\"\n");
        REQUIRE(problem);
        CHECK(problem->code == "not-utf8");
        CHECK(problem->message == "the character here is not in UTF-8");
        CHECK(problem->at == Position{2, 6});
        CHECK(problem->excerpt.starts_with("\u00E9 = \"\uFFFD"));
        CHECK(problem->excerpt.find(c.bytes) == std::string::npos);
    }
}

TEST_SUITE_END();
