#include "core/plan/moment.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_text.hpp"
#include "tests/support/practice.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;
using plan::Moment;

namespace {

// A plan whose routine begins then; `from` is the value in line 13.
std::string plan_from(std::string_view from) {
    return R"(format = 1
id = "p"
title = "P"
[events.moving-house]
ask = "When did you move?"
[[exercise]]
id = "one"
kind = "stretch"
hold = "30s"
[[routine]]
id = "evening"
often = "daily"
from = )" + std::string(from) +
           "\ndo = [\"one\"]\n";
}

Moment read(std::string_view from) {
    return support::read_plan(plan_from(from)).routines.at(0).from.value();
}

std::string problems(std::string_view from) {
    return support::problems_of(plan_from(from));
}

}  // namespace

TEST_CASE("a date as a moment is looked at like any other") {
    CHECK(problems("2206-12-01") == "13:8 date-far");
}

TEST_CASE("a moment is a date, a time after an event, or the day of the event") {
    CHECK(plan::to_text(read("2026-12-01")) == "2026-12-01");
    CHECK(plan::to_text(read("\"4 weeks after surgery\"")) == "4 weeks after surgery");
    CHECK(plan::to_text(read("\"surgery\"")) == "surgery");
    CHECK(plan::to_text(read("\"moving-house\"")) == "moving-house");
    CHECK(plan::in_words(read("2026-12-01")) == "Tue 1 Dec 2026");
    CHECK(plan::in_words(read("\"3 months after radiotherapy-ended\"")) == "3 months after radiotherapy ended");
    CHECK(plan::event_of(read("2026-12-01")) == nullptr);
    CHECK(plan::event_of(read("\"surgery\""))->text() == "surgery");
}

TEST_CASE("a time that does not say since when gets the line to write") {
    const auto hint = [](std::string_view from) {
        const auto refused = support::check_plan(plan_from("\"" + std::string(from) + "\""));
        REQUIRE_FALSE(refused);
        return refused.error().all().at(0).hint;
    };
    for (const std::string_view text : {"2 weeks", "after 2 weeks", "for 2 weeks", "week 3", "from week 3"}) {
        CAPTURE(text);
        CHECK(hint(text) == "say since when, like \"2 weeks after first-practice\"");
    }
    CHECK(hint("day 2") == "say since when, like \"1 day after first-practice\"");
    const std::string usual = "write a date, or text like \"4 weeks after surgery\" or \"surgery\"";
    for (const std::string_view text : {"week 1", "week 2000", "2 fortnights", "soon after"}) {
        CAPTURE(text);
        CHECK(hint(text) == usual);
    }
    CHECK(plan::in_words(read("\"2 weeks after first-practice\"")) == "2 weeks after first practice");
}

TEST_CASE("what names no day is refused at its place") {
    CHECK(problems("\"soon after surgery\"") == "13:8 moment-form");
    CHECK(problems("\"4 weeks before surgery\"") == "13:8 moment-form");
    CHECK(problems("\"Surgery\"") == "13:8 moment-form");
    CHECK(problems("\"2026-12-01\"") == "13:8 moment-form");
    CHECK(problems("\"surgry\"") == "13:8 unknown-event");
    CHECK(problems("\"4 weeks after surgry\"") == "13:8 unknown-event");
    CHECK(problems("4") == "13:8 wrong-type");
    CHECK(problems("1812-12-01") == "13:8 date-form");
    const auto plan = support::check_plan(plan_from("\"2026-12-01\""));
    REQUIRE_FALSE(plan);
    CHECK(plan.error().all().at(0).hint == "write the date without quotes");
}

TEST_CASE("moments are compared where their order does not depend on a date of the person's") {
    const auto before = [](std::string_view a, std::string_view b) {
        return plan::surely_before(read(a), read(b));
    };
    CHECK(before("2026-12-01", "2026-12-02"));
    CHECK_FALSE(before("2026-12-02", "2026-12-02"));
    CHECK(before("\"surgery\"", "\"1 day after surgery\""));
    CHECK(before("\"4 weeks after surgery\"", "\"3 months after surgery\""));
    CHECK_FALSE(before("\"3 months after surgery\"", "\"4 weeks after surgery\""));
    CHECK_FALSE(before("\"surgery\"", "\"1 day after birth\""));
    CHECK_FALSE(before("2026-12-01", "\"1 day after birth\""));
    CHECK_FALSE(before("\"birth\"", "2026-12-01"));
}

TEST_SUITE_END();
