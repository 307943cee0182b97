#include "core/report/columns.hpp"

#include <algorithm>

#include "core/text/width.hpp"

namespace rx::report {

std::string Columns::text() const {
    std::vector<std::size_t> widths;
    for (const auto& row : rows_) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t column = 0; column < row.size(); ++column) {
            widths[column] = std::max(widths[column], text::width(row[column]));
        }
    }
    std::string all;
    for (const auto& row : rows_) {
        std::string line;
        for (std::size_t column = 0; column < row.size(); ++column) line += text::pad(row[column], widths[column] + 2);
        all.append(line, 0, line.find_last_not_of(' ') + 1).append("\n");
    }
    return all;
}

}  // namespace rx::report
