#include "core/progress/simulation.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"
#include "tests/support/sample_plans.hpp"

using namespace rx;
using progress::Course;
using support::date;

namespace {

plan::Plan plan_to_play(std::string_view rules, std::string_view often = "daily") {
    return support::read_plan(fmt::format(R"(format = 1
id = "home"
title = "Home"
[safety]
blocked-when = ["infection"]
not-before = ["2 days after surgery"]
[kit.set]
sizes = [{{ label = "A" }}, {{ label = "B" }}, {{ label = "C" }}]
[[exercise]]
id = "trainer"
kind = "dilator"
kit = "set"
ease-asked = true
segments = [{{ size = "current", for = "5m" }}]
[[routine]]
id = "evening"
do = ["trainer"]
often = "{}"
{}
)",
                                          often, rules));
}

const progress::Persona& persona(std::string_view name) {
    const auto found = std::ranges::find(progress::personas(), name, &progress::Persona::name);
    REQUIRE(found != progress::personas().end());
    return *found;
}

// From Fri 20 Nov 2026; after surgery on that day practice begins on Sun 22.
Course play(const plan::Plan& plan, std::string_view name, int weeks = 4) {
    return progress::simulate(
        {.plan = plan, .first = date("2026-11-20"), .weeks = weeks, .week_start = std::chrono::Monday}, persona(name));
}

constexpr std::string_view up_at_2 = R"(
[[advance]]
kit = "set"
after = "3 of 3 sessions"
pain = "<= 2"
)";

std::string at(std::size_t size) {
    return fmt::format("{}", size);
}

// "2026-11-24 >1": on that day size 1 was suggested.
std::string in_short(const Course& course) {
    std::string text;
    for (const progress::Turn& turn : course.turns) {
        text += (text.empty() ? "" : ", ") + units::to_text(turn.day) + " >" +
                (turn.suggestion.to ? at(*turn.suggestion.to) : "-");
    }
    return text;
}

}  // namespace

TEST_SUITE_BEGIN("core/progress");

TEST_CASE("the made-up people have names of their own, words, and ratings there are") {
    std::set<std::string_view> names;
    for (const progress::Persona& each : progress::personas()) {
        CHECK(names.insert(each.name).second);
        CHECK_FALSE(each.what.empty());
        for (const int rating : {each.usual, each.first, each.hard}) CHECK((rating >= 0 && rating <= 10));
    }
    for (const char* name : {"steady", "pain-3", "skips-weekends", "improves", "hard-days"})
        CHECK(names.contains(name));
}

TEST_CASE("who is steady goes up as soon as the rule holds, and no further than the kit") {
    const auto plan = plan_to_play(up_at_2);
    const Course course = play(plan, "steady");
    CHECK(in_short(course) == "2026-11-24 >1, 2026-11-27 >2");
    CHECK(course.sessions == 26);
    CHECK(course.stopped == 0);
    CHECK(course.furthest.at(units::KitId("set")) == 2);
}

TEST_CASE("three is not two: the limit decides") {
    CHECK(play(plan_to_play(up_at_2), "pain-3").turns.empty());
    const auto below_4 = plan_to_play("[[advance]]\nkit = \"set\"\nafter = \"3 of 3 sessions\"\npain = \"< 4\"\n");
    CHECK(in_short(play(below_4, "pain-3")) == "2026-11-24 >1, 2026-11-27 >2");
    const auto below_3 = plan_to_play("[[advance]]\nkit = \"set\"\nafter = \"3 of 3 sessions\"\npain = \"< 3\"\n");
    CHECK(play(below_3, "pain-3").turns.empty());
}

TEST_CASE("practice follows what is due and the days the person has") {
    CHECK(play(plan_to_play(up_at_2, "every 2 days"), "steady").sessions == 13);
    CHECK(play(plan_to_play(up_at_2, "2 per day"), "steady").sessions == 52);
    // From Sun 22 November to Thu 17 December there are 19 days that are not on a weekend.
    CHECK(play(plan_to_play(up_at_2), "skips-weekends").sessions == 19);
    CHECK(play(plan_to_play(up_at_2, "?"), "steady").sessions == 0);
    CHECK(play(plan_to_play(up_at_2), "steady", 1).sessions == 5);
}

