// What of a row has to be written anew, so that a moving bar costs a few bytes and not a row.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "cli/terminal/composition.hpp"

namespace rx::terminal {

// Cells from `column` on, which counts from 0.
struct RowChange {
    std::size_t column = 0;
    std::string_view text;  // of the new row; never empty
    bool operator==(const RowChange&) const = default;
};

// The cells in which two rows differ; nothing when the new row has to be written as a whole: the rows take different
// room or style, or a character in them takes another room than one cell.
[[nodiscard]] std::optional<RowChange> change_of(const Row& standing, const Row& wanted);

}  // namespace rx::terminal
