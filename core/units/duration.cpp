#include "core/units/duration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/units/digits.hpp"
#include "core/units/meant_range.hpp"

namespace rx::units {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

struct Unit {
    char letter;
    Duration length;
};
constexpr std::array units_largest_first{Unit{'h', hours{1}}, Unit{'m', minutes{1}}, Unit{'s', seconds{1}}};

constexpr std::string_view form_hint =
    "write hours, minutes and seconds without spaces, like \"90s\", \"1m30s\" or \"2h\"";
constexpr std::string_view unit_hint = "the units are h, m and s, like \"90s\", \"5m\" or \"1h15m\"";

std::unexpected<diag::Diagnostic> refused(std::string_view code, std::string_view text, std::string_view hint) {
    return diag::failure(diag::Kind::content, std::string(code), fmt::format("\"{}\" is not a duration", text),
                         std::string(hint));
}

std::unexpected<diag::Diagnostic> too_long(std::string_view text) {
    return diag::failure(diag::Kind::content, "duration-range", fmt::format("\"{}\" is too long", text),
                         fmt::format("at most {}", to_text(longest_duration)));
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_of_number(char c) {
    return (c >= '0' && c <= '9') || c == '.';
}

// One amount with its unit at the beginning of a text.
struct Piece {
    std::string_view number;
    std::string_view unit;
};
Piece first_piece(std::string_view text) {
    std::size_t number_end = 0;
    while (number_end < text.size() && is_of_number(text[number_end])) ++number_end;
    std::size_t unit_end = number_end;
    while (unit_end < text.size() && is_letter(text[unit_end])) ++unit_end;
    return {text.substr(0, number_end), text.substr(number_end, unit_end - number_end)};
}

// The amount in milliseconds; more than any allowed duration when it has too many digits; nothing when it is no number.
std::optional<Duration> amount(std::string_view number, const Unit& unit) {
    constexpr int more_than_allowed = 1'000'000;
    const bool may_have_tenth = unit.length == Duration{seconds{1}};
    const std::size_t point = may_have_tenth ? number.find('.') : std::string_view::npos;
    const std::string_view whole_digits = number.substr(0, point);
    const auto read = parse_digits(whole_digits, more_than_allowed);
    const bool has_leading_zero = whole_digits.size() > 1 && whole_digits.front() == '0';
    if (!read && (has_leading_zero || !is_digits(whole_digits))) return std::nullopt;
    const Duration whole = read.value_or(more_than_allowed) * unit.length;
    if (point == std::string_view::npos) return whole;
    const auto tenths = parse_fixed_digits(number.substr(point + 1), 1);
    if (!tenths) return std::nullopt;
    return whole + *tenths * unit.length / 10;
}

long long rounded(Duration duration, Duration unit) {
    return (duration + unit / 2) / unit;
}

diag::Result<Duration> as_written(std::string_view text) {
    if (text.empty()) return refused("duration-form", text, form_hint);

    Duration total{0};
    const Unit* smaller_units = units_largest_first.begin();
    for (std::string_view rest = text; !rest.empty();) {
        const auto [number, letters] = first_piece(rest);
        rest.remove_prefix(number.size() + letters.size());
        if (number.empty()) return refused("duration-form", text, form_hint);
        if (letters.empty() && is_digits(text))
            return refused("duration-unit", text, fmt::format("say of what: \"{0}s\", \"{0}m\" or \"{0}h\"", text));
        if (letters.empty())
            return refused(rest.empty() ? "duration-unit" : "duration-form", text,
                           rest.empty() ? unit_hint : form_hint);

        const auto* unit = letters.size() == 1 ? std::ranges::find(units_largest_first, letters.front(), &Unit::letter)
                                               : units_largest_first.end();
        if (unit == units_largest_first.end()) return refused("duration-unit", text, unit_hint);
        if (unit < smaller_units)
            return refused("duration-form", text, "each unit once, the largest first, like \"1h15m30s\"");
        const auto length = amount(number, *unit);
        if (!length) return refused("duration-form", text, form_hint);
        total += *length;
        smaller_units = unit + 1;
    }
    if (total > longest_duration) return too_long(text);
    return total;
}

// "1h15m30s" in whole numbers, as in nearly every line of a journal; nothing for what as_written() has to look at.
std::optional<Duration> in_whole_numbers(std::string_view text) {
    Duration total{0};
    for (const Unit& unit : units_largest_first) {
        const std::size_t end = text.find(unit.letter);
        if (end == text.npos) continue;
        const auto number = parse_digits(text.substr(0, end), longest_duration / seconds{1});
        if (!number) return std::nullopt;
        total += *number * unit.length;
        text.remove_prefix(end + 1);
        if (text.empty()) return total > longest_duration ? std::nullopt : std::optional(total);
    }
    return std::nullopt;
}

}  // namespace

diag::Result<Duration> parse_duration(std::string_view text) {
    if (const auto duration = in_whole_numbers(text)) return *duration;
    auto duration = as_written(text);
    if (duration || duration.error().code == "duration-range") return duration;
    if (const std::string pointed = with_decimal_point(text); !pointed.empty() && as_written(pointed))
        return refused("duration-form", text, fmt::format("decimals have a point: write \"{}\"", pointed));
    if (const std::string meant = meant_duration(text); as_written(meant))
        duration.error().hint = fmt::format("write \"{}\"", meant);
    return duration;
}

std::string to_text(Duration duration) {
    std::string text;
    for (const Unit& unit : units_largest_first) {
        const auto whole = duration / unit.length;
        duration -= whole * unit.length;
        const auto tenths = unit.letter == 's' ? duration / (unit.length / 10) : 0;
        if (tenths > 0) {
            text += fmt::format("{}.{}s", whole, tenths);
        } else if (whole > 0) {
            text += fmt::format("{}{}", whole, unit.letter);
        }
    }
    return text.empty() ? "0s" : text;
}

std::string in_words(Duration duration) {
    const auto whole_seconds = rounded(duration, seconds{1});
    if (whole_seconds < 120) return fmt::format("{} s", whole_seconds);
    const auto whole_minutes = rounded(duration, minutes{1});
    if (whole_minutes < 60) return fmt::format("{} min", whole_minutes);
    if (whole_minutes % 60 == 0) return fmt::format("{} h", whole_minutes / 60);
    return fmt::format("{} h {} min", whole_minutes / 60, whole_minutes % 60);
}

std::string as_clock(Duration duration) {
    const auto whole_seconds = duration / seconds{1};
    const auto whole_minutes = whole_seconds / 60;
    if (whole_minutes < 60) return fmt::format("{}:{:02}", whole_minutes, whole_seconds % 60);
    return fmt::format("{}:{:02}:{:02}", whole_minutes / 60, whole_minutes % 60, whole_seconds % 60);
}

}  // namespace rx::units
