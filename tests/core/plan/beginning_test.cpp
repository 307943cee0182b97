#include "core/plan/beginning.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// Two kits, A and B of "set", B and C of "travel", and a phase that begins so in line 20.
std::string plan_with_phase_from(std::string_view from) {
    return std::string(R"(format = 1
id = "p"
title = "P"
[kit.set]
sizes = [{ label = "A" }, { label = "B" }, { label = "2 of 3" }]
[kit.travel]
sizes = [{ label = "B" }, { label = "C" }]
[[exercise]]
id = "one"
kind = "stretch"
hold = "30s"
[[routine]]
id = "evening"
do = ["one"]
often = "3 per week"
[[phase]]
routine = "evening"
often = "daily"
title = "Later"
from = )") +
           std::string(from) + "\n";
}

// As it reads back, and in words.
std::string beginning(std::string_view from) {
    const plan::Plan plan = support::read_plan(plan_with_phase_from(from));
    const plan::Beginning& read = plan.routines.at(0).phases.at(0).from;
    return plan::to_text(read) + "; " + plan::from_in_words(read);
}

std::string problems_of_phase_from(std::string_view from) {
    return support::problems_of(plan_with_phase_from(from));
}

std::string hint(std::string_view from) {
    const auto checked = support::check_plan(plan_with_phase_from(from));
    REQUIRE_FALSE(checked);
    return checked.error().in_line_order().at(0).hint;
}

}  // namespace

TEST_CASE("a phase begins on a day, after so many sessions, or from a size on") {
    CHECK(beginning("2026-12-01") == "2026-12-01; from Tue 1 Dec 2026");
    CHECK(beginning("\"4 weeks after surgery\"") == "4 weeks after surgery; from 4 weeks after surgery");
    CHECK(beginning("\"20 sessions\"") == "20 sessions; from session 21 on");
    CHECK(beginning("\"size A\"") == "size A; from size A on");
    CHECK(beginning("\"size B of travel\"") == "size B of travel; from size B of travel on");
    CHECK(beginning("\"size 2 of 3\"") == "size 2 of 3; from size 2 of 3 on");
    CHECK(beginning("\"size 2 of 3 of set\"") == "size 2 of 3 of set; from size 2 of 3 of set on");
}

TEST_CASE("the size is that of the kit") {
    const plan::Plan plan = support::read_plan(plan_with_phase_from("\"size B of set\""));
    const auto& from = std::get<plan::FromSize>(plan.routines.at(0).phases.at(0).from);
    CHECK(from.kit.text() == "set");
    CHECK(from.index == 1);
}

TEST_CASE("a beginning that cannot be is refused with the right form") {
    CHECK(problems_of_phase_from("\"after 20 sessions\"") == "20:8 sessions-form");
    CHECK(hint("\"after 20 sessions\"") == "write it like \"20 sessions\"");
    CHECK(problems_of_phase_from("\"0 sessions\"") == "20:8 sessions-range");
    CHECK(problems_of_phase_from("\"session 21\"") == "20:8 moment-form");
    CHECK(hint("\"session 21\"") ==
          "write a date, or text like \"4 weeks after surgery\" or \"surgery\", or \"20 sessions\", or \"size M\"");
    CHECK(problems_of_phase_from("\"size B\"") == "20:8 unknown-size");
    CHECK(hint("\"size B\"") == "say of which: \"size B of set\"");
    CHECK(problems_of_phase_from("\"size M\"") == "20:8 unknown-size");
    CHECK(hint("\"size M\"") == "write it like \"size M of trainers\"");
    CHECK(problems_of_phase_from("\"size M of set\"") == "20:8 unknown-size");
    CHECK(problems_of_phase_from("\"size B of sett\"") == "20:8 unknown-kit");
    CHECK(hint("\"size B of sett\"") == "did you mean \"set\"?");
    CHECK(problems_of_phase_from("20") == "20:8 wrong-type");
}

TEST_CASE("a kit that cannot be read is not said to lack a size") {
    std::string text = plan_with_phase_from("\"size M\"");
    text.replace(text.find("label = \"A\""), 11, "label = \"\"");
    CHECK(support::problems_of(text) == "5:20 empty-text");
}

TEST_CASE("which of two comes first is told within one kind only") {
    const units::KitId set("set");
    CHECK(plan::surely_before(plan::AfterSessions{5}, plan::AfterSessions{6}));
    CHECK_FALSE(plan::surely_before(plan::AfterSessions{6}, plan::AfterSessions{6}));
    CHECK(plan::surely_before(plan::FromSize{set, 0, "A"}, plan::FromSize{set, 1, "B"}));
    CHECK_FALSE(plan::surely_before(plan::FromSize{set, 1, "B"}, plan::FromSize{set, 0, "A"}));
    CHECK_FALSE(plan::surely_before(plan::FromSize{units::KitId("travel"), 0, "B"}, plan::FromSize{set, 1, "B"}));
    CHECK_FALSE(plan::surely_before(plan::AfterSessions{5}, plan::FromSize{set, 1, "B"}));
}

TEST_SUITE_END();
