// The person's current sizes as an exercise wants to know them.
#pragma once

#include "core/patient/patient.hpp"
#include "core/plan/plan.hpp"

namespace rx::progress {

// A size that the plan does not have any more is not known.
[[nodiscard]] exercise::Situation situation_of(const plan::Plan& plan, const patient::Patient& patient);

}  // namespace rx::progress
