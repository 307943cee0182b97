// What the ratings of a session have to be for some of its blocks to be done.
#pragma once

#include <optional>
#include <string>

#include "core/units/score.hpp"

namespace rx::timeline {

// Blocks that are done only while the latest ratings of the session are within these limits: asked for when the first
// of them is reached. No rating: closed, and left out. Neighbours with equal gates are behind one gate; a part never
// begins with one. At least one limit is set.
struct Gate {
    std::string what;  // what is behind it, "Movement"
    std::optional<units::ScoreLimit> pain = {};
    std::optional<units::ScoreLimit> fear = {};

    // Whether it is open at these ratings; nothing for one that was not given.
    [[nodiscard]] bool is_open_at(std::optional<int> pain_rating, std::optional<int> fear_rating) const;
    bool operator==(const Gate&) const = default;
};

// "pain below 4 and fear 3 or less".
[[nodiscard]] std::string limits_in_words(const Gate& gate);

}  // namespace rx::timeline
