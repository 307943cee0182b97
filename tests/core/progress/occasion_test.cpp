#include "core/progress/occasion.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"
#include "tests/support/sample_plans.hpp"

using namespace rx;
using namespace std::chrono_literals;
using support::date;
using support::on;

namespace {

plan::Plan home_with(std::string_view often) {
    return support::read_plan(R"(format = 1
id = "home"
title = "Home"
[kit.main]
sizes = [{ label = "blue", id = "small" }, { label = "B" }, { label = "blue", id = "large" }]
[kit.other]
sizes = [{ label = "B" }]
[[exercise]]
id = "trainer"
kind = "dilator"
kit = "main"
segments = [{ size = "current", for = "5m" }]
[[exercise]]
id = "second"
kind = "dilator"
kit = "other"
segments = [{ size = "current", for = "5m" }]
[[routine]]
id = "evening"
do = ["trainer", "second"]
often = ")" + std::string(often) +
                              "\"\n");
}

journal::Session with(std::string exercise, outcome::TimeAtSize size, units::Duration active = 5min) {
    journal::Session session;
    session.routine = "evening";
    session.outcome.exercises.push_back(
        {.exercise = std::move(exercise), .active = active, .sizes = {std::move(size)}});
    return session;
}

const units::KitId main_kit("main");

bool is_new(const std::vector<journal::Record>& records, std::size_t rung) {
    const plan::Plan plan = home_with("daily");
    const auto situation = progress::situation(
        {.plan = plan, .patient = {}, .records = records, .routine = "evening", .today = date("2026-11-20")},
        {{main_kit, rung}});
    return situation.new_sizes.contains(main_kit);
}

bool is_last(std::string_view often, const std::vector<journal::Record>& records, std::string routine = "evening") {
    const plan::Plan plan = home_with(often);
    return progress::situation({.plan = plan,
                                .patient = {},
                                .records = records,
                                .routine = std::move(routine),
                                .today = date("2026-11-20")},
                               {})
        .last_of_day;
}

}  // namespace

TEST_SUITE_BEGIN("core/progress");

TEST_CASE("sizes of the journal are found in the plan by id, else by label") {
    patient::Patient patient;
    const auto day = support::date("2026-11-01");
    patient.sizes = {{"main", {{day, "large"}}}, {"other", {{day, "gone"}}}, {"third", {{day, "B"}}}};
    CHECK(progress::rungs_of(home_with("daily"), patient) == progress::Rungs{{main_kit, 2}});
    patient.sizes["main"] = {{day, "blue"}};
    CHECK(progress::rungs_of(home_with("daily"), patient).empty());
}

TEST_CASE("a size is new until a session with it has counted") {
    CHECK(is_new({}, 1));
    CHECK_FALSE(is_new({on("2026-11-19", with("trainer", {"B", std::nullopt, 5min}))}, 1));
    CHECK(is_new({on("2026-11-19", with("trainer", {"B", std::nullopt, 0s}, 0s))}, 1));
    CHECK(is_new({on("2026-11-19", with("second", {"B", std::nullopt, 5min}))}, 1));
    CHECK(is_new({on("2026-11-19", with("trainer", {"blue", std::nullopt, 5min, "small"}))}, 2));
    CHECK_FALSE(is_new({on("2026-11-19", with("trainer", {"blue", std::nullopt, 5min, "large"}))}, 2));
}

TEST_CASE("a size that was worn is not new any more") {
    journal::Session worn = with("trainer", {"B", std::nullopt, 0s}, 0s);
    worn.outcome.exercises[0].worn = true;
    CHECK_FALSE(is_new({on("2026-11-19", worn)}, 1));
}

TEST_CASE("the last session of a day is the one after which no more are asked for") {
    const auto done = on("2026-11-20", with("trainer", {"B", std::nullopt, 5min}));
    CHECK_FALSE(is_last("2 per day", {}));
    CHECK(is_last("2 per day", {done}));
    CHECK(is_last("2 per day", {done, on("2026-11-20", with("trainer", {"B", std::nullopt, 5min}))}));
    CHECK_FALSE(is_last("2 per day", {on("2026-11-19", with("trainer", {"B", std::nullopt, 5min}))}));
    CHECK(is_last("daily", {}));
    CHECK(is_last("3 per week", {}));
    CHECK(is_last("?", {}));
    CHECK_FALSE(is_last("daily", {}, ""));
}

TEST_CASE("of alternatives, all that were done today are the day's sessions") {
    const plan::Plan plan = support::read_plan(support::once_or_twice_plan);
    const auto last = [&](std::string routine, const std::vector<journal::Record>& records) {
        return progress::situation({.plan = plan,
                                    .patient = {},
                                    .records = records,
                                    .routine = std::move(routine),
                                    .today = date("2026-11-20")},
                                   {})
            .last_of_day;
    };
    CHECK_FALSE(last("twice", {}));
    CHECK(last("twice", {on("2026-11-20", support::practised("once"))}));
    CHECK(last("once", {}));
}

TEST_SUITE_END();
