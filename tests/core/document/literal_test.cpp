#include "core/document/literal.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace rx::document;
using rx::diag::Position;

namespace {

// Where character `index` of the first value stands.
Place place_of(std::string_view text, std::size_t index) {
    const auto document = parse(text, "clinic.toml");
    REQUIRE(document);
    return find_character(document->source, document->root.front().second, index);
}

}  // namespace

TEST_SUITE_BEGIN("core/document");

TEST_CASE("plain characters stand one after the other behind the quote") {
    CHECK(place_of("a = \"xyz\"", 0).at == Position{1, 6});
    CHECK(place_of("a = 'x\u6F22z'", 2).at == Position{1, 8});
    CHECK(place_of("a = 'x\\u0041'", 2).at == Position{1, 8});
}

TEST_CASE("an escape is one character and is spanned whole") {
    const Place wide = place_of(R"(a = "x\"\u202ez")", 2);
    CHECK(wide.at == Position{1, 9});
    CHECK(wide.span == 6);
    CHECK(place_of(R"(a = "\t\U0001F642z")", 1).span == 10);
    CHECK(place_of(R"(a = "\t\U0001F642z")", 2).at == Position{1, 18});
    CHECK(place_of(R"(a = "\t")", 0).span == 2);
}

TEST_CASE("texts of several lines are followed over their lines") {
    CHECK(place_of("a = \"\"\"\nxy\nz\"\"\"", 3).at == Position{3, 1});
    CHECK(place_of("a = '''x\r\nz'''", 2).at == Position{2, 1});
    CHECK(place_of("a = \"\"\"\r\nx\"\"\"", 0).at == Position{2, 1});
    CHECK(place_of("a = \"\"\"x\\\n   \n  y\"\"\"", 1).at == Position{3, 3});
    CHECK(place_of("a = \"\"\"x\\ny\"\"\"", 2).at == Position{1, 11});
}

TEST_SUITE_END();
