#include <doctest/doctest.h>

#include <chrono>

#include "core/plan/plan.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;
using namespace std::chrono_literals;

namespace {

plan::Plan evening() {
    return support::read_plan(R"(format = 1
id = "p"
title = "P"
[safety]
blocked-when = ["pregnant"]
not-before = ["4 weeks after surgery"]
[[stop]]
pain = ">= 7"
say = "Rest."
[kit.k]
sizes = [{ label = "A" }, { label = "B" }]
[[exercise]]
id = "hips"
kind = "stretch"
hold = "30s"
per-side = true
blocked-when = ["infection", "pregnant"]
[[exercise]]
id = "open"
kind = "stretch"
hold = "?"
blocked-when = ["period"]
[[exercise]]
id = "smaller"
kind = "dilator"
kit = "k"
segments = [{ size = "current-1", for = "2m" }]
not-before = ["6 weeks after birth"]
[[routine]]
id = "evening"
title = "Evening"
do = [{ exercise = "hips", optional = true }, "open", "smaller"]
often = "daily"
)");
}

}  // namespace

TEST_CASE("a routine becomes a timeline with the plan's stops") {
    const plan::Plan plan = evening();
    const plan::Built built = plan::build(plan, plan::select(plan.routines.at(0)), {.rungs = {{units::KitId("k"), 1}}});
    CHECK(built.timeline.title == "Evening");
    CHECK(built.timeline.stops.size() == 1);
    REQUIRE(built.timeline.parts.size() == 2);
    CHECK(built.timeline.parts[0].exercise == "hips");
    CHECK(built.timeline.parts[0].optional);
    CHECK_FALSE(built.timeline.parts[1].optional);
    CHECK(timeline::span_of(built.timeline) == units::exactly<units::Duration>(3min));
}

TEST_CASE("what cannot run is left out and named") {
    const plan::Plan plan = evening();
    const plan::Built built = plan::build(plan, plan::select(plan.routines.at(0)), {.rungs = {{units::KitId("k"), 0}}});
    CHECK(built.timeline.parts.size() == 1);
    CHECK(built.left_out == std::vector<std::string>{
                                "open is left out: your plan leaves open how much of it, ask your clinic",
                                "smaller is left out: there is no smaller size than A: the part with it is left out"});
}

TEST_CASE("a selection is held back by the conditions of the plan and of the exercises that can run") {
    const plan::Plan plan = evening();
    const plan::Conditions all = plan::conditions(plan, plan::select(plan.routines.at(0)));
    CHECK(all.blocked_when == std::vector{units::StateId("pregnant"), units::StateId("infection")});
    REQUIRE(all.not_before.size() == 2);
    CHECK(plan::to_text(all.not_before[1]) == "6 weeks after birth");
    const plan::Conditions one =
        plan::conditions(plan, {.title = "Hips", .items = {{.exercise = units::ExerciseId("hips")}}});
    CHECK(one.not_before.size() == 1);
}

TEST_CASE("what a routine says holds for its exercises that do not say it themselves, within what the plan says") {
    const plan::Plan plan = support::read_plan(R"(format = 1
id = "p"
title = "P"
prepare = ["Close the door"]
after-care = ["Open the window"]
[[exercise]]
id = "breath"
kind = "breathing"
in = "4s"
out = "6s"
for = "1m"
cues = [{ at = "30s", say = "Half way" }]
[[exercise]]
id = "heard"
kind = "stretch"
hold = "1m"
attention = "guided"
cues = [{ at = "30s", say = "Half way" }]
[[routine]]
id = "evening"
title = "Evening"
do = ["breath", "heard"]
often = "daily"
attention = "quiet"
prepare = ["A cushion"]
after-care = ["A glass of water"]
discreet = "A while"
short = { do = ["heard"], title = "A little" }
)");
    const plan::Built built = plan::build(plan, plan::select(plan.routines.at(0)), {});
    CHECK(built.timeline.prepare == std::vector<std::string>{"Close the door", "A cushion"});
    CHECK(built.timeline.after_care == std::vector<std::string>{"A glass of water", "Open the window"});
    CHECK(built.timeline.discreet == "A while");
    REQUIRE(built.timeline.parts.size() == 2);
    CHECK(built.timeline.parts[0].attention == timeline::Attention::quiet);
    CHECK(built.timeline.parts[0].cues.empty());
    CHECK(built.timeline.parts[1].attention == timeline::Attention::guided);
    CHECK(built.timeline.parts[1].cues.size() == 1);

    const auto brief = plan::select_short(plan.routines.at(0));
    REQUIRE(brief);
    const plan::Built less = plan::build(plan, *brief, {});
    CHECK(less.timeline.title == "A little");
    CHECK(less.timeline.prepare == built.timeline.prepare);
    REQUIRE(less.timeline.parts.size() == 1);
    CHECK(less.timeline.parts[0].exercise == "heard");
    CHECK_FALSE(plan::select_short(evening().routines.at(0)));
}

TEST_CASE("a gentler session says as much as its routine does") {
    const plan::Plan plan = support::read_plan(R"(
format = 1
id = "home"
title = "Home"
[[exercise]]
id = "breath"
kind = "breathing"
in = "4s"
out = "6s"
for = "5m"
[[exercise]]
id = "stretch"
kind = "stretch"
hold = "30s"
[[routine]]
id = "evening"
do = ["stretch"]
often = "daily"
attention = "quiet"
[[gentler]]
fear = ">= 7"
do = ["breath"]
say = "Breathing is enough."
)");
    const plan::Built built = plan::build(plan, plan::select(plan.routines.front()), {});
    REQUIRE(built.timeline.gentler.size() == 1);
    CHECK(built.timeline.gentler[0].parts.at(0).attention == timeline::Attention::quiet);
}

TEST_CASE("until something happens nobody is asked whether it did; the date can be given all the same") {
    const auto until = [](std::string_view moment) {
        return support::read_plan(
            "format = 1\nid = \"p\"\ntitle = \"P\"\n[[exercise]]\nid = \"x\"\nkind = "
            "\"stretch\"\nhold = \"30s\"\n[[routine]]\nid = \"r\"\ndo = [\"x\"]\noften = "
            "\"daily\"\nuntil = \"" +
            std::string(moment) + "\"\n");
    };
    const plan::Plan birth = until("birth");
    CHECK(plan::select(birth.routines[0]).dates.empty());
    REQUIRE(birth.events.size() == 1);
    CHECK(birth.events[0].id.text() == "birth");
    CHECK(plan::select(until("6 weeks after birth").routines[0]).dates.size() == 1);
}

TEST_CASE("a part goes no further than the sizes to which the plan's rules lead") {
    const auto largest = [](std::string_view rules) {
        const plan::Plan plan = support::read_plan(support::plan_with_exercise(
            "kind = \"dilator\"\nkit = \"trainers\"\nsegments = [{ size = \"current\", for = \"5m\" }]\n" +
            std::string(rules)));
        const units::KitId trainers("trainers");
        const auto built = plan::build(plan, plan::select(plan.routines[0]), {.rungs = {{trainers, 0}}});
        return built.timeline.parts.at(0).largest;
    };
    const std::string to_b = "[[advance]]\nkit = \"trainers\"\nafter = \"3 of 3 sessions\"\nuntil = \"B\"\n";
    const std::string on = "[[advance]]\nkit = \"trainers\"\nafter = \"5 of 5 sessions\"\npain = \"<= 1\"\n";
    CHECK_FALSE(largest(""));
    CHECK(largest(to_b) == 1U);
    CHECK_FALSE(largest(to_b + on));
}

TEST_SUITE_END();
