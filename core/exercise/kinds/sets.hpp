// Repetitions in sets with a rest between the sets, as several kinds have them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/exercise/kinds/doses.hpp"
#include "core/timeline/timeline.hpp"

namespace rx::exercise::kinds {

struct Sets {
    CountRange reps;
    units::Count sets;
    std::optional<Duration> rest;  // between sets; there when there is more than one

    // "8 to 12 times, 3 sets, 1 min between sets"
    [[nodiscard]] std::string in_words() const;
    // One block per set, counted in repetitions of `steps`, with a rest between two.
    [[nodiscard]] std::vector<timeline::Block> blocks(const std::vector<timeline::Step>& steps) const;
};

// `reps`, `sets` (one when absent) and `set-rest` (needed for more than one set). Codes: "missing-key", "dose-form" (a
// rest between sets with only one set).
[[nodiscard]] std::optional<Sets> read_sets(document::Fields& fields);

}  // namespace rx::exercise::kinds
