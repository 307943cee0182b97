#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;

namespace {

std::string problems_of_checklist(std::string_view lines) {
    return support::problems_with_exercise("kind = \"checklist\"\n" + std::string(lines));
}

std::string items(int count) {
    std::string list;
    for (int i = 0; i < count; ++i) list += "\"item\", ";
    return "items = [" + list + "]";
}

}  // namespace

TEST_CASE("a checklist is one step for each item, each waiting for a key") {
    const timeline::Part part = support::part_of("kind = \"checklist\"\nitems = [\"A quiet place\", \"Water\"]");
    REQUIRE(part.blocks.size() == 1);
    REQUIRE(part.blocks[0].steps.size() == 2);
    CHECK(part.blocks[0].steps[1].say == "Water");
    CHECK(part.blocks[0].steps[1].phase == timeline::Phase::list);
    CHECK(timeline::needs_key(part));
    CHECK(timeline::span_of(part) == units::exactly<units::Duration>(0s));
}

TEST_CASE("a hands-free time stands in for the key of every item") {
    const timeline::Part part = support::part_of("kind = \"checklist\"\nitems = [\"a\", \"b\"]\nhands-free = \"20s\"");
    CHECK_FALSE(timeline::needs_key(part));
    CHECK(timeline::span_of(part) == units::exactly<units::Duration>(40s));
    CHECK(support::read_exercise("kind = \"checklist\"\nitems = [\"a\"]\nhands-free = \"?\"").dose == nullptr);
}

TEST_CASE("a checklist has one to thirty items and is no exercise to keep up") {
    CHECK(problems_of_checklist(items(30)) == "");
    CHECK(problems_of_checklist(items(31)) == "7:9 list-length");
    CHECK(problems_of_checklist("items = []") == "7:9 list-length");
    CHECK(problems_of_checklist("items = [1]") == "7:10 wrong-type");
    const exercise::Exercise two = support::read_exercise("kind = \"checklist\"\nitems = [\"a\", \"b\"]");
    CHECK(two.dose->in_words() == "a; b");
    CHECK(two.kind->load == exercise::Load::none);
}

TEST_CASE("the time of an item without keys is a detail") {
    const exercise::Exercise list =
        support::read_exercise("kind = \"checklist\"\nitems = [\"a\"]\nhands-free = \"20s\"");
    CHECK(list.dose->details() == std::vector<exercise::Detail>{{"without keys", "20 s for each"}});
}

TEST_SUITE_END();
