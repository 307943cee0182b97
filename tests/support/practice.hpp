// Sessions, plans and periods for tests of what is counted, as short as a sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/journal/record.hpp"
#include "core/plan/plan.hpp"
#include "core/units/local_date.hpp"

namespace rx::support {

[[nodiscard]] units::LocalDate date(std::string_view text);

// Written at noon of that day; ids count up within the process.
[[nodiscard]] journal::Record on(std::string_view day, journal::Body body);

// A session of that routine: exercise "x" for so many minutes, complete.
[[nodiscard]] journal::Session practised(std::string routine, int minutes = 5);

// A routine with exercise "x", so often; "" leaves the frequency open.
[[nodiscard]] plan::Routine routine(std::string id, std::string_view often);
[[nodiscard]] plan::Plan plan_of(std::vector<plan::Routine> routines);

}  // namespace rx::support
