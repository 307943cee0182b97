// What becomes of a session that was left open, as a person says it.
#pragma once

#include <optional>
#include <string_view>

namespace rx {

enum class Settling { go_on, keep, drop };

// "c", "k", "d" or the whole word; nothing for anything else, and for "continue" where it cannot go on.
[[nodiscard]] std::optional<Settling> parse_settling(std::string_view answer, bool can_go_on);

}  // namespace rx
