// Columns that line up on a terminal, whatever is in them.
#pragma once

#include <string>
#include <vector>

namespace rx::report {

class Columns {
public:
    // Cells that are harmless already. A row may have fewer than the others.
    void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }

    // One line per row, two spaces between columns, none at the end of a line; empty without rows.
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace rx::report
