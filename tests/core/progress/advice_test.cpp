#include "core/progress/advice.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"
#include "tests/support/sample_plans.hpp"

using namespace rx;
using namespace std::chrono_literals;
using outcome::Moment;
using progress::Suggestion;
using support::date;
using support::on;

namespace {

using Records = std::vector<journal::Record>;

// A plan with a trainer of the sizes A, B, C and D, and these rules.
plan::Plan plan_with_rules(std::string_view rules) {
    return support::read_plan(fmt::format(R"(format = 1
id = "home"
title = "Home"
[kit.set]
sizes = [{{ label = "A" }}, {{ label = "B" }}, {{ label = "C" }}, {{ label = "D" }}]
[[exercise]]
id = "trainer"
kind = "dilator"
kit = "set"
ease-asked = true
segments = [{{ size = "current-1", for = "2m" }}, {{ size = "current", for = "5m" }}]
[[routine]]
id = "evening"
do = ["trainer"]
often = "daily"
{}
)",
                                          rules));
}

plan::Plan advancing(std::string_view lines) {
    return plan_with_rules(fmt::format("[[advance]]\nkit = \"set\"\n{}\n", lines));
}

// One rating of a session.
struct Rated {
    int pain = -1;  // below 0: not given
    int fear = -1;
    Moment moment = Moment::after;
};

journal::Session trained(std::string_view size, std::vector<Rated> ratings, std::chrono::minutes time = 5min) {
    journal::Session session{.plan = "home@0", .routine = "evening", .outcome = {}};
    session.outcome.active = time;
    session.outcome.exercises = {{.exercise = "trainer",
                                  .progress = outcome::Progress::complete,
                                  .active = time,
                                  .sizes = {{.label = std::string(size), .diameter = {}, .time = time}}}};
    for (const Rated& rated : ratings) {
        if (rated.pain >= 0)
            session.outcome.pain.push_back({units::PainScore(rated.pain), rated.moment, outcome::Duration{0}});
        if (rated.fear >= 0)
            session.outcome.fear.push_back({units::FearScore(rated.fear), rated.moment, outcome::Duration{0}});
    }
    return session;
}

journal::CurrentSize size(std::string label) {
    return {.kit = "set", .label = std::move(label), .diameter = {}};
}

// As on Fri 20 Nov 2026.
std::vector<Suggestion> advice(const plan::Plan& plan, const Records& records, const patient::Patient& who = {}) {
    return progress::advice({.plan = plan, .patient = who, .records = records, .today = date("2026-11-20")});
}

bool suggests(const plan::Plan& plan, const Records& records) {
    return !advice(plan, records).empty();
}

// Size B since 1 November, then a session on each day from the 2nd on with such ratings.
Records at_b(const std::vector<std::vector<Rated>>& sessions) {
    Records records{on("2026-11-01", size("B"))};
    int day = 2;
    for (const auto& ratings : sessions)
        records.push_back(on(fmt::format("2026-11-{:02}", day++), trained("B", ratings)));
    return records;
}

}  // namespace

TEST_SUITE_BEGIN("core/progress");

TEST_CASE("without rules nothing is ever suggested") {
    CHECK(advice(plan_with_rules(""), at_b({{{.pain = 0}}, {{.pain = 0}}, {{.pain = 10}}})).empty());
}

TEST_CASE("an advance names the next size and what it rests on") {
    const auto plan = advancing("after = \"2 of 3 sessions\"\npain = \"<= 2\"");
    const auto found = advice(plan, at_b({{{.pain = 1}}, {{.pain = 5}}, {{.pain = 2}}}));
    REQUIRE(found.size() == 1);
    CHECK(std::get<const plan::Advance*>(found[0].rule) == &plan.rules.advance.front());
    CHECK(found[0].kit == &plan.kits.at(units::KitId("set")));
    CHECK(found[0].from == 1);
    CHECK(found[0].to == 2U);
    CHECK(found[0].sessions == 2);
    CHECK(found[0].of_last == 3);
}

