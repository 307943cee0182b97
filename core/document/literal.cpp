#include "core/document/literal.hpp"

#include <algorithm>
#include <string_view>

namespace rx::document {

namespace {

std::size_t escape_length(std::string_view literal, std::size_t at) {
    const char kind = at + 1 < literal.size() ? literal[at + 1] : '\0';
    if (kind == 'u') return 6;
    if (kind == 'U') return 10;
    return 2;
}

std::size_t character_length(std::string_view literal, std::size_t at) {
    if (literal.substr(at).starts_with("\r\n")) return 2;
    std::size_t length = 1;
    while (at + length < literal.size() && (static_cast<unsigned char>(literal[at + length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

// A backslash at the end of a line joins it to the next text; nothing of it is in the value.
std::size_t after_joint(std::string_view literal, std::size_t at) {
    const std::size_t next = literal.find_first_not_of(" \t\r", at + 1);
    if (next == std::string_view::npos || literal[next] != '\n') return at;
    return std::min(literal.find_first_not_of(" \t\r\n", next), literal.size());
}

}  // namespace

Place find_character(const Source& source, const Node& text, std::size_t index) {
    const std::string_view literal = source.text();
    std::size_t at = source.offset(text.at);
    const bool escapes = literal.substr(at).starts_with('"');
    const bool several_lines = literal.substr(at).starts_with("\"\"\"") || literal.substr(at).starts_with("'''");
    at += several_lines ? 3 : 1;
    if (several_lines && literal.substr(at).starts_with("\r\n"))
        at += 2;
    else if (several_lines && literal.substr(at).starts_with('\n'))
        ++at;

    std::size_t length = 1;
    for (std::size_t passed = 0; at < literal.size(); at += length) {
        const bool escape = escapes && literal[at] == '\\';
        if (escape && several_lines && after_joint(literal, at) != at) {
            length = after_joint(literal, at) - at;
            continue;
        }
        length = escape ? escape_length(literal, at) : character_length(literal, at);
        if (passed == index) return {source.position(at), escape ? length : 1};
        ++passed;
    }
    return {source.position(literal.size()), 1};
}

}  // namespace rx::document
