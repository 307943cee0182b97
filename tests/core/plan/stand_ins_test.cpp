#include "core/plan/stand_ins.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

using namespace rx;
using plan::counts_for;

TEST_SUITE_BEGIN("core/plan");

namespace {

// Exercises "one" and "two", and these routines from line 12 on.
std::string problems_with_routines(std::string_view routines) {
    return support::problems_of(support::plan_with_two_exercises(routines));
}

plan::Plan plan_of_routines(std::string_view routines) {
    return support::read_plan(support::plan_with_two_exercises(routines));
}

// "evening" with these keys from line 14 on, and after it "yoga" and "walk", of which it may offer a choice.
std::string evening_or(std::string_view evening, std::string_view yoga = "", std::string_view walk = "") {
    const auto table = [](std::string_view id, std::string_view lines) {
        return "[[routine]]\nid = \"" + std::string(id) + "\"\n" + std::string(lines) + "\n";
    };
    return table("evening", evening) + table("yoga", "do = [\"one\"]\n" + std::string(yoga)) +
           table("walk", "do = [\"two\"]\n" + std::string(walk));
}

constexpr std::string_view either = "alternatives = [\"yoga\", \"walk\"]\noften = \"3 per week\"";

}  // namespace

TEST_CASE("a routine may be one of several, as the person chooses") {
    const plan::Plan plan = plan_of_routines(evening_or(either));
    const plan::Routine& evening = *plan.find_routine("evening");
    CHECK(evening.items.empty());
    CHECK(evening.alternatives == std::vector{units::RoutineId("yoga"), units::RoutineId("walk")});
    CHECK_FALSE(evening.alternative_of);
    CHECK(plan.find_routine("walk")->alternative_of == units::RoutineId("evening"));
}

TEST_CASE("an alternative has of its routine what it does not say itself") {
    const plan::Plan plan = plan_of_routines(evening_or(
        "alternatives = [\"yoga\", \"walk\"]\noften = \"3 per week\"\nfrom = 2026-12-01\nuntil = 2026-12-24\n"
        "attention = \"free\"\nprepare = [\"A cushion\"]\nafter-care = [\"Water\"]\nshort = { do = [\"one\"] }",
        "often = \"2 per day\"\nfrom = 2026-12-08\nattention = \"quiet\"\nprepare = [\"A mat\"]",
        "until = 2026-12-20\nafter-care = [\"Rest\"]\nshort = { do = [\"two\"], title = \"Round the block\" }"));
    const plan::Routine& yoga = *plan.find_routine("yoga");
    CHECK(plan::to_text(yoga.often.value()) == "2 per day");
    CHECK(plan::to_text(yoga.from.value()) == "2026-12-08");
    CHECK(plan::to_text(yoga.until.value()) == "2026-12-24");
    CHECK(yoga.attention == timeline::Attention::quiet);
    CHECK(yoga.prepare == std::vector<std::string>{"A mat"});
    CHECK(yoga.after_care == std::vector<std::string>{"Water"});
    CHECK(yoga.short_form.value().title == "evening, short");
    const plan::Routine& walk = *plan.find_routine("walk");
    CHECK(plan::to_text(walk.often.value()) == "3 per week");
    CHECK(plan::to_text(walk.from.value()) == "2026-12-01");
    CHECK(plan::to_text(walk.until.value()) == "2026-12-20");
    CHECK(walk.attention == timeline::Attention::free);
    CHECK(walk.prepare == std::vector<std::string>{"A cushion"});
    CHECK(walk.after_care == std::vector<std::string>{"Rest"});
    CHECK(walk.short_form.value().title == "Round the block");
}

TEST_CASE("an alternative that ends before its routine begins is refused") {
    const auto with = [](std::string_view routine, std::string_view yoga) {
        return problems_with_routines(evening_or(std::string(either) + "\n" + std::string(routine), yoga));
    };
    CHECK(with("from = 2026-12-01", "until = 2026-11-30") == "20:9 until-order");
    CHECK(with("until = 2026-11-30", "from = 2026-12-01") == "20:8 until-order");
    CHECK(with("from = 2026-12-01", "until = 2026-12-01") == "");
}

