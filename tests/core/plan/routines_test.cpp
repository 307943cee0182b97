#include "core/plan/routines.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// A plan with exercises "one" and "two" and this routine, whose lines begin in line 14.
std::string plan_text(std::string_view routine) {
    return R"(format = 1
id = "p"
title = "P"
[[exercise]]
id = "one"
kind = "stretch"
hold = "30s"
[[exercise]]
id = "two"
kind = "stretch"
hold = "30s"
[[routine]]
id = "half-hour"
)" + std::string(routine) +
           "\n";
}

std::string problems_with(std::string_view routine) {
    return support::problems_of(plan_text(routine));
}

plan::Routine routine_of(std::string_view routine) {
    return support::read_plan(plan_text(routine)).routines.at(0);
}

}  // namespace

TEST_CASE("a routine keeps its exercises in order, repeats and optional ones among them") {
    const plan::Routine routine =
        routine_of("do = [\"two\", \"one\", { exercise = \"two\", optional = true }]\noften = \"daily\"");
    CHECK(routine.title == "half hour");
    REQUIRE(routine.items.size() == 3);
    CHECK(routine.items[0] == plan::RoutineItem{units::ExerciseId("two"), false});
    CHECK(routine.items[2] == plan::RoutineItem{units::ExerciseId("two"), true});
    CHECK(plan::to_text(routine.often.value()) == "1 per day");
}

TEST_CASE("a frequency may be left open, and an optional routine needs none") {
    CHECK_FALSE(routine_of("do = [\"one\", \"two\"]\noften = \"?\"").often);
    const plan::Routine extra = routine_of("do = [\"one\", \"two\"]\noptional = true");
    CHECK(extra.optional);
    CHECK_FALSE(extra.often);
    CHECK(problems_with("do = [\"one\", \"two\"]") == "12:1 missing-key");
}

TEST_CASE("what is wrong with a frequency is said at it") {
    CHECK(problems_with("do = [\"one\", \"two\"]\noften = \"now and then\"") == "15:9 often-form");
    CHECK(problems_with("do = [\"one\", \"two\"]\noften = \"40 per day\"") == "15:9 often-range");
    CHECK(problems_with("do = [\"one\", \"two\"]\noften = \"nightly\"") == "15:9 not-supported-yet");
    CHECK(problems_with("do = [\"one\", \"two\"]\noften = 3") == "15:9 wrong-type");
}

TEST_CASE("every entry of the list is one of the plan's exercises") {
    CHECK(problems_with("do = [\"one\", \"tow\", 3, \"Two!\", { exercise = \"thre\" }]\noften = \"daily\"") ==
          "14:14 unknown-exercise, 14:21 wrong-type, 14:24 id-form, 14:45 unknown-exercise");
    CHECK(problems_with("do = []\noften = \"daily\"") == "14:6 list-length");
    CHECK(problems_with("do = \"one\"\noften = \"daily\"") == "14:6 wrong-type");
    CHECK(problems_with("do = [{ exercis = \"one\" }]\noften = \"daily\"").find("14:9 unknown-key") !=
          std::string::npos);
    std::string many = "do = [";
    for (int i = 0; i < 101; ++i) many += "\"one\", ";
    CHECK(problems_with(many + "]\noften = \"daily\"") == "14:6 list-length");
}

TEST_CASE("two routines with the same id are told the line of the first") {
    CHECK(problems_with("do = [\"one\", \"two\"]\noften = \"daily\"\n[[routine]]\nid = \"half-hour\"\ndo = [\"one\"]\n"
                        "often = \"daily\"") == "17:6 id-twice");
}

TEST_CASE("what the language has for later is refused as such") {
    CHECK(problems_with("do = [\"one\", \"two\"]\noften = \"daily\"\nat = [\"07:30\"]") == "16:1 not-supported-yet");
}

TEST_SUITE_END();
