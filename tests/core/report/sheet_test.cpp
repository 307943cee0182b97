#include "core/report/sheet.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/plan_text.hpp"
#include "tests/support/sample_plans.hpp"

using namespace rx;
using report::sheet_of;
using Pair = std::pair<std::string, std::string>;

TEST_SUITE_BEGIN("core/report");

TEST_CASE("a sheet says what, how much, how often, when to stop and whom to call") {
    const auto sheet = sheet_of(
        support::read_plan(support::plan_with_exercise("kind = \"hold\"\ntitle = \"Squeeze\"\nhold = \"5s\"\nrest = "
                                                       "\"10s\"\nreps = 8\nblocked-when = [\"infection\"]\n"
                                                       "[[stop]]\npain = \">= 7\"\nsay = \"Rest, and call us.\"\n"
                                                       "[leaving]\nsay = \"Softly.\"\n")));
    REQUIRE(sheet.routines.size() == 1);
    CHECK(sheet.routines[0].often == "1 per day");
    REQUIRE(sheet.routines[0].items.size() == 1);
    CHECK(sheet.routines[0].items[0].first == "Squeeze");
    CHECK(sheet.routines[0].items[0].second.find("5 s") != std::string::npos);
    CHECK(sheet.stops == std::vector<Pair>{{"pain 7 or more", "Rest, and call us."}, {"ending early", "Softly."}});
    CHECK(sheet.contact == "ask your clinic");
    CHECK(sheet.before ==
          std::vector<std::string>{"Squeeze: not while this is so: Do you have an infection there just now?"});
    CHECK(sheet.facts.back() == Pair{"Sizes", "trainers: A 15 mm, B, C"});
}

TEST_CASE("what waits for somebody's word does not look permitted on the page") {
    const auto sheet = sheet_of(support::read_plan(R"(format = 1
id = "p"
title = "P"
[safety]
contractions = "after-release"
toning-approval = "patient"
[[exercise]]
id = "squeeze"
kind = "hold"
hold = "5s"
rest = "10s"
reps = 5
[[exercise]]
id = "rest"
kind = "stretch"
hold = "30s"
approval = "clinic"
[[routine]]
id = "r"
do = ["squeeze", "rest"]
often = "daily"
short = { do = ["rest"] }
)"));
    CHECK(sheet.before.front() == "tightening exercises wait until letting go comes easily, which you decide");
    CHECK(sheet.routines[0].items ==
          std::vector<Pair>{{"squeeze", "hold 5 s, rest 10 s, 5 times; begins once letting go comes easily"},
                            {"rest", "30 s; begins when your clinic says so"}});
    CHECK(sheet.routines[0].notes ==
          std::vector<std::string>{"or r, short, which counts as well: rest (30 s; begins when your clinic says so)"});
}

TEST_CASE("a dose that is left open is to be asked for") {
    const auto sheet =
        sheet_of(support::read_plan(support::plan_with_exercise("kind = \"stretch\"\ntitle = \"Turn\"\nhold = \"?\"")));
    CHECK(sheet.routines[0].items[0] == Pair{"Turn", "ask your clinic"});
}

TEST_CASE("the columns of a week begin with the person's own first day") {
    CHECK(report::weekdays_from(std::chrono::Monday) ==
          std::vector<std::string>{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"});
    CHECK(report::weekdays_from(std::chrono::Sunday).front() == "Sun");
    CHECK(report::weekdays_from(std::chrono::Sunday).back() == "Sat");
}

TEST_CASE("what else belongs to a routine, and when it changes, stands below its exercises") {
    const auto sheet = sheet_of(support::read_plan(support::plan_with_exercise(
        "kind = \"stretch\"\ntitle = \"Turn\"\nhold = \"30s\"\n[[routine]]\nid = \"evening\"\ndo = [\"x\"]\n"
        "often = \"daily\"\nprepare = [\"A cushion\"]\nuntil = 2026-12-24")));
    const auto routine = std::ranges::find(sheet.routines, "evening", &report::SheetRoutine::title);
    REQUIRE(routine != sheet.routines.end());
    CHECK(routine->notes == std::vector<std::string>{"before it: A cushion", "until Thu 24 Dec 2026"});
}

TEST_CASE("alternatives are ticked at the routine that offers them") {
    const auto sheet = sheet_of(support::read_plan(support::once_or_twice_plan));
    REQUIRE(sheet.routines.size() == 1);
    CHECK(sheet.routines[0].often == "as often as the one you choose");
    CHECK(sheet.routines[0].items ==
          std::vector<Pair>{{"once", "1 per day, long (5 min)"}, {"twice", "2 per day, brief (30 s)"}});
    CHECK(sheet.routines[0].notes == std::vector<std::string>{"one of these, as you choose: once, twice"});
}

TEST_CASE("what surrounds practice, what the plan suggests and asks for, and its last day stand on the page") {
    plan::Plan plan = support::read_plan(support::plan_with_exercise(R"(kind = "dilator"
title = "Trainer"
kit = "trainers"
segments = [{ size = "current", for = "5m" }]
prepare = ["Gel"]
after-care = ["Wash it"]
[[advance]]
kit = "trainers"
after = "3 of 3 sessions"
pain = "<= 2"
say = "Take your time."
[[measure]]
id = "reach"
title = "Reach"
ask = "How far?"
scale = "0..20"
better = "high")"));
    plan.ends = units::LocalDate(std::chrono::year(2026) / 12 / 24);
    plan.prepare = {"Warm room"};
    plan.after_care = {"Rest"};
    plan.safety.contractions = plan::Allowance::after_release;
    plan.safety.consent = plan::Consent::each_time;
    const auto sheet = sheet_of(plan);
    CHECK(sheet.facts.front() == Pair{"Last day", "Thu 24 Dec 2026"});
    CHECK(sheet.before == std::vector<std::string>{
                              "tightening exercises wait until letting go comes easily, which your clinic tells you",
                              "work inside the body: only when you say yes that day", "Warm room"});
    CHECK(sheet.routines[0].notes == std::vector<std::string>{"before Trainer: Gel", "after Trainer: Wash it"});
    CHECK(sheet.after == std::vector<std::string>{"Rest"});
    REQUIRE(sheet.suggestions.size() == 1);
    CHECK(sheet.suggestions[0].ends_with("pain was 2 or less. Take your time."));
    CHECK(sheet.measures == std::vector<std::string>{"Reach: How far? 0 to 20, higher is better"});
}

TEST_SUITE_END();
