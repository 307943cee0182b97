#include "core/progress/measures.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"

TEST_SUITE_BEGIN("core/progress");

using namespace rx;
using support::date;

namespace {

plan::Plan measured_plan() {
    return support::read_plan(support::plan_with_exercise(R"(kind = "stretch"
hold = "30s"
[[measure]]
id = "sitting"
ask = "How was sitting this week?"
scale = "0..10"
better = "low"
often = "1 per week"
[[measure]]
id = "reach"
ask = "Which mark can you read?"
scale = "0..20"
better = "high"
[[measure]]
id = "sleep"
ask = "How did you sleep?"
scale = "0..10"
better = "high"
often = "every 2 days")"));
}

// On Fri 20 Nov 2026, in a week from Monday 16.
std::string wanted(const plan::Plan& plan, const std::vector<journal::Record>& records) {
    std::string ids;
    for (const plan::Measure* measure : progress::wanted_measures(
             {plan, {}, records, {date("2026-11-20"), std::chrono::hours(21)}, std::chrono::Monday}))
        ids += measure->id.text() + " ";
    return ids;
}

journal::Record answered(std::string_view day, std::string measure) {
    return support::on(day, journal::Measured{.measure = std::move(measure), .value = {}, .scale = {}});
}

}  // namespace

TEST_CASE("a measure is wanted until it was answered as often as the clinic wants") {
    const plan::Plan plan = measured_plan();
    CHECK(wanted(plan, {}) == "sitting sleep ");
    CHECK(wanted(plan, {answered("2026-11-16", "sitting"), answered("2026-11-19", "sleep")}) == "");
    CHECK(wanted(plan, {answered("2026-11-15", "sitting"), answered("2026-11-18", "sleep")}) == "sitting sleep ");
    CHECK(wanted(plan, {answered("2026-11-16", "reach"), answered("2026-11-21", "sitting")}) == "sitting sleep ");
}

TEST_CASE("after the plan's last day no measure is wanted") {
    plan::Plan plan = measured_plan();
    plan.ends = date("2026-11-20");
    CHECK(wanted(plan, {}) == "sitting sleep ");
    plan.ends = date("2026-11-19");
    CHECK(wanted(plan, {}) == "");
}

TEST_CASE("every other week is counted from the day the plan came into use, when it was not issued on one") {
    const plan::Plan plan = support::read_plan(support::plan_with_exercise(
        "kind = \"stretch\"\nhold = \"30s\"\n[[measure]]\nid = \"sleep\"\nask = \"How did you sleep?\"\nscale = "
        "\"0..10\"\nbetter = \"high\"\noften = \"1 per week, every other week\""));
    const auto in_use_since = [&](std::string_view day) {
        patient::Patient patient;
        patient.plans = {{date(day), "p@0123456789ab"}};
        return progress::wanted_measures(
            {plan, patient, {}, {date("2026-11-20"), std::chrono::hours(21)}, std::chrono::Monday});
    };
    CHECK(in_use_since("2026-11-17").size() == 1);
    CHECK(in_use_since("2026-11-10").empty());
    CHECK(in_use_since("2026-11-03").size() == 1);
}

TEST_SUITE_END();
