// Whether the plan rests after a stop, as its clinic has it.
//
// A stop with `rest` holds the whole plan back for so many whole days after that of the session. Which stop it was is
// what the journal says; of a record that does not say it, only a plan with one stop can tell. Nothing is guessed.
#pragma once

#include <optional>
#include <string>

#include "core/patient/patient.hpp"
#include "core/plan/plan.hpp"

namespace rx::progress {

struct Rest {
    units::LocalDate until;  // the first day of practice again
    std::string by;          // the stop: timeline::limit_text()
};
// The longest that goes on today; nothing when none does.
[[nodiscard]] std::optional<Rest> rest(const plan::Plan& plan, const patient::Patient& patient, units::LocalDate today);

// "Your plan rests; practice goes on on Sun 22 Nov 2026."
[[nodiscard]] std::string in_words(const Rest& rest);

}  // namespace rx::progress
