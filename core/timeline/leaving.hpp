// How the person is led out of a session that she, or a stop, ends before its end.
#pragma once

#include <optional>
#include <string>

#include "core/units/count.hpp"
#include "core/units/duration.hpp"

namespace rx::timeline {

// Slow breaths, as the clinic counts them.
struct LeavingBreaths {
    units::Count count;
    units::Duration in;
    units::Duration out;
};

struct Leaving {
    std::optional<LeavingBreaths> breaths = std::nullopt;  // none: uncounted, in her own time
    std::string say = {};                                  // the clinic's words meanwhile; may be empty
};

}  // namespace rx::timeline
