#include "core/journal/did.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "core/journal/logfmt.hpp"
#include "core/text/decode.hpp"
#include "core/units/count.hpp"
#include "core/units/id.hpp"

namespace rx::journal {

namespace {

using outcome::ExerciseResult;
using outcome::TimeAtSize;
using units::Duration;

constexpr int most_repetitions = 1'000'000;

std::unexpected<diag::Diagnostic> unreadable(std::string message) {
    return diag::failure(diag::Kind::content, "record-key", std::move(message));
}

std::string encoded_label(std::string_view label) {
    std::string result;
    while (!label.empty()) {
        const auto next = text::decode_first(label);
        const std::string_view bytes = label.substr(0, next.bytes);
        label.remove_prefix(next.bytes);
        const bool stands_for_itself = next.code_point && !is_unsafe(static_cast<char32_t>(*next.code_point)) &&
                                       std::string_view(" /%\"\\=").find(bytes) == std::string_view::npos;
        if (stands_for_itself) {
            result += bytes;
            continue;
        }
        for (const char byte : bytes) result += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
    }
    return result;
}

std::optional<std::string> decoded_label(std::string_view text) {
    std::string label;
    while (!text.empty()) {
        if (text.front() != '%') {
            const std::size_t plain = std::min(text.find('%'), text.size());
            label += text.substr(0, plain);
            text.remove_prefix(plain);
            continue;
        }
        if (text.size() < 3) return std::nullopt;
        unsigned char byte = 0;
        const auto [stop, error] = std::from_chars(text.data() + 1, text.data() + 3, byte, 16);
        if (error != std::errc{} || stop != text.data() + 3) return std::nullopt;
        label += static_cast<char>(byte);
        text.remove_prefix(3);
    }
    if (first_not_utf8(label) != label.size()) return std::nullopt;
    return label;
}

// The text before the first separator, which is taken off with it; without one the whole.
std::string_view take_until(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

// The next word between spaces; "" at the end.
std::string_view take_word(std::string_view& text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    return take_until(text, ' ');
}

// "B/22mm/7m5s" or "finger/5m"
diag::Result<TimeAtSize> parse_size(std::string_view text) {
    const auto slashes = std::ranges::count(text, '/');
    if (slashes != 1 && slashes != 2) return unreadable("a size is label/diameter/time or label/time");
    auto label = decoded_label(take_until(text, '/'));
    if (!label) return unreadable("% and two hexadecimal digits stand for a byte of a label");
    TimeAtSize size{*std::move(label), std::nullopt, Duration{0}};
    if (slashes == 2) {
        const auto diameter = units::parse_length(take_until(text, '/'));
        if (!diameter) return std::unexpected(diameter.error());
        size.diameter = *diameter;
    }
    const auto time = units::parse_duration(text);
    if (!time) return std::unexpected(time.error());
    size.time = *time;
    return size;
}

std::string size_text(const TimeAtSize& size) {
    std::string text = encoded_label(size.label) + '/';
    if (size.diameter) text += units::to_text(*size.diameter) + '/';
    text += duration_text(size.time);
    if (!size.id.empty()) text += " size-id=" + size.id;
    return text;
}

// "8/10"
diag::Result<outcome::Repetitions> parse_repetitions(std::string_view text) {
    const auto done = units::parse_digits(take_until(text, '/'), most_repetitions);
    const auto planned = units::parse_digits(text, most_repetitions);
    if (!done || !planned) return unreadable("repetitions are two numbers, like 8/10");
    return outcome::Repetitions{*done, *planned};
}

template <class T, class Target>
std::optional<diag::Diagnostic> keep(diag::Result<T> value, Target& target) {
    if (!value) return std::move(value.error());
    target = std::move(*value);
    return std::nullopt;
}

// One name=value of it; names this version does not know are passed over.
std::optional<diag::Diagnostic> read_named(std::string_view part, ExerciseResult& result) {
    const auto equals = part.find('=');
    if (equals == std::string_view::npos) return unreadable("after the time, parts are name=value").error();
    const std::string_view name = part.substr(0, equals);
    const std::string_view value = part.substr(equals + 1);
    if (name == "of") return keep(units::parse_range<Duration>(value, units::parse_duration), result.planned);
    if (name == "reps") return keep(parse_repetitions(value), result.repetitions);
    if (name == "size") return keep(parse_size(value), result.sizes.emplace_back());
    if (name == "size-id") {
        if (result.sizes.empty() || !units::is_slug(value)) return unreadable("a size-id follows its size").error();
        result.sizes.back().id = value;
    }
    if (name == "movement") {
        result.movement = outcome::parse_movement(value);
        if (!result.movement) return unreadable(fmt::format("`{}` is not done, partial or closed", value)).error();
    }
    if (name == "worn") {
        result.worn = value == "yes";
        if (!result.worn) return unreadable("`worn` is yes, or left out").error();
    }
    if (name == "depth") {
        result.depth = outcome::parse_depth(value);
        if (!result.depth) return unreadable(fmt::format("`{}` is no depth", value)).error();
    }
    if (name == "ease") {
        result.ease = outcome::parse_ease(value);
        if (!result.ease) return unreadable(fmt::format("`{}` is not easily, with-effort or hard", value)).error();
    }
    return std::nullopt;
}

}  // namespace

std::string duration_text(Duration duration) {
    return units::to_text(std::clamp(duration, Duration{0}, Duration{units::longest_duration}));
}

std::string did_text(const ExerciseResult& result) {
    std::string text =
        fmt::format("{} {} {}", result.exercise, outcome::to_text(result.progress), duration_text(result.active));
    if (result.planned.high > Duration{0}) {
        const std::string low = duration_text(result.planned.low);
        const std::string high = duration_text(result.planned.high);
        text += " of=" + (low == high ? low : low + ".." + high);
    }
    if (result.repetitions) text += fmt::format(" reps={}/{}", result.repetitions->done, result.repetitions->planned);
    for (const TimeAtSize& size : result.sizes) text += " size=" + size_text(size);
    if (result.movement) text += fmt::format(" movement={}", outcome::to_text(*result.movement));
    if (result.worn) text += " worn=yes";
    if (result.depth) text += fmt::format(" depth={}", outcome::to_text(*result.depth));
    if (result.ease) text += fmt::format(" ease={}", outcome::to_text(*result.ease));
    return text;
}

diag::Result<ExerciseResult> parse_did(std::string_view text) {
    const std::string_view exercise = take_word(text);
    const std::string_view how_far = take_word(text);
    const std::string_view time = take_word(text);
    if (time.empty()) return unreadable("it begins with an exercise, how far it came, and a time");
    if (!units::is_slug(exercise)) return unreadable(fmt::format("\"{}\" cannot be the id of an exercise", exercise));
    const auto progress = outcome::parse_progress(how_far);
    if (!progress) return unreadable(fmt::format("`{}` is not complete, partial, skipped or left-out", how_far));
    const auto active = units::parse_duration(time);
    if (!active) return std::unexpected(active.error());

    ExerciseResult result;
    result.exercise = exercise;
    result.progress = *progress;
    result.active = *active;
    for (std::string_view part = take_word(text); !part.empty(); part = take_word(text)) {
        if (auto problem = read_named(part, result)) return std::unexpected(std::move(*problem));
    }
    return result;
}

}  // namespace rx::journal
