// What the clinic has to say about a stop that was met.
#pragma once

#include <string>
#include <vector>

#include "core/session/state.hpp"

namespace rx::session {

[[nodiscard]] std::vector<const timeline::StopRule*> signs_of(const State& state);

// The clinic's words; of all signs, which have one key: nobody should have to choose then. "" without a stop.
[[nodiscard]] std::string stop_sentence(const State& state);
// The same; while it speaks with a size in use, how to take it out; and whom to call, where the plan says: "Call us" is
// of little use without a number.
[[nodiscard]] std::string stop_text(const State& state);

}  // namespace rx::session
