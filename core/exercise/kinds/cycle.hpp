// Tightening gently and letting go by turns: an exercise of its own, and what may come before the hold of a segment.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/exercise/kinds/doses.hpp"
#include "core/timeline/timeline.hpp"

namespace rx::exercise::kinds {

struct Cycle {
    Duration contract;
    Duration relax;

    // "tighten gently 5 s, let go 10 s".
    [[nodiscard]] std::string in_words() const;
    [[nodiscard]] std::vector<timeline::Step> steps(const std::optional<timeline::SizeRef>& size) const;
};

// `contract` and `relax`; nothing when one of them is blank or refused.
[[nodiscard]] std::optional<Cycle> read_cycle(document::Fields& fields);

}  // namespace rx::exercise::kinds
