// How many times: repetitions, sets, breaths. At least one.
#pragma once

#include <string>
#include <string_view>

#include "core/diag/diagnostic.hpp"
#include "core/units/digits.hpp"

namespace rx::units {

// Plain decimal digits, 1 to 1000; a sign, a leading zero, "0x" or other digits are refused.
class Count {
public:
    static constexpr int largest = 1000;

    // `value` outside 1..largest is a bug of the caller.
    explicit Count(int value);

    [[nodiscard]] int value() const { return value_; }
    auto operator<=>(const Count&) const = default;

private:
    int value_;
};

// Codes: "count-form", "count-range".
[[nodiscard]] diag::Result<Count> parse_count(std::string_view text);
[[nodiscard]] std::string to_text(Count count);

}  // namespace rx::units
