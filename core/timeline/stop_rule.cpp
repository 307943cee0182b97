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

}  // namespace rx::timeline