namespace {

// Sessions at size B on these days of November with that pain.
Records b_on(const std::vector<std::pair<int, int>>& sessions) {
    Records records{on("2026-11-01", size("B"))};
    for (const auto& [day, pain] : sessions)
        records.push_back(on(fmt::format("2026-11-{:02}", day), trained("B", {{.pain = pain}})));
    return records;
}

}  // namespace

TEST_CASE("a day counts towards a larger size when its worst session does") {
    const auto plan = advancing("after = \"2 of 3 days\"\npain = \"<= 2\"");
    CHECK_FALSE(suggests(plan, b_on({{2, 1}, {2, 1}, {2, 1}})));
    CHECK(suggests(plan, b_on({{2, 1}, {3, 1}})));
    CHECK_FALSE(suggests(plan, b_on({{2, 1}, {3, 1}, {3, 5}})));
    CHECK_FALSE(suggests(plan, b_on({{2, 1}, {3, 5}, {3, 1}})));
    const auto found = advice(plan, b_on({{2, 1}, {4, 5}, {7, 1}, {7, 1}, {9, 2}}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].sessions == 2);
    CHECK(found[0].of_last == 3);
    CHECK_FALSE(suggests(plan, b_on({{2, 1}, {3, 1}, {4, 5}, {5, 5}})));
}

TEST_CASE("days in a row leave no day of the calendar out") {
    const auto plan = advancing("after = \"3 days in a row\"\npain = \"<= 2\"");
    CHECK(suggests(plan, b_on({{2, 1}, {3, 1}, {4, 1}})));
    CHECK(suggests(plan, b_on({{2, 9}, {4, 1}, {5, 1}, {6, 1}})));
    CHECK_FALSE(suggests(plan, b_on({{2, 1}, {3, 1}, {5, 1}})));
    CHECK_FALSE(suggests(plan, b_on({{2, 1}, {3, 5}, {4, 1}})));
    CHECK_FALSE(suggests(plan, b_on({{2, 1}, {3, 1}})));
}

TEST_CASE("a day leads to a smaller size when any session of it does") {
    const auto plan = plan_with_rules("[[step-back]]\nkit = \"set\"\nafter = \"2 of 2 days\"\npain = \">= 5\"\n");
    CHECK(suggests(plan, b_on({{2, 5}, {2, 1}, {3, 1}, {3, 5}})));
    CHECK_FALSE(suggests(plan, b_on({{2, 5}, {3, 1}, {3, 1}})));
    const auto row = plan_with_rules("[[step-back]]\nkit = \"set\"\nafter = \"2 days in a row\"\npain = \">= 5\"\n");
    CHECK(suggests(row, b_on({{2, 5}, {3, 5}})));
    CHECK_FALSE(suggests(row, b_on({{2, 5}, {4, 5}})));
}

TEST_CASE("before its day an advance is not made, and a date that is not known is never guessed") {
    const auto plan = advancing(
        "after = \"1 of 1 session\"\npain = \"<= 2\"\nnot-before = [\"2 weeks after surgery\", \"1 day after birth\"]");
    const Records records = b_on({{2, 1}});
    const auto advised = [&](const std::map<std::string, units::LocalDate>& events) {
        patient::Patient who;
        who.events = events;
        return advice(plan, records, who).size();
    };
    const auto long_ago = date("2026-01-01");
    CHECK(advised({}) == 0);
    CHECK(advised({{"birth", long_ago}}) == 0);
    CHECK(advised({{"birth", long_ago}, {"surgery", date("2026-11-06")}}) == 1);
    CHECK(advised({{"birth", long_ago}, {"surgery", date("2026-11-07")}}) == 0);
}

TEST_CASE("at most two and below two are different rules") {
    const Records records = at_b({{{.pain = 2}}});
    CHECK(suggests(advancing("after = \"1 of 1 session\"\npain = \"<= 2\""), records));
    CHECK_FALSE(suggests(advancing("after = \"1 of 1 session\"\npain = \"< 2\""), records));
    CHECK(suggests(advancing("after = \"1 of 1 session\"\npain = \"< 3\""), records));
}

