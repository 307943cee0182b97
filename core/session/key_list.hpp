// What the keys do at this moment, for the list that ? shows.
#pragma once

#include <string>

#include "core/session/state.hpp"

namespace rx::session {

// A line for each key that does something, the big key first; `answers` are those of what is asked, "" for ratings.
[[nodiscard]] std::string key_list(const State& state, const std::string& answers);

}  // namespace rx::session
