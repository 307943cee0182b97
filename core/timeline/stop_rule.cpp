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

std::string limit_text(const StopRule& rule) {
    if (!rule.sign.empty()) return "sign";
    const std::string limit =
        rule.pain ? "pain " + to_text(*rule.pain) : "fear " + to_text(rule.fear.value_or(units::ScoreLimit{}));
    return rule.rating == RatingTime::any ? limit : limit + " " + std::string(word(rule.rating));
}

}  // namespace rx::timeline
