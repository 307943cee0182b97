#include "core/progress/situation.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/progress");

using namespace rx;

TEST_CASE("the situation has the current size of each kit of the plan, where the plan has that size") {
    const plan::Plan plan = support::read_plan(R"(format = 1
id = "home"
title = "Home"
[kit.main]
sizes = [{ label = "A" }, { label = "B" }]
[[exercise]]
id = "x"
kind = "stretch"
hold = "1m"
[[routine]]
id = "r"
do = ["x"]
often = "daily"
)");
    const units::KitId main("main");
    patient::Patient patient;
    CHECK(progress::situation_of(plan, patient).rungs.empty());
    patient.current_size = {{"main", "B"}, {"other", "Z"}};
    CHECK(progress::situation_of(plan, patient).rungs == std::map<units::KitId, std::size_t>{{main, 1}});
    patient.current_size = {{"main", "gone"}};
    CHECK(progress::situation_of(plan, patient).rungs.empty());
}

TEST_SUITE_END();
