#include "core/exercise/phrases.hpp"

#include <algorithm>
#include <chrono>

#include "core/text/nearest.hpp"

namespace rx::exercise {

namespace {

using units::Duration;
using namespace std::chrono_literals;

enum class Unit { seconds, minutes, longer };

// The unit that shows `duration` in one exact number, where there is one.
Unit unit_of(Duration duration) {
    if (duration >= 1h) return Unit::longer;
    if (duration >= 1min && duration % 1min == 0ms) return Unit::minutes;
    return duration < 2min ? Unit::seconds : Unit::longer;
}

std::string tenths(Duration seconds) {
    std::string text = std::to_string(seconds / 1s);
    if (const auto rest = seconds % 1s / 100ms; rest != 0) text += "." + std::to_string(rest);
    return text;
}

std::string number(Duration duration, Unit unit) {
    return unit == Unit::minutes ? std::to_string(duration / 1min) : tenths(duration);
}

std::string_view name(Unit unit) {
    return unit == Unit::minutes ? " min" : " s";
}

std::string joined(std::span<const std::string> words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string number(const units::Range<units::Count>& range) {
    const std::string low = units::to_text(range.low);
    return range.is_single() ? low : low + " to " + units::to_text(range.high);
}

}  // namespace

std::string exact(Duration duration) {
    if (const Unit unit = unit_of(duration); unit != Unit::longer)
        return number(duration, unit) + std::string(name(unit));
    std::string text;
    const auto append = [&text](const std::string& value, std::string_view unit) {
        text += (text.empty() ? "" : " ") + value + std::string(unit);
    };
    if (duration >= 1h) append(std::to_string(duration / 1h), " h");
    if (duration % 1h >= 1min) append(std::to_string(duration % 1h / 1min), " min");
    if (duration % 1min != 0ms) append(tenths(duration % 1min), " s");
    return text;
}

std::string exact(const units::Range<Duration>& range) {
    if (range.is_single()) return exact(range.low);
    // A minute reads as seconds beside seconds: "30 to 60 s".
    const bool both_short = range.low < 1min && range.high < 2min;
    const Unit unit = both_short ? Unit::seconds : unit_of(range.high);
    const bool same_unit = both_short || (unit != Unit::longer && unit_of(range.low) == unit);
    if (!same_unit) return exact(range.low) + " to " + exact(range.high);
    return number(range.low, unit) + " to " + number(range.high, unit) + std::string(name(unit));
}

std::string times(const units::Range<units::Count>& range) {
    if (range.high == units::Count(1)) return "once";
    if (range.is_single() && range.low == units::Count(2)) return "twice";
    return number(range) + " times";
}

std::string counted(const units::Range<units::Count>& range, std::string_view noun) {
    return number(range) + " " + std::string(noun) + (range.high == units::Count(1) ? "" : "s");
}

std::string absurd(Duration duration) {
    constexpr Duration year = 365 * 24h;
    if (duration >= 2 * year) return std::to_string(duration / year) + " years";
    if (duration >= 48h) return std::to_string(duration / 24h) + " days";
    return std::to_string(duration / 1h) + " h";
}

std::string moment_in_words(Duration at) {
    return at == Duration::zero() ? "at the beginning" : "at " + exact(at);
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

std::string quoted(std::string_view word) {
    return "\"" + std::string(word) + "\"";
}

std::string as_list(std::span<const std::string> ids) {
    std::string list;
    for (const std::string& id : ids) list += (list.empty() ? "" : ", ") + exercise::quoted(id);
    return "[" + list + "]";
}

std::string title_from(std::string_view id) {
    std::string title(id);
    std::ranges::replace(title, '-', ' ');
    return title;
}

std::optional<std::string> meant(std::string_view word, std::span<const std::string> known) {
    constexpr std::size_t most = 200;
    return known.size() > most ? std::nullopt : text::nearest(word, known);
}

std::string suggestion(std::string_view word, std::span<const std::string> known, std::string_view none) {
    if (const auto near = meant(word, known)) return "did you mean \"" + *near + "\"?";
    // A long list helps nobody at the end of a message.
    constexpr std::size_t readable = 12;
    if (known.empty() || known.size() > readable) return std::string(none);
    return "one of: " + joined(known);
}

}  // namespace rx::exercise
