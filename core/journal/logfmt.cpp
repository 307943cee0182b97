#include "core/journal/logfmt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <utility>

#include "core/text/decode.hpp"
#include "core/text/width.hpp"

namespace rx::journal {

namespace {

using text::decode_first;

constexpr bool is_key_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

// What a byte may be part of, looked up: nearly all the time of reading is spent on it.
enum Part : std::uint8_t { of_key = 1, of_bare_value = 2 };
constexpr auto parts_by_byte = [] {
    std::array<std::uint8_t, 256> parts{};
    for (std::size_t byte = 0; byte < parts.size(); ++byte) {
        const char c = static_cast<char>(byte);
        if (is_key_character(c)) parts[byte] |= of_key;
        if (!is_blank(c) && c != '"') parts[byte] |= of_bare_value;
    }
    return parts;
}();

bool begins_key(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

std::string utf8(char32_t c) {
    const auto tail = [c](int shift) {
        return static_cast<char>(0x80 | (c >> shift & 0x3F));
    };
    if (c < 0x80) return {static_cast<char>(c)};
    if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), tail(0)};
    if (c < 0x10000) return {static_cast<char>(0xE0 | c >> 12), tail(6), tail(0)};
    return {static_cast<char>(0xF0 | c >> 18), tail(12), tail(6), tail(0)};
}

// What stands after a backslash, taken off `rest`.
std::optional<std::string> take_escape(std::string_view& rest) {
    if (rest.empty()) return std::nullopt;
    const char c = rest.front();
    rest.remove_prefix(1);
    switch (c) {
        case '"':
        case '\\':
            return std::string(1, c);
        case 'n':
            return "\n";
        case 't':
            return "\t";
        case 'u':
            return take_code_point(rest);
        default:
            return std::nullopt;
    }
}

class PairReader {
public:
    PairReader(std::string_view line, std::size_t from) : line_(line), at_(from) {}

    diag::Result<Pairs> read_all() {
        constexpr std::size_t most_have = 16;
        pairs_.all.reserve(most_have);
        while (skip_blanks()) {
            if (!read_one()) return std::unexpected(*std::move(problem_));
        }
        return std::move(pairs_);
    }

private:
    // The first byte from `from` on that is none of it.
    [[nodiscard]] std::size_t after(std::size_t from, Part part) const {
        const std::string_view line = line_;
        while (from < line.size() && (parts_by_byte[static_cast<unsigned char>(line[from])] & part) != 0) ++from;
        return from;
    }

    bool skip_blanks() {
        while (at_ < line_.size() && is_blank(line_[at_])) ++at_;
        return at_ < line_.size();
    }

    // Each of these is false when it cannot be read; `problem_` says why.
    bool read_one() {
        const std::size_t begin = at_;
        at_ = after(at_, of_key);
        const std::string_view key = line_.substr(begin, at_ - begin);
        if (!begins_key(key) || at_ == line_.size() || line_[at_] != '=') {
            return failure(begin, "here a part like key=value is expected");
        }
        ++at_;
        const bool quoted = at_ < line_.size() && line_[at_] == '"';
        std::string_view value;
        if (!(quoted ? read_quoted(value) : read_bare(value))) return false;
        pairs_.all.push_back({key, value, begin, at_});
        pairs_.marks |= std::uint64_t{1} << pairs_.all.back().mark;
        return true;
    }

    bool read_bare(std::string_view& value) {
        const std::size_t begin = at_;
        at_ = after(at_, of_bare_value);
        if (at_ < line_.size() && line_[at_] == '"') return failure(at_, "a quote may only begin a value");
        if (at_ == begin) return failure(begin, "the value is missing; an empty one is written \"\"");
        value = line_.substr(begin, at_ - begin);
        return true;
    }

    bool read_quoted(std::string_view& value) {
        const std::size_t begin = at_ + 1;
        const std::size_t end = line_.find('"', begin);
        if (end == line_.npos) return read_escaped(value);
        value = line_.substr(begin, end - begin);
        return value.contains('\\') ? read_escaped(value) : closes_at(end);
    }

