// When a session stops, and with which of the clinic's words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/units/local_date.hpp"
#include "core/units/score.hpp"

namespace rx::timeline {

// Which ratings of a session a rule is about; any: the worst of them, which reaches a limit as soon as one does.
enum class RatingTime { any, before, during, after };

[[nodiscard]] std::string_view word(RatingTime rating);  // "before", "any"
// That of "before", "during" or "after", as plans write it; any other text is about any.
[[nodiscard]] RatingTime rating_time(std::string_view word);

// A reason to stop, in the clinic's words: exactly one of a limit and a sign.
struct StopRule {
    std::optional<units::ScoreLimit> pain = std::nullopt;
    std::optional<units::ScoreLimit> fear = std::nullopt;
    std::string say;
    RatingTime rating = RatingTime::any;  // of a limit
    std::string sign = {};                // something seen or felt; "" for a limit
    // So many whole days without practice after that of the session.
    std::optional<units::CalendarSpan> rest = std::nullopt;
};

// "pain >= 7": exactly one of the two is there.
[[nodiscard]] std::string reached_text(const std::optional<units::ScoreLimit>& pain,
                                       const std::optional<units::ScoreLimit>& fear);
// What names it in a journal: "pain >= 7", "pain >= 5 before", or this.
inline constexpr std::string_view limit_of_signs = "sign";
[[nodiscard]] std::string limit_text(const StopRule& rule);

}  // namespace rx::timeline
