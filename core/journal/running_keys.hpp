// The keys of a running session, which only a line of the open-session file has: rx-journal(5), "The open session".
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/journal/open_session.hpp"

namespace rx::journal {

using KeysAndValues = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] KeysAndValues running_keys(const Running& running);

// Takes them out of `keys`. Nothing when there are none, or they cannot be read.
[[nodiscard]] std::optional<Running> take_running(KeysAndValues& keys);

}  // namespace rx::journal
