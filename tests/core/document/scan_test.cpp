#include "core/document/scan.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/document/document.hpp"

using namespace rx::document;

namespace {

std::vector<std::string> statements_of(std::string_view text) {
    std::vector<std::string> found;
    for (const Statement& s : scan(text).statements) {
        std::string key(text.substr(s.begin, s.end - s.begin));
        if (s.form == Statement::Form::table) key = "[" + key + "]";
        if (s.form == Statement::Form::table_in_array) key = "[[" + key + "]]";
        found.push_back(key);
    }
    return found;
}

std::string dotted(std::size_t parts) {
    std::string key = "a";
    for (std::size_t i = 1; i < parts; ++i) key += ".a";
    return key;
}

}  // namespace

TEST_SUITE_BEGIN("core/document");

TEST_CASE("keys and headers are found, and only those") {
    CHECK(statements_of("# x = 1\na = 1\n [ b.c ] # d = 2\n\"e = f\" . g\t=\t'h = 1'\n[[ i ]]\n") ==
          std::vector<std::string>{"a", "[b.c]", "\"e = f\" . g", "[[i]]"});
    CHECK(statements_of("a = \"\"\"\nb = 1\n\\\"\"\"c\"\"\"\"\"\nd = '''\ne = 1\n'''\nf = 1") ==
          std::vector<std::string>{"a", "d", "f"});
    CHECK(statements_of("a = [\n1, # ]\n{ b = 1, c = ']' },\n]\nd = 1") == std::vector<std::string>{"a", "d"});
    CHECK(statements_of("key without equals # comment\n= 1") == std::vector<std::string>{"key without equals", ""});
}

TEST_CASE("a text without its closing quote is found at its opening quote") {
    CHECK(scan("a = \"b\nc = 1").unclosed_text == 4);
    CHECK(scan("a = \"b\\\nc\"").unclosed_text == 4);
    CHECK(scan("a = 'b\\'\nc = 'd").unclosed_text == 13);
    CHECK(scan("a = 1\nb = \"\"\"\nc = 1\n\"\"").unclosed_text == 10);
    CHECK(scan("\"a = 1").unclosed_text == 0);
    CHECK_FALSE(scan("a = \"\\\"\"\nb = ''\nc = \"\"").unclosed_text);
}

TEST_CASE("brackets left open are listed, outermost first") {
    CHECK(scan("a = [1, { b = [").open_brackets == std::vector<std::size_t>{4, 8, 14});
    CHECK(scan("a = [1, { b = [] }]").open_brackets.empty());
    CHECK(scan("[a\nb = 1").open_brackets.empty());
}

TEST_CASE("a key of the most parts passes, one more does not") {
    for (const char* shape : {"{} = 1", "[{}]", "[[{}]]", "x = {{ y = 1, {} = 2 }}", "x = [ {{ {} = 2 }} ]"}) {
        CAPTURE(shape);
        const std::string text(shape);
        const auto filled = [&](std::size_t parts) {
            std::string result = text;
            while (result.find("{{") != std::string::npos) result.replace(result.find("{{"), 2, "(");
            while (result.find("}}") != std::string::npos) result.replace(result.find("}}"), 2, ")");
            result.replace(result.find("{}"), 2, dotted(parts));
            for (char& c : result) c = c == '(' ? '{' : c == ')' ? '}' : c;
            return result;
        };
        CHECK_FALSE(scan(filled(longest_key)).excess);
        const auto excess = scan(filled(longest_key + 1)).excess;
        REQUIRE(excess);
        CHECK(excess->limit == Outline::Limit::key_parts);
    }
}

TEST_CASE("dots in texts, comments and values are no parts of a key") {
    const std::string dots(100, '.');
    CHECK_FALSE(scan("a = \"" + dots + "\" # " + dots + "\n\"" + dots + "\" = 1\nb = 1" + dots).excess);
}

TEST_CASE("brackets as deep as allowed pass, one more does not") {
    CHECK_FALSE(scan("a = " + std::string(deepest, '[') + std::string(deepest, ']')).excess);
    const auto excess = scan("a = " + std::string(deepest + 1, '[')).excess;
    REQUIRE(excess);
    CHECK(excess->limit == Outline::Limit::depth);
    CHECK(excess->at == 4 + deepest);
    CHECK_FALSE(scan("a = '" + std::string(99, '[') + "' # " + std::string(99, '{')).excess);
}

TEST_SUITE_END();
