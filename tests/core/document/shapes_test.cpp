#include "core/document/shapes.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace rx::document;
using rx::diag::Position;

namespace {

struct Outcome {
    bool fits;
    std::vector<rx::diag::Diagnostic> problems;
};

// `value` as TOML, given for a field "key".
Outcome check(Shape shape, std::string_view value, std::string_view allowed = {}) {
    const auto document = parse("key = " + std::string(value), "clinic.toml");
    REQUIRE(document);
    const Field field{.key = "key", .shape = shape, .allowed = allowed};
    rx::diag::Diagnostics problems;
    const bool fits = check_value(field, document->root.front().second, document->source, problems);
    return {fits, problems.all()};
}

void check_fits(Shape shape, std::string_view value, std::string_view allowed = {}) {
    CAPTURE(value);
    const Outcome outcome = check(shape, value, allowed);
    CHECK(outcome.fits);
    CHECK(outcome.problems.empty());
}

struct Expected {
    const char* code;
    const char* message;
    const char* hint;
};

rx::diag::Diagnostic check_refused(Shape shape, std::string_view value, const Expected& expected,
                                   std::string_view allowed = {}) {
    CAPTURE(value);
    const Outcome outcome = check(shape, value, allowed);
    CHECK_FALSE(outcome.fits);
    REQUIRE(outcome.problems.size() == 1);
    CHECK(outcome.problems[0].code == expected.code);
    CHECK(outcome.problems[0].message == expected.message);
    CHECK(outcome.problems[0].hint == expected.hint);
    return outcome.problems[0];
}

}  // namespace

TEST_SUITE_BEGIN("core/document");

TEST_CASE("values of the right shape pass") {
    check_fits(Shape::line, "\"a \u6F22\u5B57\"");
    check_fits(Shape::prose, "\"\"\"one\ntwo\"\"\"");
    check_fits(Shape::lines, "[\"a\", 'b']");
    check_fits(Shape::lines, "[]");
    check_fits(Shape::lines_or_dates, "[\"a\", 2026-11-20]");
    check_fits(Shape::id, "\"evening\"");
    check_fits(Shape::ids, "[\"pregnant\"]");
    check_fits(Shape::choice, "\"allowed\"", "forbidden|allowed");
    check_fits(Shape::flag, "false");
    check_fits(Shape::whole, "7", "1..7");
    check_fits(Shape::date, "2026-11-20");
    check_fits(Shape::duration, "\"90s\"");
    check_fits(Shape::duration_range, "\"5m..15m\"");
    check_fits(Shape::count, "10");
    check_fits(Shape::count_range, "8");
    check_fits(Shape::count_range, "\"8..12\"");
    check_fits(Shape::length, "\"15 mm\"");
    check_fits(Shape::span, "\"4 weeks\"");
    check_fits(Shape::table, "{ a = 1 }");
    check_fits(Shape::tables, "[{ a = 1 }, {}]");
    check_fits(Shape::any, "[1, \"x\", { y = 2.5 }]");
}

TEST_CASE("a blank passes where a dose stands, and only there") {
    for (const Shape dose : {Shape::duration, Shape::duration_range, Shape::count, Shape::count_range}) {
        check_fits(dose, "\"?\"");
    }
    CHECK_FALSE(check(Shape::whole, "\"?\"", "1..7").fits);
    CHECK_FALSE(check(Shape::flag, "\"?\"").fits);
    CHECK_FALSE(is_blank_dose(Shape::line, Node{.value = std::string("?"), .at = {}}));
    CHECK_FALSE(is_blank_dose(Shape::count, Node{.value = std::string("??"), .at = {}}));
}

