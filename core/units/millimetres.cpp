#include "core/units/millimetres.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <numbers>
#include <optional>

#include "core/units/digits.hpp"

namespace rx::units {

namespace {

constexpr int largest_tenths = 5000;

struct LengthUnit {
    std::string_view name;
    int tenths;  // of a millimetre
};
constexpr std::array units{LengthUnit{"mm", 10}, LengthUnit{"cm", 100}, LengthUnit{"in", 254}};

// Signs and words for a unit that makers print, and the unit.
struct OtherName {
    std::string_view name;
    std::string_view unit;
};
constexpr std::array other_names{
    OtherName{"\"", "in"},          OtherName{"''", "in"},          OtherName{"\u2033", "in"},
    OtherName{"\u201D", "in"},      OtherName{"inch", "in"},        OtherName{"inches", "in"},
    OtherName{"millimetre", "mm"},  OtherName{"millimetres", "mm"}, OtherName{"millimeter", "mm"},
    OtherName{"millimeters", "mm"}, OtherName{"centimetre", "cm"},  OtherName{"centimetres", "cm"},
    OtherName{"centimeter", "cm"},  OtherName{"centimeters", "cm"}};

// What to write where the unit is none of ours. A number alone may be of any unit.
std::string hint_for_unit(std::string_view number, std::string_view name) {
    const auto meant = std::ranges::find(other_names, name, &OtherName::name);
    if (meant != other_names.end()) return fmt::format("write \"{} {}\"", number, meant->unit);
    return fmt::format("the units are mm, cm and in: \"{0} mm\", \"{0} cm\" or \"{0} in\"", number);
}

// Four decimals are more than any maker prints, and keep the product below within the type.
constexpr std::size_t most_decimals = 4;
constexpr long long scale = 10'000;

// In 1/scale; too many whole digits count as more than any allowed length; nothing when it is no plain number.
std::optional<long long> parse_scaled(std::string_view number) {
    constexpr int more_than_allowed = 1'000'000;
    const std::size_t point = number.find('.');
    const std::string_view whole_digits = number.substr(0, point);
    if (!is_digits(whole_digits) || !without_leading_zeros(whole_digits).empty()) return std::nullopt;
    const long long whole = parse_digits(whole_digits, more_than_allowed).value_or(more_than_allowed) * scale;
    if (point == std::string_view::npos) return whole;

    std::string decimals(number.substr(point + 1));
    if (!is_digits(decimals) || decimals.size() > most_decimals) return std::nullopt;
    decimals.resize(most_decimals, '0');
    return whole + parse_fixed_digits(decimals, most_decimals).value_or(0);
}

}  // namespace

Millimetres::Millimetres(int tenths) : tenths_(tenths) {
    if (tenths < 1 || tenths > largest_tenths) [[unlikely]]
        std::terminate();
}

diag::Result<Millimetres> parse_length(std::string_view text) {
    if (const std::string pointed = with_decimal_point(text); !pointed.empty() && parse_length(pointed)) {
        return diag::failure(diag::Kind::content, "length-form", fmt::format("\"{}\" is not a length", text),
                             fmt::format("decimals have a point: write \"{}\"", pointed));
    }
    const std::size_t number_end = std::min(text.find_first_not_of("0123456789."), text.size());
    const std::string_view number = text.substr(0, number_end);
    std::string_view name = text.substr(number_end);
    if (name.starts_with(' ')) name.remove_prefix(1);

    const auto scaled = parse_scaled(number);
    if (!scaled) {
        return diag::failure(diag::Kind::content, "length-form", fmt::format("\"{}\" is not a length", text),
                             "write a number and its unit, with a point for decimals, like \"22.4 mm\"");
    }
    const auto unit = std::ranges::find(units, name, &LengthUnit::name);
    if (unit == units.end()) {
        return diag::failure(diag::Kind::content, "length-unit",
                             fmt::format("\"{}\" is a length without a known unit", text), hint_for_unit(number, name));
    }
    const long long tenths = (*scaled * unit->tenths + scale / 2) / scale;
    if (tenths < 1 || tenths > largest_tenths) {
        return diag::failure(diag::Kind::content, "length-range", fmt::format("\"{}\" is no usable length", text),
                             "a length from 0.1 mm to 500 mm");
    }
    return Millimetres(static_cast<int>(tenths));
}

Millimetres diameter_of_circumference(Millimetres circumference) {
    const double tenths = circumference.tenths() / std::numbers::pi;
    return Millimetres(std::max(1, static_cast<int>(tenths + 0.5)));
}

namespace {

std::string number_of(Millimetres length) {
    const int whole = length.tenths() / 10;
    const int tenth = length.tenths() % 10;
    return tenth == 0 ? fmt::format("{}", whole) : fmt::format("{}.{}", whole, tenth);
}

}  // namespace

std::string to_text(Millimetres length) {
    return number_of(length) + "mm";
}

std::string in_words(Millimetres length) {
    return number_of(length) + " mm";
}

}  // namespace rx::units
