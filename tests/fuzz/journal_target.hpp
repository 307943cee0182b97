// What is promised of any bytes that are given as a journal file. Shared by the fuzzers and by the test of what they
// found.
#pragma once

#include <string_view>

namespace rx::fuzz {

// Reads `bytes` as a journal. False when the order of lines, or a line that stands twice, changes what the journal
// holds; when a record does not come back from the line it is written as, or that line could act on a terminal; when an
// id is not found; or when an open session does not come back. Its records are then shown in all ways.
[[nodiscard]] bool is_one_journal(std::string_view bytes);

}  // namespace rx::fuzz
