// Names of versions: declared in core/shelf/shelf.hpp.
#include <doctest/doctest.h>

#include <string>

#include "core/shelf/shelf.hpp"

using namespace rx::shelf;

TEST_SUITE_BEGIN("core/shelf");

TEST_CASE("a version's name reads back to the same version") {
    const Version version{rx::units::PlanId("home-2026-11"), "3f2a9c1b2d4e"};
    CHECK(to_text(version) == "home-2026-11@3f2a9c1b2d4e");
    CHECK(parse_version("home-2026-11@3f2a9c1b2d4e") == version);
}

TEST_CASE("what is not an id, @ and twelve digits names no version") {
    for (const char* text :
         {"", "@", "home", "home@", "@3f2a9c1b2d4e", "home@3f2a9c1b2d4", "home@3f2a9c1b2d4ef", "home@3F2A9C1B2D4E",
          "Home@3f2a9c1b2d4e", "home@3f2a9c1b2d4g", "ho/me@3f2a9c1b2d4e", "home@@3f2a9c1b2d4e", "home@3f2a9c1b2d4e "}) {
        CAPTURE(text);
        const auto version = parse_version(text);
        REQUIRE_FALSE(version);
        CHECK(version.error().code == "version-form");
        CHECK(version.error().message == '"' + std::string(text) + "\" names no version of a plan");
    }
}

TEST_CASE("versions are ordered by id, then by hash") {
    const auto version = [](const char* text) {
        return parse_version(text).value();
    };
    CHECK(version("a@ffffffffffff") < version("b@000000000000"));
    CHECK(version("a@000000000000") < version("a@000000000001"));
}

TEST_SUITE_END();
