// A session in words that tell whoever else sees or hears them nothing.
#pragma once

#include "core/timeline/timeline.hpp"

namespace rx::timeline {

// The same steps, times, sizes and limits. Titles are the plan's own discreet ones, or "Session" and "Exercise 1";
// a step has the word of its phase, a size its number on the ladder, what stops a session one sentence for all rules.
// Lists to see to are mentioned only; instructions, words at times and remarks are left out.
[[nodiscard]] Timeline discreet(Timeline timeline);

}  // namespace rx::timeline
