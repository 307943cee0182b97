// A program of the person's own that is told of each record. Whatever becomes of it, the record is safe.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"

namespace rx {

inline constexpr std::chrono::milliseconds hook_patience{10'000};

// Runs the command without a shell, with `text` on its standard input, and waits for its end, `patience` long; then it
// is ended. What it prints goes nowhere. Kind config, code "hook": it cannot be run, failed, or took too long.
[[nodiscard]] diag::Result<void> run_hook(const std::vector<std::string>& command, std::string_view text,
                                          std::chrono::milliseconds patience = hook_patience);

}  // namespace rx
