// Paced breathing: the phases of one breath and how many breaths, as several kinds have them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/exercise/kinds/doses.hpp"
#include "core/timeline/timeline.hpp"

namespace rx::exercise::kinds {

struct Breath {
    Duration in;
    std::optional<Duration> hold;  // after breathing in
    Duration out;
    std::optional<Duration> rest;  // after breathing out

    [[nodiscard]] Duration length() const;
    [[nodiscard]] std::vector<timeline::Step> steps() const;
    // "in 4 s, hold 2 s, out 6 s, pause 1 s"
    [[nodiscard]] std::string in_words() const;
};

// `in` and `out`, and `hold` and `rest` where the kind has them. Nothing when one that is needed is not there.
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

// Exactly one of `for` and `breaths`. Codes: "dose-form", "exercise-too-long" (more breaths than a count holds).
[[nodiscard]] std::optional<BreathAmount> read_breath_amount(document::Fields& fields,
                                                             const std::optional<Breath>& breath);

// A block of `amount` times `steps`, a breath of which begins again after a pause.
[[nodiscard]] timeline::Block breath_block(std::vector<timeline::Step> steps, const BreathAmount& amount);

}  // namespace rx::exercise::kinds
