#include <algorithm>

#include "core/document/document.hpp"
#include "core/text/decode.hpp"
#include "core/text/width.hpp"

namespace rx::document {

namespace {

// Bytes; a hostile line of a whole file must not be copied into each of thousands of problems.
constexpr std::size_t longest_excerpt = 500;

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::string_view beginning(std::string_view line) {
    if (line.size() <= longest_excerpt) return line;
    std::size_t end = longest_excerpt;
    while (end > 0 && continues_character(line[end])) --end;
    return line.substr(0, end);
}

}  // namespace

Source::Source(std::string origin, std::string_view text)
    : origin_(std::move(origin)), text_(text::without_byte_order_mark(text)) {
    line_begins_.push_back(0);
    for (std::size_t i = 0; i < text_.size(); ++i) {
        if (text_[i] == '\n') line_begins_.push_back(i + 1);
    }
}

std::string_view Source::line(std::size_t number) const {
    if (number == 0 || number > line_begins_.size()) return {};
    const std::size_t begin = line_begins_[number - 1];
    const std::string_view rest = std::string_view(text_).substr(begin);
    std::string_view found = rest.substr(0, rest.find('\n'));
    if (found.ends_with('\r')) found.remove_suffix(1);
    return found;
}

diag::Position Source::position(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const auto after = std::ranges::upper_bound(line_begins_, offset);
    const std::size_t begin = *std::prev(after);
    return {static_cast<std::size_t>(after - line_begins_.begin()),
            text::code_points(std::string_view(text_).substr(begin, offset - begin)) + 1};
}

std::size_t Source::offset(diag::Position at) const {
    if (at.line == 0) return 0;
    if (at.line > line_begins_.size()) return text_.size();
    const std::size_t begin = line_begins_[at.line - 1];
    std::string_view rest = line(at.line);
    const std::size_t length = rest.size();
    for (std::size_t column = 1; column < at.column && !rest.empty(); ++column) {
        rest.remove_prefix(text::decode_first(rest).bytes);
    }
    return begin + length - rest.size();
}

diag::Diagnostic Source::problem(diag::Position at, std::size_t span, std::string code, std::string message,
                                 std::string hint) const {
    const std::string_view excerpt = beginning(line(at.line));
    const bool shows_place = at.column <= text::code_points(excerpt) + 1;
    return {.code = std::move(code),
            .message = std::move(message),
            .hint = std::move(hint),
            .origin = origin_,
            .at = at,
            .span = std::max<std::size_t>(span, 1),
            .excerpt = std::string(shows_place ? excerpt : std::string_view{})};
}

}  // namespace rx::document
