#include "core/timeline/phase.hpp"

#include <exception>

namespace rx::timeline {

namespace {

enum class Practice { yes, no };

struct PhaseFacts {
    std::string_view word;
    Practice practice;
};

PhaseFacts facts(Phase phase) {
    switch (phase) {
        case Phase::breathe_in:
            return {"Breathe in", Practice::yes};
        case Phase::hold_breath:
            return {"Hold", Practice::yes};
        case Phase::breathe_out:
            return {"Breathe out", Practice::yes};
        case Phase::breath_pause:
            return {"Pause", Practice::yes};
        case Phase::release:
            return {"Let go", Practice::yes};
        case Phase::contract:
            return {"Lift gently", Practice::yes};
        case Phase::rest:
            return {"Rest", Practice::yes};
        case Phase::stretch:
            return {"Stretch", Practice::yes};
        case Phase::relax:
            return {"Soften", Practice::yes};
        case Phase::ready:
            return {"Get ready", Practice::no};
        case Phase::dwell:
            return {"Stay", Practice::yes};
        case Phase::wear:
            return {"Wear", Practice::no};
        case Phase::massage:
            return {"Massage", Practice::yes};
        case Phase::move:
            return {"Move", Practice::yes};
        case Phase::wait:
            return {"Wait", Practice::no};
        case Phase::list:
            return {"Check", Practice::no};
        case Phase::device:
            return {"Let it work", Practice::yes};
        case Phase::log:
            return {"Have you done it?", Practice::no};
    }
    std::terminate();
}

}  // namespace

std::string_view word(Phase phase) {
    return facts(phase).word;
}

bool is_practice(Phase phase) {
    return facts(phase).practice == Practice::yes;
}

std::string_view word(Side side) {
    return side == Side::left ? "Left side" : "Right side";
}

}  // namespace rx::timeline