TEST_CASE("practice keeps the limits, on the days and within them") {
    CHECK(play(plan_to_play("", "3 per week"), "steady").sessions == 13);
    // One on Sun 22, then every second day: Tue, Thu, Sat, and from then on Mon, Wed, Fri to Wed 16 December.
    CHECK(play(plan_to_play("apart = \"48h\"", "3 per week"), "steady").sessions == 12);
    CHECK(play(plan_to_play("apart = \"2 days\"", "3 per week"), "steady").sessions == 12);
    CHECK(play(plan_to_play("apart = \"5h\"", "3 per day"), "steady").sessions == 78);
    CHECK(play(plan_to_play("at-most = \"1 per week\"", "4 per month"), "steady").sessions == 5);
}

TEST_CASE("who has less pain puts it in more easily, and says so where it is asked") {
    const auto plan = plan_to_play(R"(
[[advance]]
kit = "set"
after = "3 of 3 sessions"
ease = "easily"
[[step-back]]
kit = "set"
after = "1 of 1 session"
ease = "hard"
)");
    CHECK(in_short(play(plan, "steady")) == "2026-11-24 >1, 2026-11-27 >2");
    CHECK(play(plan, "pain-3").turns.empty());
    // Hard with pain 6; from the third session on with some effort, and from the ninth on, with pain 2, easily.
    CHECK(in_short(play(plan, "improves")) == "2026-11-22 >-, 2026-12-02 >1, 2026-12-05 >2");
}

TEST_CASE("who improves comes to it later") {
    // Pain is 2 from the ninth session on; the third such session is the eleventh.
    CHECK(in_short(play(plan_to_play(up_at_2), "improves")) == "2026-12-02 >1, 2026-12-05 >2");
}

TEST_CASE("hard days step back, stop, and are counted") {
    const auto plan = plan_to_play(std::string(up_at_2) + R"(
[[step-back]]
kit = "set"
after = "1 of 1 session"
pain = ">= 5"
[[stop]]
pain = ">= 7"
say = "Rest."
)");
    const Course course = play(plan, "hard-days", 2);
    // Sessions are daily from the 22nd on: the third goes up, the fifth is hard.
    CHECK(in_short(course) == "2026-11-24 >1, 2026-11-26 >0, 2026-11-29 >1, 2026-12-01 >0");
    CHECK(course.sessions == 12);
    CHECK(course.stopped == 2);
}

TEST_CASE("where there is no smaller size that is said once, not every day") {
    const auto plan = plan_to_play("[[step-back]]\nkit = \"set\"\nafter = \"1 of 1 session\"\npain = \">= 2\"\n");
    CHECK(in_short(play(plan, "pain-3")) == "2026-11-22 >-");
}

TEST_CASE("a long pause begins again lower, once") {
    const auto plan = plan_to_play(std::string(up_at_2) + "[[restart]]\nkit = \"set\"\nafter-gap = \"1 week\"\n" +
                                   "[[restart]]\nroutine = \"evening\"\nafter-gap = \"2 weeks\"\nsay = \"Call us.\"\n");
    CHECK(in_short(play(plan, "long-pause", 8)) ==
          "2026-11-24 >1, 2026-11-27 >2, 2026-12-25 >1, 2026-12-25 >-, 2026-12-27 >2");
    CHECK(in_short(play(plan, "steady", 8)) == "2026-11-24 >1, 2026-11-27 >2");
}

TEST_CASE("what nobody came to is named") {
    const auto plan = plan_to_play(std::string(up_at_2) + R"(until = "B"
[[advance]]
kit = "set"
approval = "clinic"
[[step-back]]
kit = "set"
after = "1 of 1 session"
pain = ">= 9"
[[restart]]
kit = "set"
after-gap = "?"
)");
    std::vector<Course> courses{play(plan, "steady"), play(plan, "hard-days")};
    const auto found = progress::unreached(plan, courses);
    CHECK(found.advance.empty());
    REQUIRE(found.step_back.size() == 1);
    CHECK(found.step_back[0] == &plan.rules.step_back[0]);
    CHECK(found.restart.empty());
    CHECK(found.beyond == std::map<units::KitId, std::size_t>{{units::KitId("set"), 1}});

    courses = {play(plan, "pain-3")};
    const auto less = progress::unreached(plan, courses);
    CHECK(less.advance == std::vector<const plan::Advance*>{&plan.rules.advance[0]});
    CHECK(less.beyond.at(units::KitId("set")) == 0);
}

