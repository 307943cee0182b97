// What is promised of any text that is given as a plan. Shared by the fuzzers and by the test of what they found.
#pragma once

#include <string_view>

namespace rx::fuzz {

// Reads `text` as a plan; a plan is then shown, printed and built into timelines. False when a text is refused without
// a word, or a problem is said without a message.
[[nodiscard]] bool is_answered(std::string_view text);

}  // namespace rx::fuzz
