#include "tests/fuzz/safe_target.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

#include "core/text/decode.hpp"
#include "core/text/safe.hpp"
#include "core/text/width.hpp"

namespace rx::fuzz {

namespace {

using text::LineBreaks;

// By number, and not by the tables that safe() asks: C0, DEL and C1, bidi controls, separators, zero width, the mark of
// byte order, tags and surrogates.
constexpr std::array<std::pair<std::int32_t, std::int32_t>, 12> never_sent{{{0x00, 0x1F},
                                                                            {0x7F, 0x9F},
                                                                            {0xAD, 0xAD},
                                                                            {0x61C, 0x61C},
                                                                            {0x180E, 0x180E},
                                                                            {0x200B, 0x200F},
                                                                            {0x2028, 0x202E},
                                                                            {0x2060, 0x206F},
                                                                            {0xD800, 0xDFFF},
                                                                            {0xFEFF, 0xFEFF},
                                                                            {0xFFF9, 0xFFFB},
                                                                            {0xE0000, 0xE007F}}};

bool may_be_sent(std::int32_t code_point) {
    return std::ranges::none_of(never_sent, [code_point](const auto& range) {
        return range.first <= code_point && code_point <= range.second;
    });
}

bool is_harmless(std::string_view result, LineBreaks breaks) {
    while (!result.empty()) {
        const text::Decoded next = text::decode_first(result);
        const bool is_break = breaks == LineBreaks::allowed && result.front() == '\n';
        if (!next.code_point || (!is_break && !may_be_sent(*next.code_point))) return false;
        result.remove_prefix(next.bytes);
    }
    return true;
}

std::string made_safe(std::string_view text, LineBreaks breaks) {
    return breaks == LineBreaks::allowed ? text::safe_lines(text) : text::safe(text);
}

// What is refused is what would be changed, and where that begins.
bool agrees_with_refusal(std::string_view text, LineBreaks breaks) {
    const auto unsafe = text::find_unsafe(text, breaks);
    if (!unsafe) return made_safe(text, breaks) == text;
    const std::string_view before = text.substr(0, unsafe->byte);
    return made_safe(text, breaks) != text && made_safe(before, breaks) == before &&
           text::code_points(before) == unsafe->code_point;
}

bool is_safe_text(std::string_view text, LineBreaks breaks) {
    const std::string result = made_safe(text, breaks);
    return is_harmless(result, breaks) && made_safe(result, breaks) == result && !text::find_unsafe(result, breaks) &&
           agrees_with_refusal(text, breaks);
}

// Two cells are what one character may need.
bool fits(const std::string& text, std::size_t cells) {
    if (text::width(text::fit(text, cells)) > cells || text::width(text::pad(text, cells)) < cells) return false;
    std::string_view rest;
    const std::string wrapped = text::wrap(text, cells);
    for (rest = wrapped; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        if (text::width(line) > cells) return false;
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return true;
}

}  // namespace

bool is_made_safe(std::string_view text) {
    constexpr std::size_t widest = 80;
    const std::size_t cells = 2 + text.size() % widest;
    return is_safe_text(text, LineBreaks::refused) && is_safe_text(text, LineBreaks::allowed) &&
           fits(text::safe(text), cells) && fits(text::safe_lines(text), cells);
}

}  // namespace rx::fuzz