TEST_CASE("a size that a phase names is reached when a session uses it") {
    const auto plan = plan_to_play(R"([[exercise]]
id = "next"
kind = "dilator"
kit = "set"
segments = [{ size = "B", for = "5m" }]
[[phase]]
routine = "evening"
from = 2026-11-27
do = ["next"]
)");
    const auto found = progress::unreached(plan, {play(plan, "steady")});
    CHECK(found.beyond == std::map<units::KitId, std::size_t>{{units::KitId("set"), 1}});
    CHECK(progress::unreached(plan, {play(plan, "steady", 1)}).beyond.at(units::KitId("set")) == 0);
}

TEST_CASE("made-up people have every word that a plan waits for, and note what was done elsewhere") {
    const plan::Plan plan = support::read_plan(R"(format = 1
id = "home"
title = "Home"
[[exercise]]
id = "posture"
kind = "log-only"
approval = "clinic"
[[routine]]
id = "evening"
do = ["posture"]
often = "daily"
)");
    CHECK(play(plan, "steady", 2).sessions == 14);
}

TEST_CASE("made-up people have chosen the first of alternatives") {
    const plan::Plan plan = support::read_plan(support::once_or_twice_plan);
    CHECK(play(plan, "steady", 1).sessions == 7);
}

TEST_CASE("time until a key is no practice for made-up people either") {
    const plan::Plan plan = support::read_plan(R"(format = 1
id = "home"
title = "Home"
[[exercise]]
id = "x"
kind = "custom"
steps = [{ say = "Go on", until-key = true, hands-free = "5m" }]
[[routine]]
id = "evening"
do = ["x"]
often = "daily"
)");
    CHECK(play(plan, "steady", 1).sessions == 0);
}

TEST_CASE("phases that wait for sessions or a size come when practice has come so far") {
    const plan::Plan plan = plan_to_play(std::string("until = \"8 sessions\"\n") + std::string(up_at_2) + R"([[phase]]
routine = "evening"
from = "2 sessions"
often = "2 per day"
[[phase]]
routine = "evening"
from = "size C"
often = "daily"
[[phase]]
routine = "evening"
from = 2027-12-01
often = "daily"
)");
    const auto came = [](const Course& course) {
        std::string text;
        for (const auto& [day, routine, phase] : course.came)
            text += units::to_text(day) + " " + (phase == nullptr ? "over" : plan::to_text(phase->from)) + "; ";
        return text;
    };
    // Twice a day from the third day on; up after the third and the sixth session; over on the day of the eighth.
    const Course steady = play(plan, "steady");
    CHECK(came(steady) == "2026-11-23 2 sessions; 2026-11-25 size C; 2026-11-27 over; ");
    CHECK(steady.sessions == 8);
    const Course pain = play(plan, "pain-3");
    CHECK(came(pain) == "2026-11-23 2 sessions; 2026-11-26 over; ");
    const auto never = progress::unreached(plan, {pain});
    REQUIRE(never.phases.size() == 1);
    CHECK(plan::to_text(never.phases.at(0).second->from) == "size C");
    CHECK(progress::unreached(plan, {pain, steady}).phases.empty());
}

TEST_CASE("made-up people rest after a stop, and have every word") {
    const plan::Plan plan = plan_to_play(std::string("approval = \"clinic\"\n") +
                                         "[[stop]]\npain = \">= 7\"\nrest = \"1 week\"\nsay = \"Rest.\"\n");
    CHECK(play(plan, "steady").sessions == 26);
    // Five sessions, of which the fifth stops, then seven days of rest, again and again.
    CHECK(play(plan, "hard-days").sessions == 12);
    CHECK(play(plan, "hard-days").stopped == 2);
}

TEST_SUITE_END();
