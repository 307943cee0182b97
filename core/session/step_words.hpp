// The words of a step, for screens and voices alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/session/state.hpp"

namespace rx::session {

// What to do in it: the clinic's words, else the phase's own.
[[nodiscard]] std::string word_of(const timeline::Step& step);
// Where it is done, as far as the plan says: "Set 2 of 3", "Left side", "Size B, 22 mm"; nothing is said twice.
[[nodiscard]] std::vector<std::string> place_of(const State& state);
[[nodiscard]] std::string joined(const std::vector<std::string>& pieces, std::string_view between);

}  // namespace rx::session
