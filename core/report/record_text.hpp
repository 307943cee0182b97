// Single records in words, and what became of them.
#pragma once

#include <string>

#include "core/journal/journal.hpp"
#include "core/summary/summary.hpp"

namespace rx::report {

// What it is, without when: "session evening, 12 min", "plan home@3f2a9c1b2d4e taken into use".
[[nodiscard]] std::string record_in_words(const journal::Record& record);
// Of an amend or a void with what it is of: "change of session evening, 12 min".
[[nodiscard]] std::string record_in_words(const journal::Contents& contents, const journal::Record& record);

// What it comes to when the record is taken back, and how to undo that by `command`.
struct TakingBack {
    std::string done;  // "Taken back: session evening, 12 min"; of what had taken one back, "Brought back: ..."
    std::string undo;  // "rx undo brings it back.", "rx undo takes it back again."
};
[[nodiscard]] TakingBack taking_back(const journal::Contents& contents, const journal::Record& record,
                                     const std::string& command);

// "Fri 20 Nov 2026 21:30".
[[nodiscard]] std::string moment_in_words(const units::Timestamp& at);

// What an amend changes in the record before it, a piece for each key: "pain 4 -> 3".
[[nodiscard]] std::string change_in_words(const journal::Record& before, const journal::Amend& amend);

// Every record of the period that was amended or taken back, as it was written, and what was done to it and when.
[[nodiscard]] std::string history_text(const journal::Contents& contents, const summary::Period& period);

}  // namespace rx::report
