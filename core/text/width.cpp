#include "core/text/width.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "core/text/decode.hpp"

namespace rx::text {

namespace {

std::size_t cells_of(const Decoded& decoded) {
    return decoded.code_point ? static_cast<std::size_t>(utf8proc_charwidth(*decoded.code_point)) : 1;
}

// Bytes of the longest beginning of `text` within `cells`, marks that belong to its last character included.
std::size_t bytes_within(std::string_view text, std::size_t cells) {
    std::size_t used = 0;
    std::size_t byte = 0;
    while (byte < text.size()) {
        const Decoded next = decode_first(text.substr(byte));
        used += cells_of(next);
        if (used > cells) break;
        byte += next.bytes;
    }
    return byte;
}

// A wide character is not cut even where only one cell is asked for.
std::size_t bytes_of_piece(std::string_view word, std::size_t cells) {
    return std::max(bytes_within(word, cells), decode_first(word).bytes);
}

void wrap_line(std::string_view line, std::size_t cells, std::string& result) {
    std::size_t used = 0;
    while (!line.empty()) {
        const std::size_t gap = std::min(line.find_first_not_of(' '), line.size());
        std::string_view word = line.substr(gap, std::min(line.find(' ', gap), line.size()) - gap);
        line.remove_prefix(gap + word.size());
        if (word.empty()) return;

        if (used + gap + width(word) <= cells) {
            result.append(gap, ' ');
            used += gap;
        } else if (used > 0) {
            result += '\n';
            used = 0;
        }
        for (std::size_t piece; (piece = bytes_of_piece(word, cells)) < word.size(); word.remove_prefix(piece)) {
            result.append(word.substr(0, piece)).append("\n");
        }
        result += word;
        used += width(word);
    }
}

}  // namespace

std::size_t width(std::string_view text) {
    std::size_t cells = 0;
    while (!text.empty()) {
        const Decoded next = decode_first(text);
        cells += cells_of(next);
        text.remove_prefix(next.bytes);
    }
    return cells;
}

std::size_t code_points(std::string_view text) {
    std::size_t count = 0;
    for (; !text.empty(); ++count) text.remove_prefix(decode_first(text).bytes);
    return count;
}

std::string fit(std::string_view text, std::size_t cells) {
    if (width(text) <= cells) return std::string(text);
    if (cells == 0) return {};
    return std::string(text.substr(0, bytes_within(text, cells - 1))) + "\u2026";
}

std::string pad(std::string_view text, std::size_t cells) {
    std::string result(text);
    result.append(cells - std::min(cells, width(text)), ' ');
    return result;
}

std::string wrap(std::string_view text, std::size_t cells) {
    std::string result;
    for (;;) {
        const std::size_t line_end = text.find('\n');
        wrap_line(text.substr(0, line_end), cells, result);
        if (line_end == std::string_view::npos) return result;
        result += '\n';
        text.remove_prefix(line_end + 1);
    }
}

}  // namespace rx::text
