// Numbers that grow with each session, in the same few bytes however many there were.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "core/outcome/outcome.hpp"
#include "core/summary/summary.hpp"
#include "core/units/score.hpp"

namespace rx::summary {

// The worst of some ratings; nothing when there is none.
template <class Score>
[[nodiscard]] std::optional<int> worst(const std::vector<outcome::Rating<Score>>& ratings) {
    std::optional<int> worst;
    for (const auto& rating : ratings) worst = std::max(worst.value_or(0), rating.score.value());
    return worst;
}

// How often each score was the worst of a session.
class Scores {
public:
    void add(std::optional<int> score) {
        if (score) ++sessions_.at(static_cast<std::size_t>(*score));
    }
    [[nodiscard]] std::optional<RatingSummary> summary() const;

private:
    // The n-th of all, the lowest first.
    [[nodiscard]] int nth(int n) const;

    std::array<int, units::PainScore::largest + 1> sessions_{};
};

// The worst of each session, and the worst of each moment of it.
class Ratings {
public:
    template <class Score>
    void add(const std::vector<outcome::Rating<Score>>& given) {
        all_.add(worst(given));
        std::array<std::optional<int>, 3> by_moment;
        for (const auto& rating : given) {
            auto& known = by_moment.at(static_cast<std::size_t>(rating.moment));
            known = std::max(known.value_or(0), rating.score.value());
        }
        for (std::size_t moment = 0; moment < by_moment.size(); ++moment)
            by_moment_.at(moment).add(by_moment.at(moment));
    }
    [[nodiscard]] std::optional<RatingSummary> of_sessions() const { return all_.summary(); }
    [[nodiscard]] RatingsByMoment by_moment() const {
        return {by_moment_[0].summary(), by_moment_[1].summary(), by_moment_[2].summary()};
    }

private:
    Scores all_;
    std::array<Scores, 3> by_moment_;  // in the order of outcome::Moment
};

// Time with each size.
class SizeTimes {
public:
    void add(const outcome::TimeAtSize& size) { times_[{size.label, size.id, size.diameter}] += size.time; }
    void add(const std::vector<const outcome::ExerciseResult*>& exercises) {
        for (const outcome::ExerciseResult* exercise : exercises) {
            for (const outcome::TimeAtSize& size : exercise->sizes) add(size);
        }
    }
    // Most minutes first; without those of no time.
    [[nodiscard]] std::vector<SizeMinutes> most_first() const;

private:
    // By label, id and diameter.
    std::map<std::tuple<std::string, std::string, std::optional<units::Millimetres>>, units::Duration> times_;
};

}  // namespace rx::summary