TEST_CASE("a session that a stop rule ended never advances, whatever its ratings") {
    const auto any = advancing("after = \"1 of 1 session\"\npain = \"<= 2\"");
    journal::Session stopped = trained("B", {{.pain = 1}});
    stopped.outcome.ending = outcome::Ending::stop_rule;
    journal::Session told = trained("B", {{.pain = 1}});
    told.outcome.stopped_by = "sign";
    const Records set{on("2026-11-01", size("B"))};
    const auto with = [&](const journal::Session& session) {
        Records records = set;
        records.push_back(on("2026-11-10", session));
        return suggests(any, records);
    };
    CHECK(with(trained("B", {{.pain = 1}})));
    CHECK_FALSE(with(stopped));
    CHECK_FALSE(with(told));
}

TEST_CASE("a rating that was not given never advances") {
    const auto pain = advancing("after = \"1 of 1 session\"\npain = \"<= 2\"");
    CHECK_FALSE(suggests(pain, at_b({{}})));
    CHECK_FALSE(suggests(pain, at_b({{{.fear = 0}}})));
    const auto both = advancing("after = \"1 of 1 session\"\npain = \"<= 2\"\nfear = \"<= 2\"");
    CHECK_FALSE(suggests(both, at_b({{{.pain = 0}}})));
    CHECK_FALSE(suggests(both, at_b({{{.pain = 0, .fear = 3}}})));
    CHECK(suggests(both, at_b({{{.pain = 0, .fear = 2}}})));
}

TEST_CASE("a rule looks at its own rating, and the worst is the highest of all") {
    const std::vector<Rated> ratings{{.pain = 4, .moment = Moment::before},
                                     {.pain = 6, .moment = Moment::during},
                                     {.pain = 1, .moment = Moment::during},
                                     {.pain = 2, .moment = Moment::after}};
    const Records records = at_b({ratings});
    const auto with = [](std::string_view limit, std::string_view rating) {
        return advancing(fmt::format("after = \"1 of 1 session\"\npain = \"{}\"\nrating = \"{}\"", limit, rating));
    };
    CHECK(suggests(with("<= 4", "before"), records));
    CHECK_FALSE(suggests(with("< 4", "before"), records));
    CHECK(suggests(with("<= 6", "during"), records));
    CHECK_FALSE(suggests(with("<= 5", "during"), records));
    CHECK(suggests(with("<= 2", "after"), records));
    CHECK_FALSE(suggests(with("<= 1", "after"), records));
    CHECK(suggests(with("<= 6", "worst"), records));
    CHECK_FALSE(suggests(with("<= 5", "worst"), records));
}

TEST_CASE("only the last sessions are looked at, and as many are needed as the rule says") {
    const auto three = advancing("after = \"3 of 3 sessions\"\npain = \"<= 2\"");
    CHECK_FALSE(suggests(three, at_b({{{.pain = 0}}, {{.pain = 0}}})));
    CHECK(suggests(three, at_b({{{.pain = 9}}, {{.pain = 0}}, {{.pain = 0}}, {{.pain = 0}}})));
    CHECK_FALSE(suggests(three, at_b({{{.pain = 0}}, {{.pain = 0}}, {{.pain = 0}}, {{.pain = 9}}})));
}

TEST_CASE("a session is at a size when it has time there since that is the current one") {
    const auto two = advancing("after = \"2 of 2 sessions\"");
    const Records before{on("2026-11-01", size("A")), on("2026-11-02", trained("B", {})),
                         on("2026-11-03", trained("B", {})), on("2026-11-04", size("B"))};
    CHECK_FALSE(suggests(two, before));
    Records after = before;
    after.push_back(on("2026-11-05", trained("B", {})));
    after.push_back(on("2026-11-06", trained("A", {})));
    after.push_back(on("2026-11-07", trained("B", {}, 0min)));
    CHECK_FALSE(suggests(two, after));
    after.push_back(on("2026-11-08", trained("B", {})));
    CHECK(suggests(two, after));
    // The same size said again changes nothing.
    after.push_back(on("2026-11-09", size("B")));
    CHECK(suggests(two, after));
    // Another exercise of the same label is not this kit's.
    auto other = trained("B", {});
    other.outcome.exercises.front().exercise = "elsewhere";
    CHECK_FALSE(
        suggests(two, {on("2026-11-01", size("B")), on("2026-11-05", trained("B", {})), on("2026-11-06", other)}));
}

