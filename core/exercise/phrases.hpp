// Doses and suggestions in words for a person.
//
// Unlike units::in_words(), which rounds, these are exact: they say what a clinic prescribed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/units/count.hpp"
#include "core/units/duration.hpp"
#include "core/units/range.hpp"

namespace rx::exercise {

// "0.5 s", "90 s", "5 min", "2 min 30 s", "1 h 5 min".
[[nodiscard]] std::string exact(units::Duration duration);
// "5 min", "5 to 15 min", "30 to 60 s", "30 s to 2 min".
[[nodiscard]] std::string exact(const units::Range<units::Duration>& range);

// "once", "twice", "8 times", "8 to 12 times".
[[nodiscard]] std::string times(const units::Range<units::Count>& range);
// "1 breath", "8 to 10 breaths": `noun` with an s when there is more than one.
[[nodiscard]] std::string counted(const units::Range<units::Count>& range, std::string_view noun);

// For lengths that cannot be meant: "30 h", "12 days", "31 years".
[[nodiscard]] std::string absurd(units::Duration duration);

// When something is said: "at 2 min", "at the beginning".
[[nodiscard]] std::string moment_in_words(units::Duration at);

// With its first letter large, where that is one of a to z: "Your current size".
[[nodiscard]] std::string capitalised(std::string text);

// As a message names a word of the plan: "\"hold\"".
[[nodiscard]] std::string quoted(std::string_view word);

// Ids as a list of the plan's: `["one", "two"]`.
[[nodiscard]] std::string as_list(std::span<const std::string> ids);

// The title of something that has only an id: "belly breath" for "belly-breath".
[[nodiscard]] std::string title_from(std::string_view id);

// The known word that was meant, as text::nearest() finds it; nothing among more words than a person writes, because
// comparing with thousands of them would only cost time.
[[nodiscard]] std::optional<std::string> meant(std::string_view word, std::span<const std::string> known);

// What to say about a word that is not among `known`: "did you mean \"kit\"?", else "one of: a, b" or `none`.
[[nodiscard]] std::string suggestion(std::string_view word, std::span<const std::string> known, std::string_view none);

}  // namespace rx::exercise
