#include <doctest/doctest.h>

#include <chrono>

#include "core/exercise/kinds/kinds.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/exercise");

using namespace rx;
using namespace std::chrono_literals;
using timeline::Phase;

namespace {

std::string paced(std::string_view cue) {
    return "kind = \"release\"\nin = \"4s\"\nout = \"6s\"\ncue = \"" + std::string(cue) + "\"\nbreaths = \"8..12\"";
}

std::string problems_of_release(std::string_view lines) {
    return support::problems_with_exercise("kind = \"release\"\n" + std::string(lines));
}

}  // namespace

TEST_CASE("letting go is said on the breath the plan names") {
    const timeline::Part inhale = support::part_of(paced("inhale"));
    CHECK(inhale.blocks.at(0).steps.at(0).say == "Breathe in, let go");
    CHECK(inhale.blocks[0].steps.at(1).say == "");
    const timeline::Part exhale = support::part_of(paced("exhale"));
    CHECK(exhale.blocks.at(0).steps.at(0).say == "");
    CHECK(exhale.blocks[0].steps.at(1).say == "Breathe out, let go");
    CHECK(timeline::span_of(exhale) == units::Range<units::Duration>{80s, 120s});
}

TEST_CASE("the timed form lets go and rests, in sets, and is gentle") {
    const timeline::Part part = support::part_of(
        "kind = \"release\"\nrelease = \"5s\"\nrest = \"5s\"\nreps = 10\nsets = 2\nset-rest = \"30s\"");
    CHECK(part.nature == timeline::Nature::gentle);
    REQUIRE(part.blocks.size() == 3);
    CHECK(part.blocks[0].steps.at(0).phase == Phase::release);
    CHECK(part.blocks[0].steps.at(1).phase == Phase::rest);
    CHECK(timeline::span_of(part) == units::exactly<units::Duration>(230s));
}

TEST_CASE("both forms are said in one line") {
    CHECK(support::read_exercise(paced("exhale")).dose->in_words() ==
          "breathe in 4 s, out 6 s, let go breathing out, 8 to 12 breaths");
    CHECK(support::read_exercise("kind = \"release\"\nrelease = \"5s\"\nrest = \"5s\"\nreps = 2").dose->in_words() ==
          "let go 5 s, rest 5 s, twice");
}

TEST_CASE("the two forms are not mixed, and one of them is there") {
    CHECK(problems_of_release("") == "4:1 dose-form");
    CHECK(problems_of_release("rest = \"5s\"") == "4:1 dose-form");
    CHECK(problems_of_release("in = \"4s\"\nout = \"4s\"\ncue = \"inhale\"\nfor = \"5m\"\nreps = 5") ==
          "4:1 dose-form");
}

TEST_CASE("each form names what it has not") {
    CHECK(problems_of_release("in = \"4s\"\nfor = \"5m\"") == "4:1 missing-key, 4:1 missing-key");
    CHECK(problems_of_release("release = \"4s\"") == "4:1 missing-key, 4:1 missing-key");
    CHECK(problems_of_release("in = \"4s\"\nout = \"4s\"\ncue = \"both\"\nfor = \"5m\"") == "9:7 unknown-word");
}

TEST_CASE("letting go needs no permission") {
    CHECK(support::read_exercise(paced("inhale")).permission == exercise::Permission::none);
}

TEST_CASE("a release by the breath may be ended by a key, and may ramp") {
    const std::string keyed = "kind = \"release\"\npaced-by = \"key\"\ncue = \"exhale\"\nbreaths = 6";
    CHECK(support::part_of(keyed).blocks.at(0).steps.at(0).say == "Breathe in; breathe out, let go");
    CHECK(support::read_exercise(keyed).dose->in_words() ==
          "6 breaths at your own pace, let go breathing out, a key after each");
    CHECK(support::problems_with_exercise("kind = \"release\"\npaced-by = \"key\"\nbreaths = 6") == "4:1 missing-key");
    CHECK(support::problems_with_exercise(keyed + "\nrelease = \"5s\"") == "4:1 dose-form");
    const timeline::Part ramped = support::part_of(
        "kind = \"release\"\nin = \"4s\"\nout = \"6s\"\ncue = \"inhale\"\nbreaths = 6\nramp-to = { in = \"5s\", out = "
        "\"8s\", over = 2 }");
    CHECK(std::holds_alternative<timeline::Ramped>(ramped.blocks.at(0).steps.at(0).length));
    CHECK(ramped.blocks.at(0).steps.at(0).say == "Breathe in, let go");
}

TEST_SUITE_END();
