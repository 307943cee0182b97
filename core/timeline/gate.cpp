#include "core/timeline/gate.hpp"

namespace rx::timeline {

namespace {

bool holds(const std::optional<units::ScoreLimit>& limit, std::optional<int> rating) {
    return !limit || (rating && limit->holds(*rating));
}

}  // namespace

bool Gate::is_open_at(std::optional<int> pain_rating, std::optional<int> fear_rating) const {
    return holds(pain, pain_rating) && holds(fear, fear_rating);
}

std::string limits_in_words(const Gate& gate) {
    std::string text;
    if (gate.pain) text = "pain " + units::in_words(*gate.pain);
    if (gate.fear) text += (gate.pain ? " and fear " : "fear ") + units::in_words(*gate.fear);
    return text;
}

}  // namespace rx::timeline
