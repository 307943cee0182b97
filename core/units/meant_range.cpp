#include "core/units/meant_range.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace rx::units {

namespace {

constexpr std::array<std::string_view, 4> separators{"..", " to ", "\u2013", "-"};
constexpr std::array<std::string_view, 16> unit_words{"",   "s",   "sec",  "secs",   "second",  "seconds",
                                                      "m",  "min", "mins", "minute", "minutes", "h",
                                                      "hr", "hrs", "hour", "hours"};

// One end of a range: "30", "30 s", "30 seconds", "5 min".
struct End {
    std::string number;
    std::string unit;  // a letter, or nothing
};

std::string_view without_blanks(std::string_view text) {
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

std::optional<End> end_of(std::string_view text) {
    text = without_blanks(text);
    const auto number_end = std::min(text.find_first_not_of("0123456789."), text.size());
    const std::string_view unit = without_blanks(text.substr(number_end));
    if (number_end == 0 || std::ranges::find(unit_words, unit) == unit_words.end()) return std::nullopt;
    return End{.number = std::string(text.substr(0, number_end)), .unit = std::string(unit.substr(0, 1))};
}

}  // namespace

std::string meant_range(std::string_view text) {
    for (const std::string_view separator : separators) {
        const auto at = text.find(separator);
        if (at == std::string_view::npos) continue;
        const auto low = end_of(text.substr(0, at));
        const auto high = end_of(text.substr(at + separator.size()));
        if (!low || !high) return {};
        return low->number + (low->unit.empty() ? high->unit : low->unit) + ".." + high->number + high->unit;
    }
    return {};
}

std::string meant_duration(std::string_view text) {
    std::string meant;
    for (text = without_blanks(text); !text.empty(); text = without_blanks(text)) {
        const auto number_end = std::min(text.find_first_not_of("0123456789. "), text.size());
        const auto length = std::min(text.find_first_of("0123456789.", number_end), text.size());
        const auto piece = end_of(text.substr(0, length));
        if (!piece || piece->unit.empty()) return {};
        meant += piece->number + piece->unit;
        text.remove_prefix(length);
    }
    return meant;
}

}  // namespace rx::units
