#include "core/exercise/kinds/kit_sizes.hpp"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace rx::exercise;
using timeline::SizeRef;

namespace {

kit::Kit two_sizes() {
    return {.id = units::KitId("trainers"),
            .title = "",
            .material = "",
            .lubricant = "",
            .sizes = {{.label = "A", .diameter = {}, .length = {}}, {.label = "B", .diameter = {}, .length = {}}}};
}

timeline::Part part_at(std::optional<std::size_t> rung) {
    timeline::Part part{.exercise = "x", .title = "X", .blocks = {}};
    Situation situation;
    if (rung) situation.rungs.emplace(units::KitId("trainers"), *rung);
    kinds::use_kit(part, two_sizes(), situation);
    return part;
}

constexpr SizeRef larger{SizeRef::Base::current, 1};

}  // namespace

TEST_CASE("a part that uses a kit has its sizes and the one in use") {
    const timeline::Part part = part_at(1);
    CHECK(part.kit == "trainers");
    CHECK(part.ladder.size() == 2);
    CHECK(part.rung == 1);
    CHECK_FALSE(part_at(std::nullopt).rung);
    CHECK_FALSE(part_at(2).rung);
}

TEST_CASE("a size has its label where it is known, words where it is not, and a note where there is none") {
    timeline::Part part = part_at(0);
    CHECK(kinds::name_in(part, two_sizes(), larger) == "size B");
    part = part_at(std::nullopt);
    CHECK(kinds::name_in(part, two_sizes(), larger) == "one size larger than your current one");
    CHECK(part.notes.empty());
    part = part_at(1);
    CHECK(kinds::name_in(part, two_sizes(), larger) == std::nullopt);
    CHECK(part.notes == std::vector<std::string>{"there is no larger size than B: the part with it is left out"});
}

TEST_CASE("a size is taken in hand under its heading") {
    const timeline::Block block = kinds::taking("size B", larger, std::nullopt);
    CHECK(block.name == "Size B");
    CHECK(block.steps.at(0).say == "Take size B");
    CHECK(block.steps.at(0).size == larger);
    CHECK(kinds::size_in_words(two_sizes(), larger) == "one size larger");
    CHECK(kinds::size_in_words(two_sizes(), {SizeRef::Base::fixed, 0}) == "size A");
}

TEST_SUITE_END();