TEST_CASE("the order of the records does not matter, and what comes after today is passed over") {
    const auto plan = advancing("after = \"2 of 2 sessions\"\npain = \"<= 2\"");
    Records records = at_b({{{.pain = 9}}, {{.pain = 0}}, {{.pain = 0}}});
    std::ranges::reverse(records);
    CHECK(suggests(plan, records));
    records.push_back(on("2026-11-21", trained("B", {{.pain = 9}})));
    records.push_back(on("2026-11-21", size("A")));
    CHECK(suggests(plan, records));
}

TEST_CASE("a size has to be old enough") {
    const auto plan = advancing("after = \"1 of 1 session\"\nnot-sooner-than = \"1 week\"");
    CHECK(suggests(plan, {on("2026-11-13", size("B")), on("2026-11-14", trained("B", {}))}));
    CHECK_FALSE(suggests(plan, {on("2026-11-14", size("B")), on("2026-11-15", trained("B", {}))}));
}

TEST_CASE("nothing is beyond the last size, or beyond the one the rule leads to") {
    const auto at = [](std::string label) {
        return Records{on("2026-11-01", size(label)), on("2026-11-02", trained(label, {}))};
    };
    const auto to_c = advancing("after = \"1 of 1 session\"\nuntil = \"C\"");
    CHECK(suggests(to_c, at("B")));
    CHECK_FALSE(suggests(to_c, at("C")));
    CHECK_FALSE(suggests(to_c, at("D")));
    CHECK_FALSE(suggests(advancing("after = \"1 of 1 session\""), at("D")));
    CHECK_FALSE(suggests(advancing("after = \"1 of 1 session\""), at("E")));
}

TEST_CASE("without a known size nothing is suggested") {
    CHECK_FALSE(suggests(advancing("after = \"1 of 1 session\""), {on("2026-11-02", trained("B", {}))}));
}

TEST_CASE("a depth has to be reached, and further is deep enough") {
    const auto plan = advancing("after = \"1 of 1 session\"\ndepth = \"half\"");
    const auto with = [](std::optional<outcome::Depth> depth) {
        auto session = trained("B", {});
        session.outcome.exercises.front().depth = depth;
        return Records{on("2026-11-01", size("B")), on("2026-11-02", session)};
    };
    CHECK_FALSE(suggests(plan, with(std::nullopt)));
    CHECK_FALSE(suggests(plan, with(outcome::Depth::tip)));
    CHECK(suggests(plan, with(outcome::Depth::half)));
    CHECK(suggests(plan, with(outcome::Depth::full)));
}

namespace {

// The last session at B, in which this was said of how it went in; nothing: nobody said.
Records went_in(std::optional<outcome::Ease> ease) {
    auto session = trained("B", {});
    session.outcome.exercises.front().ease = ease;
    return {on("2026-11-01", size("B")), on("2026-11-02", session)};
}

}  // namespace

TEST_CASE("it has to go in so easily, and where nobody said how, it did not") {
    const auto easily = advancing("after = \"1 of 1 session\"\nease = \"easily\"");
    CHECK_FALSE(suggests(easily, went_in(std::nullopt)));
    CHECK_FALSE(suggests(easily, went_in(outcome::Ease::hard)));
    CHECK_FALSE(suggests(easily, went_in(outcome::Ease::with_effort)));
    CHECK(suggests(easily, went_in(outcome::Ease::easily)));
    const auto with_effort = advancing("after = \"1 of 1 session\"\nease = \"with-effort\"");
    CHECK_FALSE(suggests(with_effort, went_in(outcome::Ease::hard)));
    CHECK(suggests(with_effort, went_in(outcome::Ease::with_effort)));
    CHECK(suggests(with_effort, went_in(outcome::Ease::easily)));
}

