#include "core/document/lookup.hpp"

#include <doctest/doctest.h>

namespace {

using rx::document::Document;

Document document_of(std::string_view text) {
    auto document = rx::document::parse(text, "clinic.toml");
    REQUIRE(document);
    return *std::move(document);
}

}  // namespace

TEST_SUITE_BEGIN("core/document");

TEST_CASE("what stands at a key is found, and nothing where there is none") {
    const Document document = document_of("id = \"evening\"\nreps = 3\n");
    CHECK(rx::document::text_at(document.root, "id") == "evening");
    CHECK(rx::document::text_at(document.root, "reps").empty());
    CHECK(rx::document::text_at(document.root, "title").empty());
    REQUIRE(rx::document::find(document.root, "reps") != nullptr);
    CHECK(rx::document::find(document.root, "reps")->at.line == 2);
    CHECK(rx::document::find(document.root, "title") == nullptr);
}

TEST_CASE("a value is a text or a list only where it is one") {
    const Document document = document_of("id = \"evening\"\ndo = [\"drop\", 7]\n");
    const auto* id = rx::document::find(document.root, "id");
    const auto* list = rx::document::list_of(rx::document::find(document.root, "do"));
    CHECK(rx::document::list_of(id) == nullptr);
    REQUIRE(list != nullptr);
    REQUIRE(list->size() == 2);
    REQUIRE(rx::document::text_of(list->data()) != nullptr);
    CHECK(*rx::document::text_of(list->data()) == "drop");
    CHECK(rx::document::text_of(&list->back()) == nullptr);
    CHECK(rx::document::text_of(nullptr) == nullptr);
    CHECK(rx::document::list_of(nullptr) == nullptr);
}

TEST_SUITE_END();
