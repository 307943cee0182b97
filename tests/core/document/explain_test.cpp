#include "core/document/explain.hpp"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/plan_text.hpp"

using namespace rx::document;
using rx::diag::Position;

namespace {

struct Mistake {
    const char* text;
    Position at;
    std::size_t span;
    const char* message;
    const char* hint;
};

void check(const Mistake& mistake) {
    CAPTURE(mistake.text);
    const auto document = parse(mistake.text, "clinic.toml");
    REQUIRE_FALSE(document);
    REQUIRE(document.error().all().size() == 1);
    const auto& problem = document.error().all().front();
    CHECK(problem.code == "syntax");
    CHECK(problem.message == mistake.message);
    CHECK(problem.hint == mistake.hint);
    CHECK(problem.at.line == mistake.at.line);
    CHECK(problem.at.column == mistake.at.column);
    CHECK(problem.span == mistake.span);
    CHECK(problem.origin == "clinic.toml");
    CHECK(problem.excerpt == Source("", mistake.text).line(mistake.at.line));
}

}  // namespace

TEST_SUITE_BEGIN("core/document");

TEST_CASE("a forgotten quote is called that, at the quote that was opened") {
    const char* message = "this text has no closing quote";
    check({"a = 1\nb = \"abc # d\nc = 2\n", {2, 5}, 8, message, "it ends with \" on the same line"});
    check({"b = 'abc", {1, 5}, 4, message, "it ends with ' on the same line"});
    check({"b = \"\"\"abc\nc = 2\n", {1, 5}, 6, message, "it ends with \"\"\""});
    check({"\u00E9\" = 1",
           {1, 1},
           1,
           "a line begins with a key, with \"[\" or with \"#\"",
           "a key is letters without accents, digits and hyphens; a comment begins with \"#\""});
}

TEST_CASE("a value without quotes gets the quotes to write") {
    const char* message = "a text stands in quotes";
    check({"for = 5m..15m # long\n", {1, 7}, 7, message, "write \"5m..15m\""});
    check({"reps = 8..12", {1, 8}, 5, message, "write \"8..12\""});
    check({"title = Home programme\r\n", {1, 9}, 14, message, "write \"Home programme\""});
    check({"title = \u6F22\u5B57 x\n", {1, 9}, 4, message, "write \"\u6F22\u5B57 x\""});
    check({"x = [\"a\", 5m, 6m]", {1, 11}, 2, message, "write \"5m\""});
    check({"x = { at = 5s }", {1, 12}, 2, message, "write \"5s\""});
    check({"hold = ?", {1, 8}, 1, message, "write \"?\""});
    check({"a = b\"c\"", {1, 5}, 4, message, ""});
}

TEST_CASE("true and false have their own words") {
    check({"optional = True", {1, 12}, 4, "\"True\" is written in small letters", "write true"});
    check({"optional = yes", {1, 12}, 3, "yes and no are written true and false", "write true"});
    check({"optional = No", {1, 12}, 2, "yes and no are written true and false", "write false"});
}

TEST_CASE("quotes of a word processor are recognised") {
    check({"title = \u201CHome\u201D",
           {1, 9},
           6,
           "these are typographic quotes",
           "use the straight quote \" on both sides"});
    check({"title = \u201EHeim\u201C",
           {1, 9},
           6,
           "these are typographic quotes",
           "use the straight quote \" on both sides"});
}

TEST_CASE("dates that are none say how a date is written") {
    const char* hint = "a date is year-month-day, like 2026-11-20, without quotes";
    for (const char* date : {"2026-02-30", "20-11-2026", "20.11.2026", "11/20/2026", "2026-1-5", "2026-13-01"}) {
        check({("issued = " + std::string(date)).c_str(),
               {1, 10},
               std::string_view(date).size(),
               "there is no such date",
               hint});
    }
    check({"at = 24:00:00", {1, 6}, 8, "there is no such time", "write a time in quotes, like \"07:30\""});
    check({"at = 04:00\n", {1, 6}, 5, "there is no such time", "write a time in quotes, like \"07:30\""});
    check({"at = 12:00:60", {1, 6}, 8, "there is no such time", "write a time in quotes, like \"07:30\""});
}

TEST_CASE("numbers that are none say why") {
    check({"reps = 010", {1, 8}, 3, "a number has no zero before it", "write 10"});
    check({"reps = 99999999999999999999", {1, 8}, 20, "this number is too large", ""});
    check({"reps = 1e400", {1, 8}, 5, "this number is too large", ""});
    check({"reps = 1.", {1, 8}, 2, "this is not a number", "a number has digits on both sides of its point"});
}

