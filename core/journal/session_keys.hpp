// The keys of a session record: rx-journal(5), "session".
#pragma once

#include <string>

#include "core/journal/keys.hpp"
#include "core/journal/record.hpp"

namespace rx::journal {

void add_session(std::string& line, const Session& session);

// A Session. What is wrong is kept in `keys`.
[[nodiscard]] Body read_session(Keys& keys);

// The tags of a session or a note.
void add_tags(std::string& line, const std::vector<std::string>& tags);
[[nodiscard]] std::vector<std::string> read_tags(Keys& keys);

}  // namespace rx::journal
