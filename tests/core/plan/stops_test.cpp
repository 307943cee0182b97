#include <doctest/doctest.h>

#include "core/plan/safety.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// A plan with these lines from line 8 on.
std::string plan_with_stops(std::string_view stops) {
    return support::plan_with_exercise("kind = \"stretch\"\nhold = \"30s\"\n" + std::string(stops));
}

std::string problems_of_stops(std::string_view stops) {
    return support::problems_of(plan_with_stops(stops));
}

}  // namespace

TEST_CASE("stops are kept in order with the clinic's words") {
    const plan::Plan plan = support::read_plan(
        plan_with_stops(support::stop_table("pain = \">= 7\"") + support::stop_table("fear = \"any\"")));
    REQUIRE(plan.stops.size() == 2);
    CHECK(plan.stops[0].pain == units::ScoreLimit{units::ScoreLimit::Relation::at_least, 7});
    CHECK(plan.stops[0].say == "Rest.");
    CHECK(plan.stops[1].fear == units::ScoreLimit{units::ScoreLimit::Relation::at_least, 1});
    CHECK(plan.stops[1].pain == std::nullopt);
}

TEST_CASE("a stop has one limit and words") {
    CHECK(problems_of_stops(support::stop_table("pain = \">= 7\"\nfear = \">= 7\"")) == "10:8 stop-limit");
    CHECK(problems_of_stops(support::stop_table("note = \"n\"")) == "8:1 stop-limit");
    CHECK(problems_of_stops("[[stop]]\npain = \">= 7\"\n") == "8:1 missing-key");
    CHECK(problems_of_stops(support::stop_table("pain = 7")) == "9:8 wrong-type");
    CHECK(problems_of_stops(support::stop_table("pain = \"7\"")) == "9:8 limit-form");
    CHECK(problems_of_stops(support::stop_table("pain = \">= 0\"")) == "9:8 limit-dead");
    CHECK(problems_of_stops(support::stop_table("sign = \"bleeding\"\npain = \"any\"")) == "9:8 stop-limit");
    CHECK(problems_of_stops(support::stop_table("sign = \"bleeding\"\nrating = \"before\"")) == "10:10 stop-limit");
}

TEST_CASE("a stop on low ratings is the wrong way round") {
    CHECK(problems_of_stops(support::stop_table("pain = \"<= 3\"")) == "9:8 stop-direction");
    CHECK(problems_of_stops(support::stop_table("fear = \"< 3\"")) == "9:8 stop-direction");
    const auto hint = [](std::string_view limit) {
        return support::check_plan(support::plan_with_two_exercises(support::stop_table(limit))).error().all()[0].hint;
    };
    CHECK(hint("pain = \"<= 3\"") == "it says when to stop: write pain = \"> 3\"");
    CHECK(hint("fear = \"< 3\"") == "it says when to stop: write fear = \">= 3\"");
}

TEST_CASE("a limit that an earlier one of the same rating covers is noticed") {
    CHECK(problems_of_stops(support::stop_table("pain = \">= 5\"") + support::stop_table("pain = \"> 4\"")) ==
          "12:8 stop-dead");
    CHECK(problems_of_stops(support::stop_table("pain = \">= 5\"") + support::stop_table("pain = \">= 8\"")) ==
          "12:8 stop-dead");
    CHECK(problems_of_stops(support::stop_table("pain = \">= 8\"") + support::stop_table("pain = \">= 5\"")) == "");
    CHECK(problems_of_stops(support::stop_table("pain = \">= 5\"") + support::stop_table("fear = \">= 8\"")) == "");
}

TEST_CASE("a stop may be a sign instead of a rating, and a rating one of its time") {
    const plan::Plan plan =
        support::read_plan(plan_with_stops(support::stop_table("sign = \"Bleeding that is new\"") +
                                           support::stop_table("pain = \">= 5\"\nrating = \"before\"") +
                                           support::stop_table("pain = \">= 8\"\nrating = \"worst\"")));
    REQUIRE(plan.stops.size() == 3);
    CHECK(plan.stops[0].sign == "Bleeding that is new");
    CHECK(plan.stops[0].pain == std::nullopt);
    CHECK(plan.stops[1].rating == timeline::RatingTime::before);
    CHECK(plan.stops[2].rating == timeline::RatingTime::any);
}

TEST_CASE("a rule about one time of rating covers no other time") {
    const auto pain = [](std::string_view limit, std::string_view rating) {
        return support::stop_table("pain = \"" + std::string(limit) + "\"" +
                                   (rating.empty() ? "" : "\nrating = \"" + std::string(rating) + "\""));
    };
    CHECK(problems_of_stops(pain(">= 5", "before") + pain(">= 5", "after") + pain(">= 6", "")) == "");
    CHECK(problems_of_stops(pain(">= 5", "before") + pain(">= 6", "before")) == "13:8 stop-dead");
    CHECK(problems_of_stops(pain(">= 5", "") + pain(">= 6", "during")) == "12:8 stop-dead");
    CHECK(problems_of_stops(pain(">= 5", "before") + pain(">= 4", "") + pain(">= 4", "before")) == "16:8 stop-dead");
}

TEST_CASE("a stop may say how long the plan rests after it") {
    const auto rest = [](std::string_view lines) {
        return support::read_plan(plan_with_stops(support::stop_table(lines))).stops.at(0).rest;
    };
    CHECK(rest("pain = \">= 7\"\nrest = \"2 days\"") == units::parse_span("2 days").value());
    CHECK_FALSE(rest("pain = \">= 7\""));
    CHECK(problems_of_stops(support::stop_table("pain = \">= 7\"\nrest = \"soon\"")) == "10:8 span-form");
    CHECK(problems_of_stops(support::stop_table("pain = \">= 7\"\nrest = 2")) == "10:8 wrong-type");
}

TEST_CASE("all signs rest alike, because one key says any of them") {
    const auto two = [](std::string_view first, std::string_view second) {
        return problems_of_stops(support::stop_table("sign = \"bleeding\"" + std::string(first)) +
                                 support::stop_table("pain = \">= 7\"\nrest = \"1 week\"") +
                                 support::stop_table("sign = \"fever\"" + std::string(second)));
    };
    const std::string_view two_days = "\nrest = \"2 days\"";
    CHECK(two("", "") == "");
    CHECK(two(two_days, two_days) == "");
    CHECK(two(two_days, "") == "16:1 stop-rest");
    CHECK(two("", two_days) == "17:8 stop-rest");
}

TEST_SUITE_END();
