#include "core/exercise/kinds/kinds.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace rx::exercise;

TEST_CASE("every built kind is found by the name it has in the plan, and is offered there") {
    const auto field = std::ranges::find(common_fields(), "kind", &document::Field::key);
    REQUIRE(field != common_fields().end());
    std::string offered;
    for (const Kind& kind : all_kinds()) {
        CHECK(find_kind(kind.name) == &kind);
        offered += std::string(kind.name) + "|";
    }
    offered.pop_back();
    CHECK(field->allowed == offered);
    CHECK(find_kind("devices") == nullptr);
    CHECK(find_kind("") == nullptr);
}

TEST_CASE("no kind has a key twice, or one that all exercises have") {
    for (const Kind& kind : all_kinds()) {
        std::set<std::string_view> keys;
        for (const document::Field& field : common_fields()) keys.insert(field.key);
        for (const document::Field& field : kind.fields) {
            CAPTURE(kind.name);
            CAPTURE(field.key);
            CHECK(keys.insert(field.key).second);
        }
    }
}

TEST_SUITE_END();
