#include "core/units/id.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace rx::units;

TEST_SUITE_BEGIN("core/units");

TEST_CASE("slugs are lower-case letters, digits and single hyphens") {
    for (const std::string_view text : {"a", "7", "belly-breath", "home-2026-11", "a-1-b"}) {
        CAPTURE(text);
        CHECK(is_slug(text));
    }
    CHECK(is_slug(std::string(60, 'a')));
}

TEST_CASE("everything else is no slug") {
    for (const std::string_view text :
         {"", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "a.b", "a/b", "..", "\u00e4", "a\n", "a\x1b"}) {
        CAPTURE(text);
        CHECK_FALSE(is_slug(text));
    }
    CHECK_FALSE(is_slug(std::string(61, 'a')));
    CHECK_FALSE(is_slug(std::string_view("a\0b", 3)));
}

TEST_CASE("an id is refused with one that could be meant") {
    REQUIRE(parse_id<ExerciseTag>("belly-breath").has_value());
    CHECK(parse_id<ExerciseTag>("belly-breath")->text() == "belly-breath");

    const auto refused = parse_id<ExerciseTag>("Belly Breath!");
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == "id-form");
    CHECK(refused.error().hint.ends_with("for example \"belly-breath\""));
    CHECK_FALSE(parse_id<ExerciseTag>("!").error().hint.contains("example"));
}

TEST_CASE("a slug can be made from most names") {
    CHECK(slug_from("Belly Breath!") == "belly-breath");
    CHECK(slug_from("  --A  b--") == "a-b");
    CHECK(slug_from("Morning (short)") == "morning-short");
    CHECK(slug_from("!\u4e2d!").empty());
    CHECK(slug_from("").empty());
}

TEST_CASE("what slug_from makes is a slug or nothing") {
    CHECK(rc::check("slug_from", [](const std::string& text) {
        const std::string slug = slug_from(text);
        RC_ASSERT(slug.empty() || is_slug(slug));
    }));
    CHECK(is_slug(slug_from(std::string(59, 'a') + "  b")));
}

TEST_SUITE_END();
