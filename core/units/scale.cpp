#include "core/units/scale.hpp"

#include <fmt/format.h>

#include "core/units/digits.hpp"

namespace rx::units {

namespace {

bool has_decimal(std::string_view text) {
    return text.find('.') != std::string_view::npos;
}

std::string with_decimal(const Reading& reading) {
    const int size = reading.tenths < 0 ? -reading.tenths : reading.tenths;
    return fmt::format("{}{}.{}", reading.tenths < 0 ? "-" : "", size / 10, size % 10);
}

std::unexpected<diag::Diagnostic> no_scale(std::string_view text) {
    return diag::failure(diag::Kind::content, "scale-form", fmt::format("\"{}\" is not a scale", text),
                         "write both ends, like \"0..10\" or \"-2..2\", or with a decimal each, like \"0.0..20.0\"");
}

}  // namespace

diag::Result<Reading> parse_reading(std::string_view text) {
    std::string_view rest = text;
    const bool negative = rest.starts_with('-');
    if (negative) rest.remove_prefix(1);
    const auto point = rest.find('.');
    const auto whole = parse_digits(rest.substr(0, point), Reading::largest / 10);
    const auto tenth = point == std::string_view::npos ? 0 : parse_fixed_digits(rest.substr(point + 1), 1);
    if (whole && tenth) {
        const int size = *whole * 10 + *tenth;
        if (size <= Reading::largest) return Reading{negative ? -size : size};
    }
    return diag::failure(diag::Kind::content, "reading-form", fmt::format("\"{}\" is not a number here", text),
                         "a number from -1000 to 1000, with at most one decimal");
}

std::string to_text(const Reading& reading) {
    return reading.tenths % 10 == 0 ? fmt::format("{}", reading.tenths / 10) : with_decimal(reading);
}

bool Scale::holds(const Reading& reading) const {
    return low <= reading && reading <= high && (decimals || reading.tenths % 10 == 0);
}

diag::Result<Scale> parse_scale(std::string_view text) {
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) return no_scale(text);
    const std::string_view first = text.substr(0, dots);
    const std::string_view second = text.substr(dots + 2);
    const auto low = parse_reading(first);
    const auto high = parse_reading(second);
    if (!low || !high || has_decimal(first) != has_decimal(second)) return no_scale(text);
    if (*low >= *high) {
        return diag::failure(diag::Kind::content, "range-order",
                             fmt::format("the scale \"{}\" ends before it begins", text),
                             "write the smaller end first");
    }
    return Scale{.low = *low, .high = *high, .decimals = has_decimal(first)};
}

std::string to_text(const Scale& scale) {
    if (!scale.decimals) return fmt::format("{}..{}", to_text(scale.low), to_text(scale.high));
    return fmt::format("{}..{}", with_decimal(scale.low), with_decimal(scale.high));
}

std::string in_words(const Scale& scale) {
    return fmt::format("{} to {}{}", to_text(scale.low), to_text(scale.high),
                       scale.decimals ? ", with one decimal" : "");
}

}  // namespace rx::units