TEST_CASE("a missing part of a line is named") {
    check({"a =", {1, 3}, 1, "there is no value after the \"=\"", "write one, or delete the line"});
    check({"a = # none\nb = 1", {1, 3}, 1, "there is no value after the \"=\"", "write one, or delete the line"});
    check({"title\n", {1, 6}, 1, "there is no \"=\" after \"title\"", "a line is: key = value"});
    check({"set rest = \"10s\"", {1, 5}, 1, "there is no \"=\" after \"set\"", "a line is: key = value"});
    check({"title : \"x\"", {1, 7}, 1, "there is no \"=\" after \"title\"", "write \"=\" where \":\" is"});
    check({"= 5", {1, 1}, 1, "there is no key before the \"=\"", "a line is: key = value"});
    check({"a..b = 1", {1, 3}, 1, "a part of the key is missing here", ""});
    check({"// note",
           {1, 1},
           1,
           "a line begins with a key, with \"[\" or with \"#\"",
           "a key is letters without accents, digits and hyphens; a comment begins with \"#\""});
}

TEST_CASE("what stands behind a value or a header is pointed at") {
    const char* hint = "one key and its value on a line; a quote within a text is written \\\"";
    check({"say = \"say \"hi\" now\"", {1, 13}, 1, "there is something after the value", hint});
    check({"a = 1 b = 2", {1, 7}, 1, "there is something after the value", hint});
    check({"[safety] x", {1, 10}, 1, "there is something after the name of the table", "give it a line of its own"});
}

TEST_CASE("lists and tables say what they lack or have too much") {
    check({"a = [1, 2\n", {1, 5}, 1, "this list has no closing \"]\"", ""});
    check({"a = [\n\"x\"\n\"y\"]", {3, 1}, 1, "a comma or the closing \"]\" is missing before this", ""});
    check({"a = [1,,2]", {1, 8}, 1, "there is a comma too many", "delete it"});
    check({"a = { b = 1", {1, 5}, 1, "this table has no closing \"}\"", ""});
    check({"a = { b = 1, }", {1, 14}, 1, "there is a comma before the closing \"}\"", "delete it"});
    check({"a = { , }", {1, 7}, 1, "there is a comma too many", "delete it"});
    check({"a = { b = 1\n}", {1, 12}, 1, "a table in { } stands on one line", "close it with } on the line it began"});
    check({"a = { b = 1 c = 2 }", {1, 13}, 1, "a comma or the closing \"}\" is missing before this", ""});
    check({"[safety\na = 1",
           {1, 8},
           1,
           "the closing \"]\" of the table's name is missing here",
           "like [safety] or [[exercise]]"});
    check({"[]", {1, 2}, 1, "a table needs a name between its brackets", "like [safety] or [[exercise]]"});
    check({"[ [exercise]]", {1, 3}, 1, "the two brackets stand apart", "write [[ and ]] without space between"});
    check({"\"\"\"a\"\"\" = 1", {1, 1}, 1, "a key stands on one line", "delete two of its three quotes"});
}

TEST_CASE("escapes that are none are pointed at from their backslash") {
    check({R"(a = "C:\dir")",
           {1, 8},
           1,
           "a backslash in a text begins an escape, and this is none",
           R"(write \\ for a backslash, or put the text in single quotes: '...')"});
    check({R"(a = "\u12")",
           {1, 6},
           4,
           "this escape names no character",
           R"(\u takes four hexadecimal digits, \U eight)"});
    check({R"(a = "\ud800")",
           {1, 6},
           6,
           "this escape names no character",
           R"(\u takes four hexadecimal digits, \U eight)"});
}

TEST_CASE("control characters and old line ends are named") {
    check({"a = \"x\x1b[2J\"", {1, 7}, 1, "there is a control character here", "delete it"});
    check({"# \x01\n", {1, 3}, 1, "there is a control character here", "delete it"});
    check({"\fa = 1\n", {1, 1}, 1, "there is a control character here", "delete it"});
    check({"a = 1\rb = 2\r",
           {1, 6},
           1,
           "this line ends with a lone carriage return",
           "save the file with the line ends of Unix or Windows"});
}

TEST_CASE("a complaint nobody has met keeps the parser's words") {
    const Source source("clinic.toml", "a = 1");
    const auto problem = explain(source, scan(source.text()), {"Error while parsing dream: it ended", {1, 3}});
    CHECK(problem.message == "this is not TOML");
    CHECK(problem.hint == "it ended");
    CHECK(problem.at == Position{1, 3});
    CHECK(explain(source, {}, {"no scope at all", {1, 1}}).hint == "no scope at all");
}

TEST_CASE("a no-break space between key and value is called by its name") {
    for (const char* text : {"in\u00A0= 4", "in =\u00A04", "in = 4\u00A0", "\u00A0in = 4", "in = [4,\u00A05]"}) {
        CAPTURE(text);
        const auto problem = rx::support::refusal_of(text);
        CHECK(problem.code == "syntax");
        CHECK(problem.message == "there is a no-break space here, as word processors write it");
        CHECK(problem.hint == "write a plain space instead");
        CHECK(problem.span == 1);
    }
}

TEST_SUITE_END();
