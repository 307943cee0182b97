#include "cli/terminal/row_change.hpp"

#include <algorithm>
#include <vector>

#include "core/text/width.hpp"

namespace rx::terminal {

namespace {

bool continues_a_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// One view a cell; empty where characters and cells are not the same.
std::vector<std::string_view> cells_of(std::string_view text) {
    std::vector<std::string_view> cells;
    while (!text.empty()) {
        std::size_t bytes = 1;
        while (bytes < text.size() && continues_a_character(text[bytes])) ++bytes;
        if (text::width(text.substr(0, bytes)) != 1) return {};
        cells.push_back(text.substr(0, bytes));
        text.remove_prefix(bytes);
    }
    return cells;
}

}  // namespace

std::optional<RowChange> change_of(const Row& standing, const Row& wanted) {
    if (standing.style != wanted.style) return std::nullopt;
    const auto before = cells_of(standing.text);
    const auto after = cells_of(wanted.text);
    if (after.empty() || before.size() != after.size()) return std::nullopt;
    const auto first = std::ranges::mismatch(before, after).in2;
    if (first == after.end()) return std::nullopt;
    const auto last = std::mismatch(before.rbegin(), before.rend(), after.rbegin()).second.base();
    const char* const begin = first->data();
    const std::string_view end = *(last - 1);
    return RowChange{.column = static_cast<std::size_t>(first - after.begin()),
                     .text = {begin, static_cast<std::size_t>(end.data() + end.size() - begin)}};
}

}  // namespace rx::terminal
