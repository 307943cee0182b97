#include <doctest/doctest.h>

#include <array>
#include <string>

#include "core/document/document.hpp"
#include "tests/support/plan_text.hpp"

using namespace rx::document;
using rx::diag::Position;
using rx::support::refusal_of;

namespace {

Document parsed(std::string_view text) {
    auto document = parse(text, "clinic.toml");
    REQUIRE(document);
    return *std::move(document);
}

std::vector<std::string> keys_of(const Table& table) {
    std::vector<std::string> keys;
    for (const auto& entry : table) keys.push_back(entry.first.text);
    return keys;
}

}  // namespace

TEST_SUITE_BEGIN("core/document");

TEST_CASE("every type of value arrives as what it is") {
    const Document document = parsed(
        "flag = true\nwhole = -7\nreal = 1.5\ntext = \"a\\nb\"\nday = 2026-11-20\ntime = 07:30:00\n"
        "moment = 2026-11-20T07:30:00+01:00\nlist = [1, \"x\"]\ntable = { a = 1 }\n");
    const Table& root = document.root;
    CHECK(std::get<bool>(root[0].second.value));
    CHECK(std::get<std::int64_t>(root[1].second.value) == -7);
    CHECK(std::get<double>(root[2].second.value) == 1.5);
    CHECK(std::get<std::string>(root[3].second.value) == "a\nb");
    CHECK(std::get<Date>(root[4].second.value).text == "2026-11-20");
    CHECK(std::get<Moment>(root[5].second.value).text == "07:30:00");
    CHECK(std::get<Moment>(root[6].second.value).text == "2026-11-20T07:30:00+01:00");
    CHECK(std::get<Array>(root[7].second.value).size() == 2);
    CHECK(keys_of(std::get<Table>(root[8].second.value)) == std::vector<std::string>{"a"});
}

TEST_CASE("keys keep the order of the file") {
    const Document document = parsed("z = 1\na = 1\nm.y = 1\n[k]\nq = 1\nb = 1\n[[c]]\n[[c]]\n");
    CHECK(keys_of(document.root) == std::vector<std::string>{"z", "a", "m", "k", "c"});
    CHECK(keys_of(std::get<Table>(document.root[3].second.value)) == std::vector<std::string>{"q", "b"});
    CHECK(std::get<Array>(document.root[4].second.value).size() == 2);
}

TEST_CASE("keys and values know their line, column and length") {
    const Document document =
        parsed("# c\n  title = \"\u6F22\u5B57\"\n\"a b\" = [ 10, { x = 'yy' } ]\n[kit.set]\n[[e]]\n");
    const auto& [title, text] = document.root[0];
    CHECK(title.at == Position{2, 3});
    CHECK(title.span == 5);
    CHECK(text.at == Position{2, 11});
    CHECK(text.span == 4);
    const auto& [quoted, list] = document.root[1];
    CHECK(quoted.text == "a b");
    CHECK(quoted.at == Position{3, 1});
    CHECK(quoted.span == 5);
    CHECK(list.at == Position{3, 9});
    const auto& elements = std::get<Array>(list.value);
    CHECK(elements[0].at == Position{3, 11});
    CHECK(elements[0].span == 2);
    const auto& [x, yy] = std::get<Table>(elements[1].value)[0];
    CHECK(x.at == Position{3, 17});
    CHECK(yy.at == Position{3, 21});
    CHECK(yy.span == 4);
    const auto& [kit, kits] = document.root[2];
    CHECK(kit.at == Position{4, 2});
    CHECK(std::get<Table>(kits.value)[0].first.at == Position{4, 6});
    CHECK(std::get<Table>(kits.value)[0].second.at == Position{4, 1});
    CHECK(std::get<Array>(document.root[3].second.value)[0].at == Position{5, 1});
}

TEST_CASE("columns count code points after wide characters on the same line") {
    const Document document = parsed("x = { \"\u6F22\U0001F642\" = 1, b = 2 }");
    const auto& table = std::get<Table>(document.root[0].second.value);
    CHECK(table[1].first.at == Position{1, 17});
    CHECK(table[1].second.at == Position{1, 21});
}

TEST_CASE("a value of several lines spans the rest of its first") {
    const Document document = parsed("say = \"\"\"one\ntwo\"\"\"\n");
    CHECK(document.root[0].second.span == 6);
    CHECK(std::get<std::string>(document.root[0].second.value) == "one\ntwo");
}

TEST_CASE("a byte order mark, Windows line ends and a missing last line end are fine") {
    const Document document = parsed("\xEF\xBB\xBFid = \"a\"\r\ntitle = \"b\"");
    CHECK(document.root[0].first.at == Position{1, 1});
    CHECK(document.root[1].first.at == Position{2, 1});
    CHECK(std::get<std::string>(document.root[1].second.value) == "b");
    CHECK(document.source.origin() == "clinic.toml");
    CHECK(document.source.line(1) == "id = \"a\"");
}

TEST_CASE("a file with nothing in it says so") {
    for (const char* text : {"", "\n\n", "# only a comment\n", "\xEF\xBB\xBF", " \t\r\n"}) {
        CAPTURE(text);
        const auto problem = refusal_of(text);
        CHECK(problem.code == "file-empty");
        CHECK(problem.at == Position{});
    }
}

