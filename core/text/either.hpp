// Alternatives in words.
#pragma once

#include <span>
#include <string>

namespace rx::text {

// "a", "a or b", "a, b or c"; "" of none.
[[nodiscard]] std::string either(std::span<const std::string> words);

}  // namespace rx::text
