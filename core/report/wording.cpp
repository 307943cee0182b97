#include "core/report/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>

#include "core/report/report.hpp"
#include "core/text/safe.hpp"

namespace rx::report {

std::string span_in_words(const units::Range<units::Duration>& span) {
    const std::string low = units::in_words(span.low);
    const std::string high = units::in_words(span.high);
    if (low == high) return low;
    // "12 to 22 min", but "50 s to 2 min" and "55 min to 1 h 5 min".
    const std::size_t unit = low.find(' ');
    const bool same_unit = low.substr(unit) == high.substr(high.find(' '));
    return (same_unit ? low.substr(0, unit) : low) + " to " + high;
}

std::string counted(int number, std::string_view noun) {
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string numbers(const units::Range<int>& range) {
    return range.is_single() ? fmt::format("{}", range.low) : fmt::format("{} to {}", range.low, range.high);
}

std::string size_in_words(std::string_view label, const std::optional<units::Millimetres>& diameter) {
    const std::string measure = diameter ? units::in_words(*diameter) : "";
    return text::safe(label) + (measure.empty() || measure == label ? "" : " " + measure);
}

std::string_view ending_in_words(outcome::Ending ending) {
    switch (ending) {
        case outcome::Ending::complete:
            return "complete";
        case outcome::Ending::early:
            return "ended early";
        case outcome::Ending::stop_rule:
            return "stopped in time";
        case outcome::Ending::interrupted:
            return "interrupted";
        case outcome::Ending::lost:
            return "cut off";
    }
    std::terminate();
}

std::string limit_in_words(std::string_view limit) {
    if (limit == timeline::limit_of_signs) return "a sign";
    constexpr std::string_view at_least = " >= ";
    const std::size_t relation = limit.find(at_least);
    if (relation == limit.npos) return text::safe(limit);
    const std::string_view rest = limit.substr(relation + at_least.size());
    const std::size_t number_end = std::min(rest.find(' '), rest.size());
    return text::safe(
        fmt::format("{} {} or more{}", limit.substr(0, relation), rest.substr(0, number_end), rest.substr(number_end)));
}

std::string ending_in_words(const outcome::Outcome& outcome) {
    const std::string stop = outcome.stopped_by.empty() ? "" : limit_in_words(outcome.stopped_by);
    if (outcome.ending == outcome::Ending::stop_rule && !stop.empty()) return "stopped: " + stop;
    const bool is_gentler = outcome.ending == outcome::Ending::complete && !outcome.gentler.empty();
    std::string words(is_gentler ? "gentler form" : ending_in_words(outcome.ending));
    if (outcome.reason) words.append(": ").append(outcome::to_text(*outcome.reason));
    if (!stop.empty()) words.append("; stop at ").append(stop);
    return words;
}

}  // namespace rx::report