TEST_CASE("what is defined twice says where it was first") {
    struct Case {
        const char* text;
        const char* key;
        Position at;
        std::size_t span;
        int first;
    };
    const Case cases[] = {
        {"# c\nid = 1\n\nid = 2\n", "\"id\"", {4, 1}, 2, 2},
        {"[e]\nid = 1\n\"id\" = 2\n", "\"id\"", {3, 1}, 4, 2},
        {"a.b = 1\na = 2", "\"a\"", {2, 1}, 1, 1},
        {"a = 1\na.b = 2", "\"a.b\"", {2, 1}, 3, 1},
        {"[safety]\nx = 1\n[kit]\n[ safety ]\n", "\"safety\"", {4, 3}, 6, 1},
        {"e = [1]\n[[e]]\n", "\"e\"", {2, 3}, 1, 1},
        {"a = { b = 1 }\n[a.c]\nx = 1\n", "\"a.c\"", {2, 2}, 3, 1},
        {"[a.b]\nx = 1\n[a]\nb.c = 1", "\"b.c\"", {4, 1}, 3, 1},
        {"[[e]]\nid = 1\n[[e]]\nid = 2\nreps = 1\nreps = 2\n", "\"reps\"", {6, 1}, 4, 5},
        {"[[e]]\n[e.y]\n[[e]]\n[e.y]\n[e.y]\n", "\"e.y\"", {5, 2}, 3, 4},
        {"x = { a = 1, a = 2 }", "\"a\"", {1, 14}, 1, 1},
        {"x = [\n{ a = 1, b.c = 2, b.c = 3 }]", "\"b.c\"", {2, 19}, 3, 2},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        const auto problem = refusal_of(c.text);
        CHECK(problem.code == "duplicate-key");
        CHECK(problem.message == std::string(c.key) + " is defined twice");
        CHECK(problem.hint.starts_with("first defined at line " + std::to_string(c.first)));
        CHECK(problem.at.line == c.at.line);
        CHECK(problem.at.column == c.at.column);
        CHECK(problem.span == c.span);
    }
}

TEST_CASE("a part above the table it belongs to is told from a second definition") {
    const auto slip =
        refusal_of("id = 1\n[[exercize]]\nid = 1\n[[exercise.segments]]\nfor = 1\n[[exercise]]\nid = 2\n");
    CHECK(slip.code == "header-order");
    CHECK(slip.message == "[[exercise.segments]] has no [[exercise]] above it");
    CHECK(slip.hint == "line 2 has [[exercize]]");
    CHECK(slip.at == Position{4, 3});
    CHECK(slip.span == 17);
    const auto missing = refusal_of("[kit.a]\nx = 1\n[exercise.script]\nfor = 1\n[[exercise]]\nid = 2\n");
    CHECK(missing.code == "header-order");
    CHECK(missing.message == "[exercise.script] has no [[exercise]] above it");
    CHECK(missing.hint == "write [[exercise]] and its keys before it");
    CHECK(missing.at == Position{3, 2});
}

TEST_CASE("a name in single and in double brackets is told how it is written") {
    const auto single = refusal_of("[[exercise]]\nid = 1\n[exercise]\nid = 2\n");
    CHECK(single.code == "duplicate-key");
    CHECK(single.message == "[exercise] stands in other brackets than before");
    CHECK(single.hint == "line 1 has [[exercise]]; where there are several, each is written [[exercise]]");
    CHECK(single.at == Position{3, 2});
    CHECK(single.span == 8);
    const auto twice = refusal_of("id = 1\n[exercise]\nid = 1\n[[exercise]]\nid = 2\n");
    CHECK(twice.code == "duplicate-key");
    CHECK(twice.message == "[[exercise]] stands in other brackets than before");
    CHECK(twice.hint == "line 2 has [exercise]; where there are several, each is written [[exercise]]");
    CHECK(twice.at == Position{4, 3});
}

TEST_CASE("a header that is missing above a key that stands twice is thought of") {
    CHECK(refusal_of("[[stop]]\npain = 1\npain = 2\n").hint ==
          "first defined at line 2; where another [[stop]] begins, write [[stop]] on a line above it");
    CHECK(refusal_of("[safety]\npain = 1\npain = 2\n").hint == "first defined at line 2");
}

TEST_CASE("single brackets twice are told the double ones, where the language has several of that table") {
    constexpr std::array fields{Field{"exercise", Shape::tables}, Field{"safety", Shape::table}};
    constexpr std::array inner{Field{"segments", Shape::tables}};
    const std::array<TableFields, 2> language{TableFields{"plan", fields}, TableFields{"exercise", inner}};
    const auto problem_of = [&](std::string_view text) {
        return parse(text, "clinic.toml", language).error().all().front();
    };
    const auto twice = problem_of("[exercise]\nid = 1\n[exercise]\nid = 2\n");
    CHECK(twice.code == "duplicate-key");
    CHECK(twice.message == "[exercise] stands twice");
    CHECK(twice.hint == "line 1 has [exercise]; where there are several, each is written [[exercise]]");
    CHECK(problem_of("[[exercise]]\n[exercise.segments]\na = 1\n[exercise.segments]\na = 2\n").hint ==
          "line 2 has [exercise.segments]; where there are several, each is written [[exercise.segments]]");
    CHECK(problem_of("[safety]\na = 1\n[safety]\na = 2\n").hint == "first defined at line 1");
}

TEST_CASE("a part of another table, or of a table that is there, is no reason for a second definition") {
    CHECK(refusal_of("[exercises.a]\nx = 1\n[exercise]\nx = 1\n[[exercise]]\n").code == "duplicate-key");
    CHECK(refusal_of("[exercise]\nx = 1\n[exercise.a]\nx = 1\n[[exercise]]\n").code == "duplicate-key");
}

TEST_SUITE_END();
