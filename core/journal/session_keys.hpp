// The keys of a session record: rx-journal(5), "session".
#pragma once

#include <string>

#include "core/journal/keys.hpp"
#include "core/journal/record.hpp"

namespace rx::journal {

void add_session(std::string& line, const Session& session);

// What is wrong is kept in `keys`.
[[nodiscard]] Session read_session(Keys& keys);

}  // namespace rx::journal