TEST_CASE("another type is named and the hint says what to write") {
    check_refused(Shape::line, "10", {"wrong-type", "\"key\" is a number", "write a text in quotes"});
    check_refused(Shape::prose, "[\"a\"]", {"wrong-type", "\"key\" is a list", "write a text in quotes"});
    check_refused(Shape::lines_or_dates, "2026-11-20",
                  {"wrong-type", "\"key\" is a date", "write a list of texts and dates, like [\"...\", 2026-11-20]"});
    check_refused(Shape::lines, "\"a\"", {"wrong-type", "\"key\" is a text", "it is a list: write key = [\"a\"]"});
    check_refused(Shape::id, "true",
                  {"wrong-type", "\"key\" is true", "write an id in quotes, like \"evening-stretch\""});
    check_refused(Shape::ids, "\"a\"", {"wrong-type", "\"key\" is a text", "it is a list: write key = [\"a\"]"});
    check_refused(Shape::ids, "\"one, two\"",
                  {"wrong-type", "\"key\" is a text", "it is a list: write key = [\"one\", \"two\"]"});
    check_refused(Shape::ids, "\"New pain\"",
                  {"wrong-type", "\"key\" is a text", "write a list of ids, like [\"evening-stretch\"]"});
    check_refused(Shape::lines_or_dates, "\"2 weeks after birth\"",
                  {"wrong-type", "\"key\" is a text", "it is a list: write key = [\"2 weeks after birth\"]"});
    check_refused(Shape::choice, "2026-11-20", {"wrong-type", "\"key\" is a date", "write \"a\" or \"b\""}, "a|b|(c)");
    check_refused(Shape::flag, "\"true\"", {"wrong-type", "\"key\" is a text", "write true or false, without quotes"});
    check_refused(Shape::whole, "\"1\"",
                  {"wrong-type", "\"key\" is a text", "write a whole number from 1 to 7, without quotes"}, "1..7");
    check_refused(Shape::whole, "1.0", {"wrong-type", "\"key\" is a number", "write 1, without quotes"}, "1..1");
    check_refused(Shape::date, "\"2026-11-20\"",
                  {"wrong-type", "\"key\" is a text", "write a date without quotes, like 2026-11-20"});
    check_refused(Shape::date, "07:30:00",
                  {"wrong-type", "\"key\" is a time", "write a date without quotes, like 2026-11-20"});
    check_refused(Shape::count, "\"10\"",
                  {"wrong-type", "\"key\" is a text", "write a whole number without quotes, like 10"});
    check_refused(
        Shape::count_range, "false",
        {"wrong-type", "\"key\" is false", "write a whole number, like 10, or a range in quotes, like \"8..12\""});
    check_refused(Shape::span, "4", {"wrong-type", "\"key\" is a number", "write it in quotes, like \"4 weeks\""});
    check_refused(Shape::table, "\"x\"", {"wrong-type", "\"key\" is a text", "write it as a table: [key]"});
    check_refused(Shape::tables, "5",
                  {"wrong-type", "\"key\" is a number", "write it as a list of tables, each under [[key]]"});
}

TEST_CASE("a bare number where a quantity with a unit belongs has its own code") {
    check_refused(Shape::duration, "10",
                  {"duration-unit", "\"key\" is a number", "say of what, in quotes: \"10s\", \"10m\" or \"10h\""});
    check_refused(Shape::duration, "0.5",
                  {"duration-unit", "\"key\" is a number", "write it in quotes with a unit, like \"10s\""});
    check_refused(Shape::duration_range, "5",
                  {"duration-unit", "\"key\" is a number", "say of what, in quotes: \"5s\", \"5m\" or \"5h\""});
    check_refused(Shape::length, "15",
                  {"length-unit", "\"key\" is a number", "say of what, in quotes: \"15 mm\", \"15 cm\" or \"15 in\""});
    CHECK(check(Shape::duration, "true").problems[0].code == "wrong-type");
}

TEST_CASE("single and double brackets mixed up are recognised") {
    check_refused(Shape::table, "[{}]",
                  {"wrong-type", "\"key\" is a list", "there is only one: write [key] with single brackets"});
    check_refused(Shape::tables, "{}",
                  {"wrong-type", "\"key\" is a table", "there may be several: write a list, key = [{ ... }]"});
}

TEST_CASE("a field's own words take the place of the hint of its shape") {
    check_refused(Shape::line, "5", {"wrong-type", "\"key\" is a number", "like \"3 per week\""},
                  "like \"3 per week\"");
}

