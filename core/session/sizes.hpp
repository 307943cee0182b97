// The size in use, and changing it by a key: within the ladder of the part and what the plan leads to, for this session
// only. The current size of the journal stays; a person decides about that.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/session/state.hpp"

namespace rx::session {

// Of the step, or the next of its part that has one. The rung on the part's ladder.
[[nodiscard]] std::optional<std::size_t> size_in_use(const State& state);
// Whether practice time was spent with a size in the part at the cursor.
[[nodiscard]] bool has_used_size(const State& state);
// "B, 22 mm"; "" where no size is in use.
[[nodiscard]] std::string size_in_words(const State& state);

// One rung down or up, for all that is to come with the same kit. What runs stands still until the sizes are changed.
// Says so where the size stays as it is.
void take_smaller(State& state);
void take_larger(State& state);

}  // namespace rx::session
