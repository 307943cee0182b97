#include "cli/terminal/big_digits.hpp"

#include <array>

namespace rx::terminal {

namespace {

// A cell is about twice as high as it is wide, so a square dot takes two.
constexpr int cells_per_dot = 2;

using Glyph = std::array<std::string_view, digit_rows>;

constexpr std::array<Glyph, 10> digits{{
    {"###", "# #", "# #", "# #", "###"},
    {" # ", "## ", " # ", " # ", "###"},
    {"###", "  #", "###", "#  ", "###"},
    {"###", "  #", "###", "  #", "###"},
    {"# #", "# #", "###", "  #", "  #"},
    {"###", "#  ", "###", "  #", "###"},
    {"###", "#  ", "###", "# #", "###"},
    {"###", "  #", "  #", "  #", "  #"},
    {"###", "# #", "###", "# #", "###"},
    {"###", "# #", "###", "  #", "###"},
}};
constexpr Glyph colon{" ", "#", " ", "#", " "};

const Glyph& glyph_of(char character) {
    return character >= '0' && character <= '9' ? digits.at(static_cast<std::size_t>(character - '0')) : colon;
}

void draw_row(std::string& row, std::string_view dots, int scale, std::string_view block) {
    for (const char dot : dots) {
        for (int cell = 0; cell < cells_per_dot * scale; ++cell) row += dot == '#' ? block : " ";
    }
}

}  // namespace

int big_width(std::string_view number, int scale) {
    int dots = 0;
    for (const char character : number) dots += static_cast<int>(glyph_of(character)[0].size());
    const int gaps = number.empty() ? 0 : static_cast<int>(number.size()) - 1;
    return (dots + gaps) * cells_per_dot * scale;
}

std::vector<std::string> big_digits(std::string_view number, int scale, std::string_view block) {
    std::vector<std::string> rows;
    for (std::size_t line = 0; line < digit_rows; ++line) {
        std::string row;
        for (std::size_t index = 0; index < number.size(); ++index) {
            if (index > 0) draw_row(row, " ", scale, block);
            draw_row(row, glyph_of(number[index])[line], scale, block);
        }
        rows.insert(rows.end(), static_cast<std::size_t>(scale), row);
    }
    return rows;
}

}  // namespace rx::terminal
