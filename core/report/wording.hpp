// Phrases that several reports share. Every text given to them is made harmless here.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/outcome/outcome.hpp"
#include "core/units/millimetres.hpp"
#include "core/units/range.hpp"

namespace rx::report {

// "1 session", "4 sessions".
[[nodiscard]] std::string counted(int number, std::string_view noun);

// "5", "3 to 4".
[[nodiscard]] std::string numbers(const units::Range<int>& range);

// "B 22 mm", "finger", "22 mm" for a label that is the diameter.
[[nodiscard]] std::string size_in_words(std::string_view label, const std::optional<units::Millimetres>& diameter);

// How a session ended, without judging it: "complete", "ended early", "stopped in time" (by a stop rule).
[[nodiscard]] std::string_view ending_in_words(outcome::Ending ending);
// A limit of a stop rule as a journal has it: "pain 7 or more", "pain 5 or more before", "a sign".
[[nodiscard]] std::string limit_in_words(std::string_view limit);
// With what the person said it was, and with the rule that spoke: "ended early: enough", "stopped: pain 7 or more",
// "complete; stop at pain 7 or more" of a rating told afterwards.
[[nodiscard]] std::string ending_in_words(const outcome::Outcome& outcome);

}  // namespace rx::report
