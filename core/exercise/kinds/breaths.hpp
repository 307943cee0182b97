// Paced breathing: the phases of one breath and how many breaths, as several kinds have them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/exercise/kinds/doses.hpp"
#include "core/timeline/timeline.hpp"

namespace rx::exercise::kinds {

// The pace to arrive at; `hold` and `rest` are there where the breath has them.
struct Ramp {
    Duration in;
    std::optional<Duration> hold;
    Duration out;
    std::optional<Duration> rest;
    units::Count over;  // after so many breaths
};

struct Breath {
    Duration in;
    std::optional<Duration> hold;  // after breathing in
    Duration out;
    std::optional<Duration> rest;  // after breathing out
    std::optional<Ramp> ramp = {};

    [[nodiscard]] Duration length() const;  // of the first
    [[nodiscard]] std::vector<timeline::Step> steps() const;
    // "in 4 s, hold 2 s, out 6 s, pause 1 s"
    [[nodiscard]] std::string in_words() const;
};

// `in` and `out`, and `hold`, `rest` and `ramp-to` where the kind has them. Nothing when one that is needed is not
// there. Codes: "dose-form" (the pace to arrive at has a hold or a rest that the breath does not have).
[[nodiscard]] std::optional<Breath> read_breath(document::Fields& fields);
// As read_breath(), for kinds in which `hold` and `rest` are not part of a breath.
[[nodiscard]] std::optional<Breath> read_plain_breath(document::Fields& fields);

// So long, or so many breaths.
struct BreathAmount {
    std::optional<TimeRange> time;
    CountRange breaths;  // always whole breaths: at least the time's low end, within its high end where one fits

    // "for 5 min" or "8 to 10 breaths"
    [[nodiscard]] std::string in_words() const;
};

// Exactly one of `for` and `breaths`. Codes: "dose-form", "exercise-too-long" (more breaths than a count holds),
// "ramp-late" (it may end before the pace to arrive at).
[[nodiscard]] std::optional<BreathAmount> read_breath_amount(document::Fields& fields,
                                                             const std::optional<Breath>& breath);

// With `paced-by = "key"` each breath ends by the person's key and has no times of its own: so many breaths. Codes:
// "missing-key" (no "breaths"), "dose-form" (times beside it).
[[nodiscard]] bool is_paced_by_key(document::Fields& fields);
[[nodiscard]] std::optional<CountRange> read_keyed_breaths(document::Fields& fields);
[[nodiscard]] timeline::Block keyed_block(std::string say, const CountRange& breaths);

// A block of `amount` times `steps`, a breath of which begins again after a pause.
[[nodiscard]] timeline::Block breath_block(std::vector<timeline::Step> steps, const BreathAmount& amount);

}  // namespace rx::exercise::kinds
