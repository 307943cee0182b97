#include "core/summary/tallies.hpp"

#include <doctest/doctest.h>

using namespace rx;
using namespace std::chrono_literals;
using outcome::Moment;
using Pain = outcome::Rating<units::PainScore>;

namespace {

std::optional<summary::RatingSummary> of(const std::vector<int>& worst) {
    summary::Scores scores;
    for (const int score : worst) scores.add(score);
    return scores.summary();
}

}  // namespace

TEST_SUITE_BEGIN("core/summary");

TEST_CASE("of scores the middle one is typical, of two in the middle their mean, half up") {
    CHECK_FALSE(of({}));
    CHECK(of({0})->median == 0);
    CHECK(of({10})->worst == 10);
    CHECK(of({7, 1, 3})->median == 3);
    CHECK(of({1, 4})->median == 3);
    CHECK(of({1, 3, 4, 9})->median == 4);
    CHECK(of({1, 3, 4, 9})->worst == 9);
    CHECK(of({1, 3, 4, 9})->rated == 4);
}

TEST_CASE("a session without a rating is none of the rated") {
    summary::Scores scores;
    scores.add(std::nullopt);
    CHECK_FALSE(scores.summary());
}

TEST_CASE("ratings count as the worst of a session, and of each moment of it") {
    summary::Ratings ratings;
    ratings.add<units::PainScore>({{units::PainScore(2), Moment::before},
                                   {units::PainScore(5), Moment::during},
                                   {units::PainScore(3), Moment::during}});
    ratings.add<units::PainScore>({});
    CHECK(ratings.of_sessions()->median == 5);
    CHECK(ratings.of_sessions()->rated == 1);
    CHECK(ratings.by_moment().before->worst == 2);
    CHECK(ratings.by_moment().during->worst == 5);
    CHECK(ratings.by_moment().during->rated == 1);
    CHECK_FALSE(ratings.by_moment().after);
}

TEST_CASE("time is added up by size, the most first, and a size of no time is none") {
    summary::SizeTimes times;
    times.add({"A", {}, 2min});
    times.add({"B", {}, 3min});
    times.add({"A", {}, 2min});
    times.add({"A", {}, 1min, "other-a"});
    times.add({"C", {}, 0s});
    const auto sizes = times.most_first();
    REQUIRE(sizes.size() == 3);
    CHECK(sizes[0].label == "A");
    CHECK(sizes[0].time == 4min);
    CHECK(sizes[1].label == "B");
    CHECK(sizes[2].id == "other-a");
}

TEST_SUITE_END();
