#include "core/plan/content.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

plan::Content content(std::string_view text) {
    return plan::content_of(support::document_of(text));
}

}  // namespace

TEST_CASE("the parts of a plan are told apart by their ids and names") {
    const plan::Content parts = content(R"(id = "p"
title = "P"
author = "A"
[kit.set]
sizes = [{ label = "A", source = "the box" }]
[[exercise]]
id = "one"
note = "for us"
[[exercise]]
id = "two"
hold = "30s"
)");
    CHECK(parts == plan::Content{{"exercise/one", R"({"id":"one"})"},
                                 {"exercise/two", R"({"hold":"30s","id":"two"})"},
                                 {"kit/set", R"({"sizes":[{"label":"A"}]})"},
                                 {"title", "\"P\""}});
    CHECK(plan::part_name("exercise", "one") == "exercise/one");
}

TEST_CASE("sources, notes, authors and the order of keys make no other content") {
    CHECK(content("title = \"P\"\nid = \"p\"\n[safety]\nsource = \"a\"\ntensing = \"allowed\"\n") ==
          content("id = \"q\"\nauthor = \"B\"\ntitle = \"P\"\nnote = \"n\"\n[safety]\ntensing = \"allowed\"\n"));
    CHECK(content("title = \"P\"\n") != content("title = \"Q\"\n"));
}

TEST_CASE("each source is cited once, with what names it, however deep") {
    const auto cited = plan::cited_in(support::document_of(R"(source = "a page"
[safety]
source = "a book"
[[exercise]]
id = "one"
segments = [{ size = "A", source = "a page" }, { size = "B", source = "a page" }]
)"));
    CHECK(cited == std::vector<plan::Cited>{{"a page", {"this plan", "one"}}, {"a book", {"safety"}}});
}

TEST_SUITE_END();
