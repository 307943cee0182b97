// How often a routine may be done at all: `at-most` and `apart` in a plan. They are limits, where `often` is what is
// asked for.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/diag/diagnostic.hpp"
#include "core/plan/schedule.hpp"
#include "core/units/duration.hpp"
#include "core/units/local_date.hpp"

namespace rx::plan {

// "1 per day": never more than so many in a practice day, a week or a calendar month.
struct AtMost {
    enum class Per { day, week, month };
    int times;
    Per per;
};
// "48h": by the clock, from the end of one to the beginning of the next. "2 days": from practice day to practice day.
// Never nothing.
using Apart = std::variant<units::Duration, units::CalendarSpan>;

struct Caps {
    std::optional<AtMost> at_most = {};
    std::optional<Apart> apart = {};
};

// Codes: "at-most-form", "apart-form".
[[nodiscard]] diag::Result<AtMost> parse_at_most(std::string_view text);
[[nodiscard]] diag::Result<Apart> parse_apart(std::string_view text);

// "day".
[[nodiscard]] std::string_view name_of(AtMost::Per per);
// For people: "1 per day"; "48 h", "2 days".
[[nodiscard]] std::string in_words(const AtMost& at_most);
[[nodiscard]] std::string in_words(const Apart& apart);
// As a limit, so that nobody counts otherwise: "not twice on one day"; "2 days at least from one to the next: 1 day
// free between".
[[nodiscard]] std::string limit_in_words(const Apart& apart);

// Both ends included.
struct Days {
    units::LocalDate first;
    units::LocalDate last;
};
// The day, the week or the month to which that day belongs.
[[nodiscard]] Days period_of(AtMost::Per per, units::LocalDate day, units::Weekday week_start);

// So many days from one to the next, the clock's hours rounded up: sessions on such days can keep it.
[[nodiscard]] int days_apart(const Apart& apart);

// That nobody could do what `often` asks for within the limits; nothing when it can be done. Code: "often-over-limit".
[[nodiscard]] std::optional<diag::Diagnostic> over_limit(const Schedule& often, const Caps& caps);

}  // namespace rx::plan
