// What is promised of any text once it is harmless. Shared by the fuzzers and by the test of what they found.
#pragma once

#include <string_view>

namespace rx::fuzz {

// Makes `text` harmless, as one line and as several. False when something in the result could act on a terminal or
// hide, when a harmless text is changed, or when the text broken or cut to a width is wider than that.
[[nodiscard]] bool is_made_safe(std::string_view text);

}  // namespace rx::fuzz
