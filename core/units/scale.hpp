// Numbers on a scale that a clinic gives: "0..10", "-2..2", "0.0..20.0". Kept in tenths.
//
// How finely is answered follows from how the ends are written: with a decimal, or in whole numbers.
#pragma once

#include <string>
#include <string_view>

#include "core/diag/diagnostic.hpp"

namespace rx::units {

// -1000 to 1000, with at most one decimal.
struct Reading {
    static constexpr int largest = 10'000;  // tenths

    int tenths = 0;

    auto operator<=>(const Reading&) const = default;
};

// "7", "-2", "6.5", "6.0". Code: "reading-form".
[[nodiscard]] diag::Result<Reading> parse_reading(std::string_view text);
// "7", "-2", "6.5".
[[nodiscard]] std::string to_text(const Reading& reading);

struct Scale {
    Reading low;  // below `high`
    Reading high;
    bool decimals = false;

    [[nodiscard]] bool holds(const Reading& reading) const;
    bool operator==(const Scale&) const = default;
};

// Two ends, both with a decimal or both without. Codes: "scale-form", "range-order".
[[nodiscard]] diag::Result<Scale> parse_scale(std::string_view text);
// "0..10", "0.0..20.0": reads back to the same scale.
[[nodiscard]] std::string to_text(const Scale& scale);
// "0 to 10", "0 to 20, with one decimal".
[[nodiscard]] std::string in_words(const Scale& scale);

}  // namespace rx::units
