#include <doctest/doctest.h>

#include "core/document/document.hpp"

using rx::document::parse;

namespace {

std::string canonical(std::string_view text) {
    const auto document = parse(text, "clinic.toml");
    REQUIRE(document);
    return rx::document::canonical(*document);
}

}  // namespace

TEST_SUITE_BEGIN("core/document");

TEST_CASE("the canonical text is JSON with sorted keys, and numbers and dates as TOML has them") {
    CHECK(canonical("z = 1\na = \"q\\\"\\\\\\n\u00E9\"\nf = 1.0\nn = -0.0\nb = true\nd = 2026-11-20\n"
                    "m = 07:30:00\nl = [1, [], {}]\n[t]\ny = nan\n") ==
          "{\"a\":\"q\\\"\\\\\\u000a\u00E9\",\"b\":true,\"d\":2026-11-20,\"f\":1.0,\"l\":[1,[],{}],\"m\":07:30:00,"
          "\"n\":-0.0,"
          "\"t\":{\"y\":nan},\"z\":1}");
}

TEST_CASE("order of keys, comments, white space and spelling do not count") {
    const std::string one =
        canonical("format = 1\nid = \"home\"\n[safety]\ncontractions = \"forbidden\"\n[[stop]]\npain = \">= 7\"\n");
    CHECK(canonical(
              "\xEF\xBB\xBF# ours\r\n\r\nid   = 'home'   # the id\r\nformat=0x1\r\nstop = [ { pain = \">= 7\" } ]\r\n"
              "safety.contractions = \"forbid\\u0064en\"\r\n") == one);
}

TEST_CASE("another value, type, key or order within a list counts") {
    const std::string one = canonical("a = [1, 2]\nb = \"90s\"\n");
    CHECK(canonical("a = [2, 1]\nb = \"90s\"\n") != one);
    CHECK(canonical("a = [1, 2]\nb = \"1m30s\"\n") != one);
    CHECK(canonical("a = [1, 2.0]\nb = \"90s\"\n") != one);
    CHECK(canonical("a = [1, \"2\"]\nb = \"90s\"\n") != one);
    CHECK(canonical("a = [1, 2]\nc = \"90s\"\n") != one);
    CHECK(canonical("a = [1, 2]\nb = \"90s\"\nc = {}\n") != one);
    CHECK(canonical("a = 2026-11-20\n") != canonical("a = \"2026-11-20\"\n"));
    CHECK(canonical("a = \"x\\\",\\\"b\\\":\\\"y\"\n") != canonical("a = \"x\"\nb = \"y\"\n"));
}

TEST_SUITE_END();
