// Questions about the person, asked in the terminal. Nothing of an answer ever stands on a command line, where shells
// and process lists keep it.
#pragma once

#include <optional>
#include <string>

#include "cli/environment.hpp"
#include "cli/terminal.hpp"
#include "core/kit/kit.hpp"
#include "core/units/local_date.hpp"

namespace rx {

inline constexpr const char* enter_is_unknown = "Enter: I do not know";

// Each asks until the answer can be understood; nothing is an empty answer, "?" or the end of input. `enter` says in
// the question what an empty answer means.
[[nodiscard]] std::optional<bool> ask_state(Person& person, Terminal& terminal, const std::string& question,
                                            const std::string& enter);
[[nodiscard]] std::optional<units::LocalDate> ask_event(Person& person, Terminal& terminal, const std::string& question,
                                                        const std::string& enter);
// The index of the size in the kit.
[[nodiscard]] std::optional<std::size_t> ask_size(Person& person, Terminal& terminal, const kit::Kit& kit,
                                                  const std::string& enter);

}  // namespace rx
