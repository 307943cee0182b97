// Days that the clinic names, in a plan's keys and in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/document/fields.hpp"
#include "core/exercise/conditions.hpp"
#include "core/units/local_date.hpp"

namespace rx::plan {

using exercise::Moment;

// A date, "4 weeks after surgery", or "surgery" for the day itself. Nothing when the key is absent or cannot be read.
// `also` ends the hint of a refusal where the key takes more than that: ", or \"20 sessions\"".
// Codes besides those of Fields: "moment-form", "unknown-event".
[[nodiscard]] std::optional<Moment> read_moment(document::Fields& fields, std::string_view key,
                                                const exercise::Names& names, std::string_view also = "");

// "2026-11-20", "4 weeks after surgery", "surgery".
[[nodiscard]] std::string to_text(const Moment& moment);
// For people: "Fri 20 Nov 2026", "4 weeks after radiotherapy ended", "surgery".
[[nodiscard]] std::string in_words(const Moment& moment);

// The event whose date it needs; null for a date.
[[nodiscard]] const units::EventId* event_of(const Moment& moment);
// Whether it is the day of the event, not a time after it.
[[nodiscard]] bool is_event_itself(const Moment& moment);

// Whether `a` is an earlier day than `b`, whenever their event was; false where that cannot be told.
[[nodiscard]] bool surely_before(const Moment& a, const Moment& b);

}  // namespace rx::plan