TEST_CASE("an alternative has the limits of its routine, unless it says its own") {
    const plan::Plan plan = plan_of_routines(
        evening_or(std::string(either) + "\nat-most = \"1 per day\"\napart = \"36h\"", "apart = \"1 day\""));
    const plan::Caps& yoga = plan.find_routine("yoga")->caps;
    CHECK(plan::in_words(yoga.at_most.value()) == "1 per day");
    CHECK(plan::in_words(yoga.apart.value()) == "1 day");
    CHECK(plan::in_words(plan.find_routine("walk")->caps.apart.value()) == "36 h");
}

TEST_CASE("what an alternative asks for is held against the limits that hold for it") {
    CHECK(problems_with_routines(evening_or(std::string(either) + "\nat-most = \"1 per day\"",
                                            "often = \"2 per day\"")) == "20:9 often-over-limit");
    CHECK(problems_with_routines(evening_or(either, "apart = \"3 days\"")) == "19:9 often-over-limit");
    CHECK(problems_with_routines(evening_or(std::string(either) + "\napart = \"3 days\"")) == "15:9 often-over-limit");
}

TEST_CASE("how often is said by the routine, or by each of its alternatives, and may be left open by any") {
    const std::string both = "alternatives = [\"yoga\", \"walk\"]";
    const plan::Plan plan = plan_of_routines(evening_or(both, "often = \"daily\"", "often = \"2 per day\""));
    CHECK_FALSE(plan.find_routine("evening")->often);
    CHECK(problems_with_routines(evening_or(both, "often = \"daily\"")) == "12:1 missing-key");
    CHECK(problems_with_routines(evening_or(both + "\noptional = true")) == "");
    const plan::Plan open = plan_of_routines(evening_or(either, "often = \"?\""));
    CHECK_FALSE(open.find_routine("yoga")->often);
    CHECK(open.find_routine("walk")->often);
}

TEST_CASE("a phase of an alternative begins from what its routine says") {
    const plan::Plan plan = plan_of_routines(
        evening_or(either) + "[[phase]]\nroutine = \"walk\"\nfrom = 2026-12-01\ndo = [\"one\", \"two\"]");
    REQUIRE(plan.find_routine("walk")->phases.size() == 1);
    CHECK(plan::to_text(plan.find_routine("walk")->phases[0].often.value()) == "3 per week");
}

TEST_CASE("what is wrong with alternatives is said at them") {
    const auto problems_of = [](std::string_view list) {
        return problems_with_routines(evening_or("often = \"daily\"\nalternatives = " + std::string(list)));
    };
    CHECK(problems_of("[\"yoga\", \"walk\"]") == "");
    CHECK(problems_of("[\"yoga\", \"wlak\"]") == "15:25 unknown-routine, 20:1 missing-key");
    CHECK(problems_of("[\"yoga\", \"walk\", \"evening\"]") == "15:33 routine-circle");
    CHECK(problems_of("[\"yoga\", \"walk\", \"yoga\"]") == "15:33 alternatives-form");
    CHECK(problems_of("[\"yoga\", \"Walk!\"]") == "15:25 id-form, 20:1 missing-key");
    CHECK(problems_of("[]") == "15:16 list-length, 16:1 missing-key, 20:1 missing-key");
    CHECK(problems_of("[\"yoga\"]") == "15:16 list-length, 20:1 missing-key");
    CHECK(problems_of("\"yoga\"") == "15:16 wrong-type, 16:1 missing-key, 20:1 missing-key");
    CHECK(problems_of("[\"yoga\", \"walk\"]\ndo = [\"one\"]") == "15:16 alternatives-form");
    CHECK(problems_with_routines("[[routine]]\nid = \"r\"\noften = \"daily\"") == "12:1 missing-key");
}

