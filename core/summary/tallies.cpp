#include "core/summary/tallies.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

namespace rx::summary {

std::optional<RatingSummary> Scores::summary() const {
    const int count = std::accumulate(sessions_.begin(), sessions_.end(), 0);
    if (count == 0) return std::nullopt;
    const int below = nth((count - 1) / 2);
    const int above = nth(count / 2);
    return RatingSummary{.median = (below + above + 1) / 2, .worst = nth(count - 1), .rated = count};
}

int Scores::nth(int n) const {
    int score = 0;
    for (const int sessions : sessions_) {
        if (n < sessions) break;
        n -= sessions;
        ++score;
    }
    return score;
}

std::vector<SizeMinutes> SizeTimes::most_first() const {
    std::vector<SizeMinutes> sizes;
    for (const auto& [size, time] : times_) {
        const auto& [label, id, diameter] = size;
        if (time > units::Duration{0}) sizes.push_back({label, diameter, time, id});
    }
    std::ranges::stable_sort(sizes, std::ranges::greater{}, &SizeMinutes::time);
    return sizes;
}

}  // namespace rx::summary
