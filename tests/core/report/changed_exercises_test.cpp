#include <doctest/doctest.h>

#include "core/report/changed.hpp"
#include "tests/support/plan_text.hpp"

using namespace rx;

namespace {

// What changes in the one exercise of a plan, from these lines to those.
report::Sentences changes(std::string_view before, std::string_view after) {
    const auto plan = [](std::string_view lines) {
        return support::read_plan(support::plan_with_exercise(lines));
    };
    report::Sentences all;
    report::changed_exercises(all, plan(before), plan(after));
    return all;
}

}  // namespace

TEST_SUITE_BEGIN("core/report");

TEST_CASE("what the line of a dose leaves out is compared by its name") {
    const std::string massage = "kind = \"massage\"\nfor = \"1m\"\n";
    CHECK(changes(massage + "areas = [\"5 o'clock\", \"6 o'clock\"]",
                  massage + "areas = [\"5 o'clock\", \"7 o'clock\"]") ==
          report::Sentences{"x, areas: 5 o'clock, 6 o'clock becomes 5 o'clock, 7 o'clock."});
    CHECK(changes(massage, massage + "internal = true") ==
          report::Sentences{"x, where: none becomes inside the body."});
    const std::string relaxation = "kind = \"relaxation\"\nfor = \"5m\"\n";
    CHECK(changes(relaxation, relaxation + "tensing = true") ==
          report::Sentences{"x, muscles: none becomes tensed on purpose and let go."});
    CHECK(changes(relaxation + "lines = [{ at = \"1m\", say = \"Belly\" }]",
                  relaxation + "lines = [{ at = \"2m\", say = \"Belly\" }]") ==
          report::Sentences{"x, said at 2 min: none becomes Belly.", "x, said at 1 min: Belly becomes none."});
}

TEST_CASE("an exercise in which no sentence finds a change is said to change") {
    const std::string movement = "kind = \"movement\"\nfor = \"5m\"\n";
    CHECK(changes(movement, movement + "attention = \"guided\"").front() ==
          "x: how much is said while it runs changes.");
    CHECK(changes(movement, movement + "per-side = false") == report::Sentences{"x: some details change."});
    CHECK(changes(movement, movement + "note = \"for us\"").empty());
}

TEST_SUITE_END();
