#include "core/journal/lines.hpp"

#include <algorithm>

#include "core/text/decode.hpp"

namespace rx::journal {

bool is_utf16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
    // Without a mark, ASCII in UTF-16 has a zero beside each character; a power cut leaves zeros side by side.
    constexpr std::size_t looked_at = 8;
    if (bytes.size() < looked_at) return false;
    const auto alternates = [bytes](std::size_t zero, std::size_t character) {
        for (std::size_t i = 0; i < looked_at; i += 2) {
            if (bytes[i + zero] != '\0' || bytes[i + character] == '\0') return false;
        }
        return true;
    };
    return alternates(0, 1) || alternates(1, 0);
}

bool has_crlf(std::string_view bytes) {
    const auto last = bytes.rfind('\n');
    return last != bytes.npos && last > 0 && bytes[last - 1] == '\r';
}

std::string_view trimmed(std::string_view line, bool is_first) {
    if (is_first) line = text::without_byte_order_mark(line);
    // All of them: the id of a line by hand is made of what is left, and is the same when the line was copied.
    while (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::vector<std::string_view> lines_of(std::string_view bytes) {
    std::vector<std::string_view> lines;
    for (bool is_first = true; !bytes.empty(); is_first = false) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        lines.push_back(trimmed(bytes.substr(0, end), is_first));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    return lines;
}

}  // namespace rx::journal
