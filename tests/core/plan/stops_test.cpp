#include <doctest/doctest.h>

#include "core/plan/safety.hpp"
#include "tests/support/plan_text.hpp"

TEST_SUITE_BEGIN("core/plan");

using namespace rx;

namespace {

// A plan with these lines from line 8 on.
std::string plan_text(std::string_view stops) {
    return support::plan_with_exercise("kind = \"stretch\"\nhold = \"30s\"\n" + std::string(stops));
}

std::string stop(std::string_view limit) {
    return "[[stop]]\n" + std::string(limit) + "\nsay = \"Rest.\"\n";
}

std::string problems_with(std::string_view stops) {
    return support::problems_of(plan_text(stops));
}

}  // namespace

TEST_CASE("stops are kept in order with the clinic's words") {
    const plan::Plan plan = support::read_plan(plan_text(stop("pain = \">= 7\"") + stop("fear = \"any\"")));
    REQUIRE(plan.stops.size() == 2);
    CHECK(plan.stops[0].pain == units::ScoreLimit{units::ScoreLimit::Relation::at_least, 7});
    CHECK(plan.stops[0].say == "Rest.");
    CHECK(plan.stops[1].fear == units::ScoreLimit{units::ScoreLimit::Relation::at_least, 1});
    CHECK(plan.stops[1].pain == std::nullopt);
}

TEST_CASE("a stop has one limit and words") {
    CHECK(problems_with(stop("pain = \">= 7\"\nfear = \">= 7\"")) == "10:8 stop-limit");
    CHECK(problems_with(stop("note = \"n\"")) == "8:1 stop-limit");
    CHECK(problems_with("[[stop]]\npain = \">= 7\"\n") == "8:1 missing-key");
    CHECK(problems_with(stop("pain = 7")) == "9:8 wrong-type");
    CHECK(problems_with(stop("pain = \"7\"")) == "9:8 limit-form");
    CHECK(problems_with(stop("pain = \">= 0\"")) == "9:8 limit-dead");
    CHECK(problems_with(stop("sign = \"bleeding\"\npain = \"any\"")) == "9:8 stop-limit");
    CHECK(problems_with(stop("sign = \"bleeding\"\nrating = \"before\"")) == "10:10 stop-limit");
}

TEST_CASE("a stop on low ratings is the wrong way round") {
    CHECK(problems_with(stop("pain = \"<= 3\"")) == "9:8 stop-direction");
    CHECK(problems_with(stop("fear = \"< 3\"")) == "9:8 stop-direction");
}

TEST_CASE("a limit that an earlier one of the same rating covers is noticed") {
    CHECK(problems_with(stop("pain = \">= 5\"") + stop("pain = \"> 4\"")) == "12:8 stop-dead");
    CHECK(problems_with(stop("pain = \">= 5\"") + stop("pain = \">= 8\"")) == "12:8 stop-dead");
    CHECK(problems_with(stop("pain = \">= 8\"") + stop("pain = \">= 5\"")) == "");
    CHECK(problems_with(stop("pain = \">= 5\"") + stop("fear = \">= 8\"")) == "");
}

TEST_CASE("a stop may be a sign instead of a rating, and a rating one of its time") {
    const plan::Plan plan = support::read_plan(plan_text(stop("sign = \"Bleeding that is new\"") +
                                                         stop("pain = \">= 5\"\nrating = \"before\"") +
                                                         stop("pain = \">= 8\"\nrating = \"worst\"")));
    REQUIRE(plan.stops.size() == 3);
    CHECK(plan.stops[0].sign == "Bleeding that is new");
    CHECK(plan.stops[0].pain == std::nullopt);
    CHECK(plan.stops[1].rating == timeline::RatingTime::before);
    CHECK(plan.stops[2].rating == timeline::RatingTime::any);
}

TEST_CASE("a rule about one time of rating covers no other time") {
    const auto pain = [](std::string_view limit, std::string_view rating) {
        return stop("pain = \"" + std::string(limit) + "\"" +
                    (rating.empty() ? "" : "\nrating = \"" + std::string(rating) + "\""));
    };
    CHECK(problems_with(pain(">= 5", "before") + pain(">= 5", "after") + pain(">= 6", "")) == "");
    CHECK(problems_with(pain(">= 5", "before") + pain(">= 6", "before")) == "13:8 stop-dead");
    CHECK(problems_with(pain(">= 5", "") + pain(">= 6", "during")) == "12:8 stop-dead");
    CHECK(problems_with(pain(">= 5", "before") + pain(">= 4", "") + pain(">= 4", "before")) == "16:8 stop-dead");
}

TEST_SUITE_END();
