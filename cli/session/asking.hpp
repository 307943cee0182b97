// Questions about the person, asked in the terminal. Nothing of an answer ever stands on a command line, where shells
// and process lists keep it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/environment.hpp"
#include "cli/terminal.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/kit/kit.hpp"
#include "core/plan/plan.hpp"
#include "core/units/local_date.hpp"

namespace rx {

// A routine of the plan that has alternatives.
struct Offer {
    const plan::Plan& plan;
    const plan::Routine& routine;
};

inline constexpr const char* enter_is_unknown = "Enter: I do not know";
// What an empty answer means where an earlier one stays: "Enter keeps: no".
[[nodiscard]] std::string enter_keeps(const std::optional<bool>& known);
[[nodiscard]] std::string enter_keeps(const std::optional<units::LocalDate>& known);

struct DateQuestion {
    std::string ask;
    std::string enter;       // as below
    units::LocalDate today;  // what "today" means
};

// "y", "yes", "n", "no"; nothing for anything else.
[[nodiscard]] std::optional<bool> parse_yes_or_no(std::string_view answer);

// Why a command that only asks cannot do anything.
[[nodiscard]] diag::Diagnostic nobody_to_ask();

// Each asks until the answer can be understood; nothing is an empty answer, "?" or the end of input. `enter` says in
// the question what an empty answer means.
[[nodiscard]] std::optional<bool> ask_state(Person& person, Terminal& terminal, const std::string& question,
                                            const std::string& enter);
// A day more than a year ahead is asked about again.
[[nodiscard]] std::optional<units::LocalDate> ask_event(Person& person, Terminal& terminal,
                                                        const DateQuestion& question);
// Which of its alternatives is done for the routine.
[[nodiscard]] const plan::Routine* ask_choice(Person& person, Terminal& terminal, const Offer& offer,
                                              const std::string& enter);
// The index of the size in the kit.
[[nodiscard]] std::optional<std::size_t> ask_size(Person& person, Terminal& terminal, const kit::Kit& kit,
                                                  const std::string& enter);
// A rating from 0 to 10.
[[nodiscard]] std::optional<int> ask_score(Person& person, Terminal& terminal, const std::string& question,
                                           const std::string& enter);
// On the scale of the measure.
[[nodiscard]] std::optional<units::Reading> ask_reading(Person& person, Terminal& terminal,
                                                        const plan::Measure& measure);

}  // namespace rx
