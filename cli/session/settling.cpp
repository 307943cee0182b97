#include "cli/session/settling.hpp"

namespace rx {

std::optional<Settling> parse_settling(std::string_view answer, bool can_go_on) {
    if (can_go_on && (answer == "c" || answer == "C" || answer == "continue")) return Settling::go_on;
    if (answer == "k" || answer == "K" || answer == "keep") return Settling::keep;
    if (answer == "d" || answer == "D" || answer == "drop") return Settling::drop;
    return std::nullopt;
}

}  // namespace rx