TEST_CASE("no number is taken that is none, wherever it stands") {
    for (const char* number : {"nan", "inf", "-inf", "-0.0", "1e308"}) {
        CAPTURE(number);
        for (const Shape shape : {Shape::whole, Shape::count, Shape::count_range, Shape::flag, Shape::span}) {
            CHECK(check(shape, number).problems.at(0).code == "wrong-type");
        }
        CHECK(check(Shape::duration, number).problems.at(0).code == "duration-unit");
    }
    const auto problem =
        check_refused(Shape::any, "[1, { x = nan }]",
                      {"wrong-type", "\"key\" has a number in it that is none", "write a plain number"});
    CHECK(problem.at == Position{1, 17});
}

TEST_CASE("whole numbers stay within their range") {
    check_fits(Shape::whole, "0", "0..10");
    check_fits(Shape::whole, "10", "0..10");
    check_refused(Shape::whole, "11", {"whole-range", "\"key\" is 11", "write a whole number from 0 to 10"}, "0..10");
    check_refused(Shape::whole, "-1", {"whole-range", "\"key\" is -1", "write a whole number from 0 to 10"}, "0..10");
    check_refused(Shape::whole, "2", {"whole-range", "\"key\" is 2", "write 1"}, "1..1");
    check_refused(Shape::whole, "9223372036854775807",
                  {"whole-range", "\"key\" is 9223372036854775807", "write a whole number from 0 up"});
}

TEST_CASE("words that are not on the list get the list, and the one that was meant") {
    check_refused(
        Shape::choice, "\"forbiden\"",
        {"unknown-word", "\"key\" is \"forbiden\"", "did you mean \"forbidden\"? Write \"forbidden\" or \"allowed\""},
        "forbidden|allowed");
    check_refused(Shape::choice, "\"x\"",
                  {"unknown-word", "\"key\" is \"x\"", "write \"auto\", \"always\" or \"never\""}, "auto|always|never");
    check_refused(Shape::choice, "\"after-release\"",
                  {"not-supported-yet", "\"after-release\" is not supported yet",
                   "this version of rx knows \"forbidden\" or \"allowed\""},
                  "forbidden|(after-release)|allowed");
}

TEST_CASE("text that could act on a terminal or hide is refused at its place") {
    const auto bidi =
        check_refused(Shape::line, R"("say \u202e x")",
                      {"unsafe-text", "\"key\" has a character in it that cannot be shown: U+202E", "delete it"});
    CHECK(bidi.at == Position{1, 12});
    CHECK(bidi.span == 6);
    CHECK(check(Shape::prose, "\"\"\"a\nb\\u001b\"\"\"").problems.at(0).at == Position{2, 2});
    CHECK(check(Shape::lines, "[\"a\", \"b\\u200b\"]").problems.at(0).at == Position{1, 15});
    CHECK(check(Shape::any, "[{ x = \"\\u0085\" }]").problems.at(0).code == "unsafe-text");
    CHECK(check(Shape::duration, "\"10\\u0000s\"").problems.at(0).code == "unsafe-text");
    check_refused(Shape::line, "\"one\\ntwo\"",
                  {"unsafe-text", "\"key\" has more than one line", "write it as one line"});
    check_refused(Shape::line, "\"one\\ttwo\"", {"unsafe-text", "\"key\" has a tab in it", "write spaces instead"});
}

TEST_CASE("text without a word is refused") {
    check_refused(Shape::line, "\"\"", {"empty-text", "\"key\" is empty", "write something, or leave it out"});
    check_refused(Shape::prose, "\"\"\"\n \n\"\"\"",
                  {"empty-text", "\"key\" is empty", "write something, or leave it out"});
    CHECK(check(Shape::lines, "[\"a\", \" \"]").problems.at(0).at == Position{1, 13});
}

TEST_CASE("every wrong element of a list is reported") {
    const Outcome outcome = check(Shape::lines, "[1, \"a\", true]");
    REQUIRE(outcome.problems.size() == 2);
    CHECK(outcome.problems[0].at == Position{1, 8});
    CHECK(outcome.problems[1].at == Position{1, 16});
    CHECK(check(Shape::tables, "[{}, 1]").problems.at(0).at == Position{1, 12});
}

TEST_SUITE_END();
