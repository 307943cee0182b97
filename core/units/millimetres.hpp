// Diameters and lengths of sizes in a kit.
#pragma once

#include <string>
#include <string_view>

#include "core/diag/diagnostic.hpp"

namespace rx::units {

// Kept in tenths of a millimetre, 0.1 to 500 mm.
class Millimetres {
public:
    // `tenths` outside 1..5000 is a bug of the caller.
    explicit Millimetres(int tenths);

    [[nodiscard]] int tenths() const { return tenths_; }
    auto operator<=>(const Millimetres&) const = default;

private:
    int tenths_;
};

// "15 mm", "2.2cm", "1.5 in": a plain decimal number and mm, cm or in; rounded to 0.1 mm.
// Codes: "length-form", "length-unit", "length-range".
[[nodiscard]] diag::Result<Millimetres> parse_length(std::string_view text);

// Diameter of a circle of that circumference, rounded to 0.1 mm (some makers publish only circumference:
// evidence.md a, Pacik).
[[nodiscard]] Millimetres diameter_of_circumference(Millimetres circumference);

// "15mm", "22.4mm": reads back to the same value.
[[nodiscard]] std::string to_text(Millimetres length);

// For sentences and screens: "15 mm", "22.4 mm".
[[nodiscard]] std::string in_words(Millimetres length);

}  // namespace rx::units
