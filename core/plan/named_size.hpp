// A size of a plan as a person names it on a command line.
#pragma once

#include <cstddef>
#include <string>

#include "core/diag/diagnostic.hpp"
#include "core/plan/plan.hpp"

namespace rx::plan {

struct NamedSize {
    const kit::Kit* kit;  // of the plan
    std::size_t index;    // in its sizes
};

// "M" or "m", or "M of trainers" where more than one kit has an M: no size is ever taken for that of another kit.
// Kind usage, code "unknown-size".
[[nodiscard]] diag::Result<NamedSize> find_size(const Plan& plan, const std::string& name);

}  // namespace rx::plan
