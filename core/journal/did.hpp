// One exercise of a session as the value of `did`, and back: rx-journal(5), "One exercise".
#pragma once

#include <string>
#include <string_view>

#include "core/diag/diagnostic.hpp"
#include "core/outcome/outcome.hpp"

namespace rx::journal {

// "trainer complete 7m5s of=5m..15m size=B/22mm/7m5s depth=half"
[[nodiscard]] std::string did_text(const outcome::ExerciseResult& result);

// Code: "record-key".
[[nodiscard]] diag::Result<outcome::ExerciseResult> parse_did(std::string_view text);

// A duration as records hold it: never negative, at most units::longest_duration.
[[nodiscard]] std::string duration_text(units::Duration duration);

}  // namespace rx::journal
