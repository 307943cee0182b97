#include "core/timeline/stop_rule.hpp"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("core/timeline");

using namespace rx::timeline;

TEST_CASE("the time of a rating has the word that a plan writes") {
    CHECK(word(RatingTime::before) == "before");
    CHECK(word(RatingTime::during) == "during");
    CHECK(word(RatingTime::after) == "after");
    CHECK(word(RatingTime::any) == "any");
}

TEST_CASE("the word of a plan is the time of a rating, and the worst is about any") {
    for (const RatingTime time : {RatingTime::before, RatingTime::during, RatingTime::after})
        CHECK(rating_time(word(time)) == time);
    CHECK(rating_time("worst") == RatingTime::any);
    CHECK(rating_time("") == RatingTime::any);
}

TEST_CASE("a rule is about any rating, and about no sign, unless it says so") {
    const StopRule rule{.pain = rx::units::parse_limit(">= 7").value(), .say = "Rest."};
    CHECK(rule.rating == RatingTime::any);
    CHECK(rule.sign.empty());
}

TEST_SUITE_END();
