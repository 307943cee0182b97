// "Did you mean": the closest word of a list.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rx::text {

// The candidate closest to `word` by edit distance (a swap of neighbours counts one), if it is close enough to be
// what was meant: at most `furthest` away, and at most 1 for words under five letters. The first of equals wins.
[[nodiscard]] std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates,
                                                 std::size_t furthest = 2);

}  // namespace rx::text
