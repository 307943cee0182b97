// A running session put down as plain values, and one that goes on from them after a crash.
//
// What is put down is what its outcome does not say. It goes on at the beginning of the step that ran, paused: a key
// goes on. What was practised of that step counts; the time nobody saw does not.
#pragma once

#include <optional>

#include "core/outcome/outcome.hpp"
#include "core/outcome/standing.hpp"
#include "core/session/settings.hpp"
#include "core/session/state.hpp"
#include "core/timeline/timeline.hpp"

namespace rx::session {

[[nodiscard]] outcome::Standing standing(const State& state);

// A session as it was last kept.
struct LeftOff {
    outcome::Outcome so_far;
    outcome::Standing standing;
    std::vector<std::string> left_out = {};  // exercises by their ids, to be left out from now on
};
// What of it is still to be done, or was being done, by the ids of the exercises.
[[nodiscard]] std::vector<std::string> to_come(const LeftOff& left_off);
// Whether `timeline` is the one it was kept of, as far as can be told.
[[nodiscard]] bool fits(const LeftOff& left_off, const timeline::Timeline& timeline);

// Expects that it fits. Where nobody can press a key it goes on by itself, after time to get ready.
[[nodiscard]] State go_on_from(const LeftOff& left_off, const timeline::Timeline& timeline, const Settings& settings,
                               Instant now);

}  // namespace rx::session
