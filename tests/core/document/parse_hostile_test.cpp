// Texts made to break a parser (design: "Hostile TOML"), and texts made by chance.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>

#include "core/document/document.hpp"
#include "tests/support/plan_text.hpp"

using namespace rx::document;
using rx::support::refusal_of;
using namespace std::string_literals;
using rx::diag::Diagnostic;
using rx::diag::Position;

namespace {

std::string repeated(std::string_view part, std::size_t times) {
    std::string result;
    for (std::size_t i = 0; i < times; ++i) result += part;
    return result;
}

bool lies_inside(const Position& at, const Source& source) {
    return source.position(source.offset(at)) == at;
}

bool all_lie_inside(const Table& table, const Source& source);

bool lies_inside(const Node& node, const Source& source) {
    if (!lies_inside(node.at, source)) return false;
    if (const auto* table = std::get_if<Table>(&node.value)) return all_lie_inside(*table, source);
    const auto* elements = std::get_if<Array>(&node.value);
    return elements == nullptr ||
           std::ranges::all_of(*elements, [&](const Node& element) { return lies_inside(element, source); });
}

bool all_lie_inside(const Table& table, const Source& source) {
    return std::ranges::all_of(table, [&](const auto& entry) {
        return lies_inside(entry.first.at, source) && lies_inside(entry.second, source);
    });
}

// A tree or one problem, with every position inside the text; a problem about the whole file has none.
bool is_answered(const std::string& text) {
    const auto document = parse(text, "clinic.toml");
    if (document) return all_lie_inside(document->root, document->source);
    if (document.error().all().size() != 1) return false;
    const Diagnostic& problem = document.error().all().front();
    return !problem.message.empty() && (problem.at == Position{} || lies_inside(problem.at, Source("", text)));
}

constexpr std::string_view plan_text =
    "# A plan\nformat = 1\nid = \"home-2026\"\nissued = 2026-11-20\ngoals = [\"sit, \u00E9\", 'walk']\n\n"
    "[safety]\ncontractions = \"forbidden\"\n\n[[stop]]\npain = \">= 7\"\nsay = \"\"\"Please stop\nfor "
    "\\\"today\\\".\"\"\"\n\n"
    "[kit.trainers]\nsizes = [ { label = \"A\", diameter = \"15 mm\" },\n  { label = \"\\u0042\" } ]\n\n"
    "[[exercise]]\nid = \"breath\"\nkind = \"breathing\"\nin.out = 1.5\nfor = \"5m..15m\"\n";

}  // namespace

TEST_SUITE_BEGIN("core/document");

TEST_CASE("a file over the cap is refused unread, at the cap it is read") {
    const std::string filled = "a = '" + std::string(largest_file - 6, 'x') + "'";
    REQUIRE(filled.size() == largest_file);
    CHECK(parse(filled, "clinic.toml"));
    CHECK(refusal_of(filled + "\n").code == "file-too-big");
}

TEST_CASE("endless dotted keys are refused before they reach the parser's stack") {
    const std::string endless = "a" + repeated(".a", 100'000);
    for (const std::string& text :
         {endless + " = 1", "[" + endless + "]", "[[" + endless + "]]", "x = { " + endless + " = 1 }"}) {
        const Diagnostic problem = refusal_of(text);
        CHECK(problem.code == "key-too-long");
        CHECK(problem.message == "this key has more than 32 parts");
        CHECK(problem.at.line == 1);
    }
}

TEST_CASE("endless nesting gets our own words") {
    for (const std::string& text : {"x = " + repeated("[", 10'000), "x = " + repeated("{ x = ", 10'000),
                                    "x = " + repeated("[", 10'000) + repeated("]", 10'000)}) {
        CHECK(refusal_of(text).code == "too-deep");
        CHECK(refusal_of(text).message == "lists and tables go more than 8 deep here");
    }
}

TEST_CASE("tables and lists count together towards the depth") {
    CHECK(parse("[a.b.c.d.e.f]\ng = [ { h = 1 } ]", "clinic.toml"));
    const Diagnostic problem = refusal_of("[a.b.c.d.e.f]\nz = 1\ng = [ { h = [] } ]");
    CHECK(problem.code == "too-deep");
    CHECK(problem.at == Position{3, 13});
    CHECK(refusal_of("a.b.c.d.e.f.g.h.i.j = 1").code == "too-deep");
}

TEST_CASE("a few bytes that abort other builds of the parser are answered") {
    for (const std::string& text : {"[\x01"s, "[="s, "[|1"s, "["s, "[["s, "x=["s, "x={"s, "\""s, "'''"s, "\\"s}) {
        CAPTURE(text);
        CHECK(refusal_of(text).code == "syntax");
    }
}

TEST_CASE("numbers beyond reason are refused, and numbers that are none are left to the fields") {
    CHECK(refusal_of("a = 9223372036854775808").code == "syntax");
    CHECK(refusal_of("a = " + std::string(200'000, '9')).code == "syntax");
    CHECK(parse("a = nan\nb = -inf\nc = -0.0\nd = 1e308", "clinic.toml"));
}

TEST_CASE("escaped control and bidi characters pass here: the fields refuse them") {
    const auto document = parse("a = \"\\u001b]0;x\\u0007\\u202e\"", "clinic.toml");
    REQUIRE(document);
    CHECK(std::get<std::string>(document->root[0].second.value) == "\x1b]0;x\x07\u202e");
}

TEST_CASE("accented letters after a joined line are read right") {
    const auto document = parse("a = \"\"\"x \\\n  \u00E9\u00E4\u00A7\"\"\"", "clinic.toml");
    REQUIRE(document);
    CHECK(std::get<std::string>(document->root[0].second.value) == "x \u00E9\u00E4\u00A7");
}

TEST_CASE("many keys and many tables are read") {
    std::string keys;
    for (int i = 0; i < 20'000; ++i) keys += "k" + std::to_string(i) + " = 1\n";
    const auto document = parse(keys, "clinic.toml");
    REQUIRE(document);
    CHECK(document->root.size() == 20'000);
    CHECK(document->root[19'999].first.at == Position{20'000, 1});
    CHECK(parse(repeated("[[exercise]]\n", 20'000), "clinic.toml"));
}

TEST_CASE("random bytes are always answered") {
    CHECK(rc::check("bytes", [](const std::string& bytes) { RC_ASSERT(is_answered(bytes)); }));
    CHECK(rc::check("TOML's own characters", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::elementOf("ab=.\"'[]{}#,\\\n\r 19-:tu"s));
        RC_ASSERT(is_answered(text));
    }));
}

TEST_CASE("a plan with random changes is always answered") {
    CHECK(rc::check("mutations", [] {
        std::string text(plan_text);
        const int changes = *rc::gen::inRange(1, 6);
        for (int i = 0; i < changes; ++i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
            const auto length = *rc::gen::inRange<std::size_t>(0, 8);
            const auto with = *rc::gen::container<std::string>(rc::gen::elementOf("ab=.\"'[]{}#,\\\n\r 19\xC3\xA9"s));
            text.replace(at, length, with);
        }
        RC_ASSERT(is_answered(text));
    }));
    CHECK(is_answered(std::string(plan_text)));
    CHECK(parse(plan_text, "clinic.toml"));
}

TEST_CASE("a plan cut off anywhere is always answered") {
    for (std::size_t length = 0; length < plan_text.size(); ++length) {
        CAPTURE(length);
        CHECK(is_answered(std::string(plan_text.substr(0, length))));
    }
}

TEST_SUITE_END();