    bool read_escaped(std::string_view& result) {
        const std::size_t begin = at_;
        std::string value;
        std::string_view rest = line_.substr(begin + 1);
        while (!rest.empty() && rest.front() != '"') {
            const std::size_t plain = std::min(rest.find_first_of("\"\\"), rest.size());
            value += rest.substr(0, plain);
            rest.remove_prefix(plain);
            if (!rest.starts_with('\\')) continue;
            const std::size_t escape = line_.size() - rest.size();
            rest.remove_prefix(1);
            const auto meant = take_escape(rest);
            if (!meant) return failure(escape, R"(only \" \\ \n \t and \u{...} stand for something here)");
            value += *meant;
        }
        if (rest.empty()) return failure(begin, "this quote is not closed");
        result = pairs_.without_escapes.emplace_front(std::move(value));
        return closes_at(line_.size() - rest.size());
    }

    bool closes_at(std::size_t quote) {
        at_ = quote + 1;
        return at_ == line_.size() || is_blank(line_[at_]) || failure(at_, "a space is missing after the quote");
    }

    bool failure(std::size_t byte, std::string message) {
        problem_ = problem_at(line_, byte, "record-form", std::move(message));
        return false;
    }

    std::string_view line_;
    std::size_t at_;
    Pairs pairs_;
    std::optional<diag::Diagnostic> problem_;
};

// The first byte from `at` on that is not ASCII, of which nearly all lines are made: eight at a time.
std::size_t after_ascii(std::string_view text, std::size_t at) {
    constexpr std::uint64_t not_ascii = 0x8080808080808080;
    std::uint64_t eight = 0;
    for (; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & not_ascii) != 0) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

bool needs_quotes(std::string_view value) {
    if (value.empty() || value.find_first_of(" \"=\\") != std::string_view::npos) return true;
    while (!value.empty()) {
        const auto next = decode_first(value);
        if (!next.code_point || is_unsafe(static_cast<char32_t>(*next.code_point))) return true;
        value.remove_prefix(next.bytes);
    }
    return false;
}

void add_quoted(std::string& line, std::string_view value) {
    line += '"';
    while (!value.empty()) {
        const auto next = decode_first(value);
        const std::string_view bytes = value.substr(0, next.bytes);
        value.remove_prefix(next.bytes);
        if (!next.code_point) {
            line += "\uFFFD";
        } else if (bytes == "\"" || bytes == "\\") {
            line += '\\';
            line += bytes;
        } else if (bytes == "\n") {
            line += "\\n";
        } else if (bytes == "\t") {
            line += "\\t";
        } else if (is_unsafe(static_cast<char32_t>(*next.code_point))) {
            line += fmt::format("\\u{{{:x}}}", *next.code_point);
        } else {
            line += bytes;
        }
    }
    line += '"';
}

}  // namespace

std::size_t Pairs::count(std::string_view key) const {
    if (!may_have(key)) return 0;
    return static_cast<std::size_t>(std::ranges::count_if(
        all, [key, mark = mark_of(key)](const Pair& pair) { return pair.mark == mark && pair.key == key; }));
}

std::optional<std::string> take_code_point(std::string_view& rest) {
    const auto close = rest.find('}');
    if (!rest.starts_with('{') || close == std::string_view::npos || close < 2 || close > 7) return std::nullopt;
    std::uint32_t value = 0;
    const char* last = rest.data() + close;
    const auto [stop, error] = std::from_chars(rest.data() + 1, last, value, 16);
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (error != std::errc{} || stop != last || value > 0x10FFFF || surrogate) return std::nullopt;
    rest.remove_prefix(close + 1);
    return utf8(value);
}

bool is_key(std::string_view text) {
    return begins_key(text) && std::ranges::all_of(text, is_key_character);
}

diag::Result<Pairs> read_pairs(std::string_view line, std::size_t from) {
    return PairReader(line, from).read_all();
}

void add_pair(std::string& line, std::string_view key, std::string_view value) {
    line += ' ';
    line += key;
    line += '=';
    if (needs_quotes(value)) {
        add_quoted(line, value);
    } else {
        line += value;
    }
}

bool is_unsafe(char32_t c) {
    // Fixed by rx-journal(5), not by the Unicode tables of the day: a line is written the same for ever.
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

std::size_t first_not_utf8(std::string_view text) {
    std::size_t at = after_ascii(text, 0);
    while (at < text.size()) {
        const auto next = decode_first(text.substr(at));
        if (!next.code_point) return at;
        at = after_ascii(text, at + next.bytes);
    }
    return at;
}

diag::Diagnostic problem_at(std::string_view line, std::size_t byte, std::string code, std::string message) {
    diag::Diagnostic problem{.code = std::move(code), .message = std::move(message)};
    problem.at.column = text::code_points(line.substr(0, byte)) + 1;
    return problem;
}

}  // namespace rx::journal
