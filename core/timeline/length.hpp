// How long a step takes.
#pragma once

#include <optional>
#include <variant>

#include "core/units/count.hpp"
#include "core/units/duration.hpp"

namespace rx::timeline {

using units::Duration;

// Exactly this long.
struct Timed {
    Duration length;
};
// Complete after `floor`; may be lengthened, by the person's key, up to `ceiling`.
struct Open {
    Duration floor;
    Duration ceiling;
};
// Waits for the person's key. Without keys it takes `hands_free`, or cannot be run at all when the plan gives none.
struct UntilKey {
    std::optional<Duration> hands_free;
};
// Another length each time its block is repeated: `first` the first time, then in even steps, and `last` after `over`
// repetitions and from then on.
struct Ramped {
    Duration first;
    Duration last;
    units::Count over;
};
using Length = std::variant<Timed, Open, UntilKey, Ramped>;

}  // namespace rx::timeline