TEST_CASE("of several answers of a session the least easy one counts") {
    const auto plan = advancing("after = \"1 of 1 session\"\nease = \"easily\"");
    auto records = went_in(outcome::Ease::easily);
    auto& exercises = std::get<journal::Session>(records.back().body).outcome.exercises;
    exercises.push_back(exercises.front());
    CHECK(suggests(plan, records));
    exercises.back().ease = outcome::Ease::hard;
    CHECK_FALSE(suggests(plan, records));
    exercises.back().ease = std::nullopt;
    CHECK(suggests(plan, records));
}

TEST_CASE("movement has to be done to its end, and closed is not done") {
    auto plan = advancing("after = \"1 of 1 session\"");
    plan.rules.advance.front().with_movement = true;
    const auto with = [](std::optional<outcome::Movement> movement) {
        auto session = trained("B", {});
        session.outcome.exercises.front().movement = movement;
        return Records{on("2026-11-01", size("B")), on("2026-11-02", session)};
    };
    CHECK_FALSE(suggests(plan, with(std::nullopt)));
    CHECK_FALSE(suggests(plan, with(outcome::Movement::closed)));
    CHECK_FALSE(suggests(plan, with(outcome::Movement::partial)));
    CHECK(suggests(plan, with(outcome::Movement::done)));
}

TEST_CASE("a rule left open, or left to the clinic, suggests nothing") {
    const Records records = at_b({{{.pain = 0}}});
    CHECK_FALSE(suggests(advancing("after = \"?\"\npain = \"<= 2\""), records));
    CHECK_FALSE(suggests(advancing("after = \"1 of 1 session\"\npain = \"?\""), records));
    CHECK_FALSE(suggests(advancing("approval = \"clinic\""), records));
}

TEST_CASE("the first advance that holds is suggested") {
    const auto plan = plan_with_rules(
        "[[advance]]\nkit = \"set\"\nafter = \"1 of 1 session\"\nuntil = \"B\"\n"
        "[[advance]]\nkit = \"set\"\nafter = \"1 of 1 session\"\napproval = \"clinic\"\n");
    const auto found = advice(plan, at_b({{}}));
    REQUIRE(found.size() == 1);
    CHECK(std::get<const plan::Advance*>(found[0].rule) == &plan.rules.advance[1]);
}

TEST_CASE("a step-back holds when either limit is reached") {
    const auto plan =
        plan_with_rules("[[step-back]]\nkit = \"set\"\nafter = \"2 of 3 sessions\"\npain = \">= 5\"\nfear = \"> 7\"\n");
    CHECK_FALSE(suggests(plan, at_b({{{.pain = 5}}, {{.fear = 7}}, {{}}})));
    const auto found = advice(plan, at_b({{{.pain = 5}}, {{.fear = 8}}, {{}}}));
    REQUIRE(found.size() == 1);
    CHECK(std::holds_alternative<const plan::StepBack*>(found[0].rule));
    CHECK(found[0].from == 1);
    CHECK(found[0].to == 0U);
    CHECK(found[0].sessions == 2);
}

TEST_CASE("a step-back holds where it was that hard to put in, or harder, and not where nobody said") {
    const auto stepping_back = [](std::string_view lines) {
        return plan_with_rules(fmt::format("[[step-back]]\nkit = \"set\"\nafter = \"1 of 1 session\"\n{}\n", lines));
    };
    const auto hard = stepping_back("ease = \"hard\"");
    CHECK(suggests(hard, went_in(outcome::Ease::hard)));
    CHECK_FALSE(suggests(hard, went_in(outcome::Ease::with_effort)));
    CHECK_FALSE(suggests(hard, went_in(std::nullopt)));
    const auto with_effort = stepping_back("ease = \"with-effort\"\npain = \">= 5\"");
    CHECK(suggests(with_effort, went_in(outcome::Ease::hard)));
    CHECK(suggests(with_effort, went_in(outcome::Ease::with_effort)));
    CHECK_FALSE(suggests(with_effort, went_in(outcome::Ease::easily)));
    CHECK(suggests(with_effort, at_b({{{.pain = 5}}})));
}

