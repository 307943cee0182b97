#include "core/plan/routines.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// A plan with exercises "one" and "two" and this routine, whose lines begin in line 14.
std::string plan_with_routine(std::string_view routine) {
    return support::plan_with_two_exercises("[[routine]]\nid = \"half-hour\"\n" + std::string(routine));
}

std::string problems_of_routine(std::string_view routine) {
    return support::problems_of(plan_with_routine(routine));
}

plan::Routine routine_of(std::string_view routine) {
    return support::read_plan(plan_with_routine(routine)).routines.at(0);
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

TEST_CASE("a routine may have limits, which leave room for what it asks for") {
    const plan::Routine routine = routine_of(
        "do = [\"one\"]\noften = \"3 per week\"\nat-most = \"1 per day\"\napart = \"48h\"\n[[routine]]\nid = "
        "\"other\"\ndo = [\"two\"]\noften = \"daily\"");
    CHECK(plan::in_words(routine.caps.at_most.value()) == "1 per day");
    CHECK(plan::in_words(routine.caps.apart.value()) == "48 h");
    const std::string both = "do = [\"one\", \"two\"]\n";
    CHECK(problems_of_routine(both + "often = \"daily\"\nat-most = \"daily\"\napart = \"long\"") ==
          "16:11 at-most-form, 17:9 apart-form");
    CHECK(problems_of_routine(both + "at-most = \"1 per day\"\noften = \"2 per day\"") == "16:9 often-over-limit");
    CHECK(problems_of_routine(both + "often = \"daily\"\napart = \"48h\"") == "15:9 often-over-limit");
    CHECK(problems_of_routine(both + "optional = true\nat-most = \"1 per day\"") == "");
    CHECK(problems_of_routine(both + "often = \"?\"\nat-most = \"1 per day\"") == "");
}

TEST_CASE("a frequency may be left open, and an optional routine needs none") {
    CHECK_FALSE(routine_of("do = [\"one\", \"two\"]\noften = \"?\"").often);
    const plan::Routine extra = routine_of("do = [\"one\", \"two\"]\noptional = true");
    CHECK(extra.optional);
    CHECK_FALSE(extra.often);
    CHECK(problems_of_routine("do = [\"one\", \"two\"]") == "12:1 missing-key");
}

TEST_CASE("what is wrong with a frequency is said at it") {
    CHECK(problems_of_routine("do = [\"one\", \"two\"]\noften = \"now and then\"") == "15:9 often-form");
    CHECK(problems_of_routine("do = [\"one\", \"two\"]\noften = \"40 per day\"") == "15:9 often-range");
    CHECK(problems_of_routine("do = [\"one\", \"two\"]\noften = \"now, every other week\"") == "15:9 often-form");
    CHECK(problems_of_routine("do = [\"one\", \"two\"]\noften = 3") == "15:9 wrong-type");
}

TEST_CASE("two routines with the same id are told the line of the first") {
    CHECK(problems_of_routine(
              "do = [\"one\", \"two\"]\noften = \"daily\"\n[[routine]]\nid = \"half-hour\"\ndo = [\"one\"]\n"
              "often = \"daily\"") == "17:6 id-twice");
}

TEST_CASE("a routine may begin and end, on a date or so long after an event") {
    const plan::Routine routine =
        routine_of("do = [\"one\", \"two\"]\noften = \"daily\"\nfrom = 2026-12-01\nuntil = \"6 months after surgery\"");
    CHECK(plan::to_text(routine.from.value()) == "2026-12-01");
    CHECK(plan::to_text(routine.until.value()) == "6 months after surgery");
    CHECK(problems_of_routine("do = [\"one\", \"two\"]\noften = \"daily\"\nfrom = \"2026-12-01\"") ==
          "16:8 moment-form");
    CHECK(problems_of_routine("do = [\"one\", \"two\"]\noften = \"daily\"\nuntil = \"2 weeks after surgry\"") ==
          "16:9 unknown-event");
}

TEST_CASE("a routine may be over after so many sessions in all") {
    const plan::Routine routine = routine_of("do = [\"one\", \"two\"]\noften = \"daily\"\nuntil = \"20 sessions\"");
    CHECK(routine.sessions_in_all == 20);
    CHECK_FALSE(routine.until);
    const auto until = [](std::string_view text) {
        return problems_of_routine("do = [\"one\", \"two\"]\noften = \"daily\"\nuntil = \"" + std::string(text) + "\"");
    };
    CHECK(until("all sessions") == "16:9 sessions-form");
    CHECK(until("0 sessions") == "16:9 sessions-range");
    CHECK(until("size M") == "16:9 moment-form");
}

TEST_CASE("a routine that surely ends before it begins is refused") {
    const auto with = [](std::string_view from, std::string_view until) {
        return problems_of_routine("do = [\"one\", \"two\"]\noften = \"daily\"\nfrom = " + std::string(from) +
                                   "\nuntil = " + std::string(until));
    };
    CHECK(with("2026-12-01", "2026-11-30") == "17:9 until-order");
    CHECK(with("\"8 weeks after surgery\"", "\"1 month after surgery\"") == "17:9 until-order");
    CHECK(with("2026-12-01", "2026-12-01") == "");
    CHECK(with("\"8 weeks after surgery\"", "\"1 month after birth\"") == "");
}

TEST_CASE("a short form has exercises of its own, and the routine's title unless it says one") {
    const plan::Routine routine =
        routine_of("title = \"Evening\"\ndo = [\"one\", \"two\"]\noften = \"daily\"\nshort = { do = [\"two\"] }");
    REQUIRE(routine.short_form);
    CHECK(routine.short_form->title == "Evening, short");
    CHECK(routine.short_form->items == std::vector{plan::RoutineItem{units::ExerciseId("two"), false}});
    CHECK(routine_of("do = [\"one\", \"two\"]\noften = \"daily\"\nshort = { do = [\"two\"], title = \"A little\" }")
              .short_form->title == "A little");
    CHECK_FALSE(routine_of("do = [\"one\", \"two\"]\noften = \"daily\"").short_form);
}

TEST_CASE("what is wrong with a short form is said at it") {
    const std::string whole = "do = [\"one\", \"two\"]\noften = \"daily\"\n";
    CHECK(problems_of_routine(whole + "short = { do = [] }") == "16:16 list-length");
    CHECK(problems_of_routine(whole + "short = { do = [\"three\"] }") == "16:17 unknown-exercise");
    CHECK(problems_of_routine(whole + "short = { title = \"A little\" }") == "16:9 missing-key");
    CHECK(problems_of_routine(whole + "short = [\"two\"]") == "16:9 wrong-type");
}

TEST_CASE("how much is said, and what to see to, may be said for a whole routine") {
    const std::string whole = "do = [\"one\", \"two\"]\noften = \"daily\"\n";
    const plan::Routine routine =
        routine_of(whole +
                   "attention = \"free\"\nprepare = [\"A cushion\"]\nafter-care = [\"Water\", \"Rest\"]\n"
                   "discreet = \"A while\"");
    CHECK(routine.attention == timeline::Attention::free);
    CHECK(routine.prepare == std::vector<std::string>{"A cushion"});
    CHECK(routine.after_care == std::vector<std::string>{"Water", "Rest"});
    CHECK(routine.discreet == "A while");
    CHECK(problems_of_routine(whole + "attention = \"loud\"") == "16:13 unknown-word");
}

TEST_CASE("how often and optional contradict each other") {
    const std::string routine = "[[routine]]\nid = \"r\"\ndo = [\"one\", \"two\"]\noptional = true\n";
    CHECK(support::problems_of(support::plan_with_two_exercises(routine)) == "");
    CHECK(support::problems_of(support::plan_with_two_exercises(routine + "often = \"daily\"\n")) ==
          "16:9 often-optional");
}

TEST_SUITE_END();
