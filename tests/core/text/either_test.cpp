#include "core/text/either.hpp"

#include <doctest/doctest.h>

#include <vector>

TEST_SUITE_BEGIN("core/text");

using rx::text::either;

TEST_CASE("alternatives are joined as a sentence has them") {
    CHECK(either({}).empty());
    CHECK(either(std::vector<std::string>{"a"}) == "a");
    CHECK(either(std::vector<std::string>{"a", "b"}) == "a or b");
    CHECK(either(std::vector<std::string>{"a", "b", "c"}) == "a, b or c");
}

TEST_SUITE_END();
