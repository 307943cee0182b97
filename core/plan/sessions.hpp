// Numbers of sessions, as rules and phases say them.
#pragma once

#include <string>
#include <string_view>

#include "core/diag/diagnostic.hpp"

namespace rx::plan {

// So many of the last so many sessions at the current size, or days with one.
struct Sessions {
    enum class Unit {
        sessions,
        days,           // a day is as its worst session
        days_in_a_row,  // of the calendar, without one between them; all of them
    };
    int times = 1;    // 1 to `of_last`
    int of_last = 1;  // 1 to 100
    Unit unit = Unit::sessions;

    bool operator==(const Sessions&) const = default;
};

// "3 of 3 sessions", "5 of 5 days", "5 days in a row". Codes: "sessions-form", "sessions-range".
[[nodiscard]] diag::Result<Sessions> parse_sessions(std::string_view text);
[[nodiscard]] std::string to_text(const Sessions& sessions);

// Whether a text means a number of sessions, rightly written or not: "20 sessions", "after 20 sessions".
[[nodiscard]] bool is_about_sessions(std::string_view text);
// "20 sessions": 1 to 1000. Codes: "sessions-form", "sessions-range".
[[nodiscard]] diag::Result<int> parse_session_count(std::string_view text);
[[nodiscard]] std::string session_count_text(int count);  // reads back to the same

}  // namespace rx::plan
