#include "core/document/encoding.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/text/decode.hpp"
#include "core/text/safe.hpp"

namespace rx::document {

namespace {

std::size_t first_bad_byte(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const text::Decoded next = text::decode_first(text.substr(at));
        if (!next.code_point) break;
        at += next.bytes;
    }
    return at;
}

// Latin text in UTF-16 without a mark has a zero byte at every second place.
bool looks_like_utf16(std::string_view text) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) return true;
    if (text.size() < 4) return false;
    const bool zero_first = text[0] == '\0' && text[2] == '\0' && text[1] != '\0' && text[3] != '\0';
    const bool zero_second = text[0] != '\0' && text[2] != '\0' && text[1] == '\0' && text[3] == '\0';
    return zero_first || zero_second;
}

constexpr std::array<std::string_view, 3> no_break_spaces{"\u00A0", "\u202F", "\u2007"};

}  // namespace

std::size_t no_break_space(std::string_view text) {
    const auto found =
        std::ranges::find_if(no_break_spaces, [text](std::string_view space) { return text.starts_with(space); });
    return found == no_break_spaces.end() ? 0 : found->size();
}

bool has_no_break_space(std::string_view text) {
    return std::ranges::any_of(no_break_spaces,
                               [text](std::string_view space) { return text.find(space) != text.npos; });
}

std::optional<diag::Diagnostic> find_encoding_problem(const Source& source) {
    const std::string_view text = source.text();
    const auto problem = [&](std::size_t byte, std::string message, std::string hint) {
        auto found = source.problem(source.position(byte), 1, "not-utf8", std::move(message), std::move(hint));
        found.excerpt = text::safe(found.excerpt);
        return found;
    };
    if (looks_like_utf16(text)) {
        auto found = problem(0, "this file is in UTF-16", "save it again with the encoding UTF-8");
        found.excerpt.clear();
        return found;
    }
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
        return problem(zero, "there is a zero byte here, so this is not a text file",
                       "check that it is the right file");
    }
    if (const std::size_t bad = first_bad_byte(text); bad < text.size()) {
        return problem(bad, "the character here is not in UTF-8", "save the file again with the encoding UTF-8");
    }
    return std::nullopt;
}

}  // namespace rx::document
