// A session that was done without rx, as the person tells it afterwards.
#pragma once

#include <optional>
#include <vector>

#include "core/outcome/outcome.hpp"
#include "core/session/cursor.hpp"

namespace rx::session {

// What is told of one part of it.
struct ToldPart {
    std::optional<Duration> active = std::nullopt;  // how long; without it as long as the plan asks at least
};

// What the session came to: each part complete that was done for as long as the plan asks at least, with all its
// repetitions; of a shorter one they are not known. Zero is a part that was not done. A part with several sizes was
// done at all of them as planned, and at its current one when it took another time. `told` has an entry for each part.
[[nodiscard]] outcome::Outcome told_outcome(const timeline::Timeline& timeline, const std::vector<ToldPart>& told);

}  // namespace rx::session