TEST_CASE("an alternative is one of one routine, has none itself, and a routine with alternatives has no phases") {
    CHECK(problems_with_routines(evening_or(either) +
                                 "[[routine]]\nid = \"again\"\nalternatives = [\"yoga\", \"walk\"]\n"
                                 "often = \"daily\"") == "26:17 alternatives-form, 26:25 alternatives-form");
    CHECK(problems_with_routines(evening_or(either) +
                                 "[[routine]]\nid = \"week\"\nalternatives = [\"evening\", \"rest\"]\n"
                                 "often = \"daily\"\n[[routine]]\nid = \"rest\"\ndo = [\"one\"]") ==
          "26:17 alternatives-form");
    CHECK(problems_with_routines(evening_or(either) +
                                 "[[phase]]\nroutine = \"evening\"\nfrom = 2026-12-01\noften = \"daily\"") ==
          "25:11 alternatives-form");
}

TEST_CASE("a session counts for its routine, for that of which it is an alternative, and for what these count as") {
    const plan::Plan plan = plan_of_routines(evening_or(std::string(either) + "\ncounts-as = \"day\"") +
                                             "[[routine]]\nid = \"day\"\ndo = [\"one\"]\noften = \"daily\"\n"
                                             "[[routine]]\nid = \"swim\"\ndo = [\"two\"]\noptional = true\n"
                                             "counts-as = \"walk\"");
    CHECK(counts_for(plan, "walk", "walk"));
    CHECK(counts_for(plan, "walk", "evening"));
    CHECK(counts_for(plan, "walk", "day"));
    CHECK(counts_for(plan, "swim", "walk"));
    CHECK(counts_for(plan, "swim", "day"));
    CHECK_FALSE(counts_for(plan, "walk", "yoga"));
    CHECK_FALSE(counts_for(plan, "evening", "walk"));
    CHECK_FALSE(counts_for(plan, "day", "evening"));
    CHECK(counts_for(plan, "of-another-plan", "of-another-plan"));
    CHECK_FALSE(counts_for(plan, "of-another-plan", "day"));
    CHECK(plan::all_that_count_for(plan, "walk") == plan::RoutineNames{"swim", "walk"});
    CHECK(plan::all_that_count_for(plan, "of-another-plan") == plan::RoutineNames{"of-another-plan"});
}

TEST_CASE("a routine counts as another one that there is, and never as itself") {
    const auto problems_of = [](std::string_view evening, std::string_view yoga) {
        return problems_with_routines(
            "[[routine]]\nid = \"evening\"\ndo = [\"one\"]\noften = \"daily\"\n" + std::string(evening) +
            "\n[[routine]]\nid = \"yoga\"\ndo = [\"two\"]\noptional = true\n" + std::string(yoga));
    };
    CHECK(problems_of("", "counts-as = \"evening\"") == "");
    CHECK(problems_of("", "counts-as = \"evning\"") == "21:13 unknown-routine");
    CHECK(problems_of("", "counts-as = \"yoga\"") == "21:13 routine-circle");
    CHECK(problems_of("counts-as = \"yoga\"", "counts-as = \"evening\"") ==
          "16:13 routine-circle, 21:13 routine-circle");
    CHECK(problems_with_routines(evening_or(std::string(either) + "\ncounts-as = \"yoga\"")) == "16:13 routine-circle");
    CHECK(problems_of("", "counts-as = [\"evening\"]") == "21:13 wrong-type");
}

TEST_CASE("an unknown routine is answered with the nearest one") {
    const auto refused = support::check_plan(
        support::plan_with_two_exercises(evening_or("alternatives = [\"yoga\", \"wlak\"]\noften = \"daily\"")));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().in_line_order().front().hint == "did you mean \"walk\"?");
}

TEST_CASE("however many ways lead from one routine to another, each is gone once") {
    plan::Plan plan{.id = units::PlanId("p")};
    for (int i = 0; i < 60; ++i) {
        const auto id = [](char kind, int number) {
            return units::RoutineId(kind + std::to_string(number));
        };
        plan.routines.push_back({.id = id('r', i)});
        plan.routines.back().counts_as = id('r', i + 1);
        plan.routines.back().alternative_of = id('g', i);
        plan.routines.push_back({.id = id('g', i)});
        plan.routines.back().counts_as = id('r', i + 1);
    }
    CHECK(counts_for(plan, "r0", "r59"));
    CHECK_FALSE(counts_for(plan, "r0", "another"));
}

TEST_SUITE_END();
