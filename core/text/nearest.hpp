// "Did you mean": the closest word of a list.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rx::text {

// The candidate closest to `word` by edit distance (a swap of neighbours counts one), if it is close enough to be
// what was meant: at most 2 away, at most 1 for words under five letters. The first of equals wins.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates);

}  // namespace rx::text
