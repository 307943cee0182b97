// What must hold before an exercise is done: states that block it, and days before which it does not begin.
//
// Dates and offsets of the plan are the clinic's; when something was, and what is so, is the patient's and lives in the
// journal.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/document/fields.hpp"
#include "core/units/id.hpp"
#include "core/units/local_date.hpp"

namespace rx::exercise {

// So long after an event whose date is the person's own.
struct NotBefore {
    units::EventId event;
    units::CalendarSpan wait;

    bool operator==(const NotBefore&) const = default;
};

// A day that the clinic names: a date, or a time after an event.
using Moment = std::variant<units::LocalDate, NotBefore>;

// "4 weeks after radiotherapy-ended". Code: "not-before-form".
[[nodiscard]] diag::Result<NotBefore> parse_not_before(std::string_view text);
// Reads back to the same value.
[[nodiscard]] std::string to_text(const NotBefore& not_before);

struct Conditions {
    std::vector<units::StateId> blocked_when;  // without repeats
    std::vector<Moment> not_before;            // likewise
};

// States and events a plan may name: those with a question.
struct Names {
    std::set<std::string> states;
    std::set<std::string> events;
};

// What to say about an event that is neither known nor declared. Code: "unknown-event".
[[nodiscard]] diag::Diagnostic unknown_event(const std::string& name, const Names& names);

// The states in the list `key`, without repeats. Codes besides those of Fields: "unknown-state".
[[nodiscard]] std::vector<units::StateId> read_states(document::Fields& fields, std::string_view key,
                                                      const Names& names);

// The days in the list `not-before`, without repeats; a date may stand in quotes.
// Codes besides those of Fields: "not-before-form", "date-form", "unknown-event".
[[nodiscard]] std::vector<Moment> read_not_before(document::Fields& fields, const Names& names);

// Reads `blocked-when` and `not-before` of a table that has both keys.
// Codes: those of read_states() and read_not_before().
[[nodiscard]] Conditions read_conditions(document::Fields& fields, const Names& names);

}  // namespace rx::exercise
