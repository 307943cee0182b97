#include "core/timeline/stop_rule.hpp"

namespace rx::timeline {

std::string_view word(RatingTime rating) {
    switch (rating) {
        case RatingTime::before:
            return "before";
        case RatingTime::during:
            return "during";
        case RatingTime::after:
            return "after";
        case RatingTime::any:
            break;
    }
    return "any";
}

RatingTime rating_time(std::string_view written) {
    for (const RatingTime time : {RatingTime::before, RatingTime::during, RatingTime::after}) {
        if (word(time) == written) return time;
    }
    return RatingTime::any;
}

std::string reached_text(const std::optional<units::ScoreLimit>& pain, const std::optional<units::ScoreLimit>& fear) {
    return pain ? "pain " + to_text(*pain) : "fear " + to_text(fear.value_or(units::ScoreLimit{}));
}

std::string limit_text(const StopRule& rule) {
    if (!rule.sign.empty()) return std::string(limit_of_signs);
    const std::string limit = reached_text(rule.pain, rule.fear);
    return rule.rating == RatingTime::any ? limit : limit + " " + std::string(word(rule.rating));
}

}  // namespace rx::timeline