TEST_CASE("a step-back comes before an advance, and the smallest size before others") {
    const auto plan = plan_with_rules(R"([[advance]]
kit = "set"
after = "2 of 3 sessions"
pain = "<= 2"
[[step-back]]
kit = "set"
after = "1 of 1 session"
pain = ">= 5"
[[step-back]]
kit = "set"
after = "1 of 1 session"
pain = ">= 8"
to = "A"
)");
    const auto at_c = [](int last) {
        return Records{on("2026-11-01", size("C")), on("2026-11-02", trained("C", {{.pain = 0}})),
                       on("2026-11-03", trained("C", {{.pain = 0}})), on("2026-11-04", trained("C", {{.pain = last}}))};
    };
    CHECK(advice(plan, at_c(4)).front().to == 3U);
    CHECK(advice(plan, at_c(5)).front().to == 1U);
    CHECK(advice(plan, at_c(8)).front().to == 0U);
}

TEST_CASE("at the smallest size a step-back has nowhere to go and says so") {
    const auto plan = plan_with_rules("[[step-back]]\nkit = \"set\"\nafter = \"1 of 1 session\"\npain = \">= 5\"\n");
    const auto found = advice(plan, {on("2026-11-01", size("A")), on("2026-11-02", trained("A", {{.pain = 6}}))});
    REQUIRE(found.size() == 1);
    CHECK(found[0].to == std::nullopt);
}

TEST_CASE("a restart holds from the last day of the gap on, until a size is set or it is practised") {
    const auto plan = plan_with_rules("[[restart]]\nkit = \"set\"\nafter-gap = \"5 days\"\n");
    const auto last_on = [](std::string_view day) {
        return Records{on("2026-11-01", size("C")), on(day, trained("C", {}))};
    };
    CHECK_FALSE(suggests(plan, last_on("2026-11-16")));
    const auto found = advice(plan, last_on("2026-11-15"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].days == 5);
    CHECK(found[0].to == 1U);

    Records taken = last_on("2026-11-10");
    taken.push_back(on("2026-11-18", size("B")));
    CHECK_FALSE(suggests(plan, taken));
    Records practised = last_on("2026-11-10");
    practised.push_back(on("2026-11-19", trained("A", {})));
    CHECK_FALSE(suggests(plan, practised));
}

TEST_CASE("a restart suggests no size that is not smaller") {
    const auto plan = plan_with_rules("[[restart]]\nkit = \"set\"\nafter-gap = \"5 days\"\nto = \"B\"\n");
    for (const char* label : {"A", "B"})
        CHECK_FALSE(suggests(plan, {on("2026-11-01", size(label)), on("2026-11-02", trained(label, {}))}));
    CHECK(advice(plan, {on("2026-11-01", size("D")), on("2026-11-02", trained("D", {}))}).front().to == 1U);
    // Never practised: nothing has been interrupted.
    CHECK_FALSE(suggests(plan, {on("2026-11-01", size("D"))}));
}

TEST_CASE("a routine that rested has words, from sessions that count") {
    const auto plan =
        plan_with_rules("[[restart]]\nroutine = \"evening\"\nafter-gap = \"1 week\"\nsay = \"Call us first.\"\n");
    const auto found = advice(plan, {on("2026-11-13", trained("A", {})), on("2026-11-18", trained("A", {}, 0min))});
    REQUIRE(found.size() == 1);
    CHECK(found[0].kit == nullptr);
    CHECK(found[0].days == 7);
    CHECK_FALSE(suggests(plan, {on("2026-11-14", trained("A", {}))}));
    CHECK_FALSE(suggests(plan, {}));
}

TEST_CASE("a routine has not rested while what counts as it was done") {
    const plan::Plan plan =
        support::read_plan(std::string(support::moving_plan) +
                           "[[restart]]\nroutine = \"moving\"\nafter-gap = \"1 week\"\nsay = \"Call us first.\"\n");
    const auto advised = [&](const std::vector<journal::Record>& records) {
        return advice(plan, records).size();
    };
    CHECK(advised({support::on("2026-11-10", support::practised("yoga"))}) == 1);
    CHECK(advised({support::on("2026-11-10", support::practised("yoga")),
                   support::on("2026-11-18", support::practised("swim"))}) == 0);
}

TEST_SUITE_END();
