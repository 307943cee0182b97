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

}  // namespace rx::timeline
