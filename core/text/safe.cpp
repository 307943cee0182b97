#include "core/text/safe.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <cstdint>

#include "core/text/decode.hpp"

namespace rx::text {

namespace {

constexpr std::int32_t del = 0x7F;

bool is_c0(std::int32_t code_point) {
    return code_point < 0x20;
}

bool acts_or_hides(std::int32_t code_point) {
    switch (utf8proc_category(code_point)) {
        case UTF8PROC_CATEGORY_CC:  // C0, DEL, C1
        case UTF8PROC_CATEGORY_CF:  // bidi controls, zero-width joiners, soft hyphen, tags
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
        case UTF8PROC_CATEGORY_CN:
        case UTF8PROC_CATEGORY_CS:
            return true;
        // Marks may be without a picture of their own (variation selectors): they only change their neighbour.
        case UTF8PROC_CATEGORY_MN:
            return false;
        default:
            return utf8proc_get_property(code_point)->ignorable != 0;  // invisible letters: Hangul fillers
    }
}

std::string picture(std::int32_t control) {
    const std::int32_t code_point = control == del ? 0x2421 : 0x2400 + control;
    return {static_cast<char>(0xE2), static_cast<char>(0x80 | (code_point >> 6 & 0x3F)),
            static_cast<char>(0x80 | (code_point & 0x3F))};
}

enum class Lines { joined, kept };

std::string harmless(std::string_view foreign, Lines lines) {
    std::string result;
    result.reserve(foreign.size());
    while (!foreign.empty()) {
        const Decoded next = decode_first(foreign);
        const std::string_view bytes = foreign.substr(0, next.bytes);
        foreign.remove_prefix(next.bytes);
        if (!next.code_point) {
            result += "\uFFFD";
        } else if (lines == Lines::kept && bytes == "\n") {
            result += '\n';
        } else if (lines == Lines::kept && bytes == "\t") {
            result += ' ';
        } else if (is_c0(*next.code_point) || *next.code_point == del) {
            result += picture(*next.code_point);
        } else if (acts_or_hides(*next.code_point)) {
            result += fmt::format("\\u{{{:x}}}", *next.code_point);
        } else {
            result += bytes;
        }
    }
    return result;
}

}  // namespace

std::string safe(std::string_view foreign) {
    return harmless(foreign, Lines::joined);
}

std::string safe_lines(std::string_view foreign) {
    return harmless(foreign, Lines::kept);
}

std::optional<UnsafeCharacter> find_unsafe(std::string_view text, LineBreaks breaks) {
    std::size_t byte = 0;
    for (std::size_t code_point = 0; byte < text.size(); ++code_point) {
        const Decoded next = decode_first(text.substr(byte));
        if (!next.code_point) return UnsafeCharacter{byte, code_point, "bytes that are not UTF-8"};
        const bool allowed_break = breaks == LineBreaks::allowed && *next.code_point == '\n';
        if (!allowed_break && acts_or_hides(*next.code_point)) {
            return UnsafeCharacter{byte, code_point, fmt::format("U+{:04X}", *next.code_point)};
        }
        byte += next.bytes;
    }
    return std::nullopt;
}

}  // namespace rx::text
