// The hash of a plan's content: declared in core/shelf/shelf.hpp.
#include <doctest/doctest.h>

#include "core/shelf/shelf.hpp"
#include "tests/support/shelved.hpp"

using rx::support::hash_of;

TEST_SUITE_BEGIN("core/shelf");

TEST_CASE("the hash is what sha256sum gives for the canonical text, cut to twelve digits") {
    CHECK(hash_of("b = \"x\"\na = 1\n") == "ecf9e98ec064");
}

TEST_CASE("comments, order and white space leave the hash as it is, a value changes it") {
    const std::string one = hash_of("id = \"home\"\ntitle = \"A\"\n");
    CHECK(hash_of("# new comment\r\ntitle   = 'A'\r\nid = \"home\" # here\r\n") == one);
    CHECK(hash_of("id = \"home\"\ntitle = \"B\"\n") != one);
}

TEST_SUITE_END();
