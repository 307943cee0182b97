// A low and a high end, both included; "5m..15m" in text. A single value is a range of one.
#pragma once

#include <string>
#include <string_view>

#include "core/diag/diagnostic.hpp"
#include "core/units/duration.hpp"  // to_text() of a chrono type is found only when it is declared before its use here

namespace rx::units {

template <class T>
struct Range {
    T low;
    T high;

    [[nodiscard]] bool is_single() const { return low == high; }
    auto operator<=>(const Range&) const = default;
};

template <class T>
[[nodiscard]] Range<T> exactly(T value) {
    return {value, value};
}

// "A..B" or "A", each end read by `parse_end`; the high end may not be below the low end.
// Codes: those of `parse_end`, and "range-order".
template <class T>
[[nodiscard]] diag::Result<Range<T>> parse_range(std::string_view text,
                                                 diag::Result<T> (*parse_end)(std::string_view)) {
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) {
        const auto value = parse_end(text);
        if (!value) return std::unexpected(value.error());
        return exactly(*value);
    }
    const auto low = parse_end(text.substr(0, dots));
    if (!low) return std::unexpected(low.error());
    const auto high = parse_end(text.substr(dots + 2));
    if (!high) return std::unexpected(high.error());
    if (*high < *low) {
        return diag::failure(diag::Kind::content, "range-order",
                             "the range \"" + std::string(text) + "\" ends before it begins",
                             "write the smaller value first");
    }
    return Range<T>{*low, *high};
}

// "5m..15m", or "5m" when both ends are the same.
template <class T>
[[nodiscard]] std::string to_text(const Range<T>& range) {
    return range.is_single() ? to_text(range.low) : to_text(range.low) + ".." + to_text(range.high);
}

}  // namespace rx::units
