// How often the plans in use asked for each routine over a period. The rules stand in summary.hpp, "What was planned".
#pragma once

#include <optional>
#include <vector>

#include "core/patient/patient.hpp"
#include "core/plan/plan.hpp"
#include "core/summary/summarise.hpp"
#include "core/units/local_date.hpp"
#include "core/units/range.hpp"

namespace rx::summary {

struct PlannedRoutine {
    const plan::Plan* plan = nullptr;          // the newest of the period that has it
    const plan::Routine* routine = nullptr;    // as that plan says it
    std::optional<plan::Schedule> often;       // of the phase that held last
    std::optional<units::Range<int>> planned;  // nothing when no number was prescribed
    Reckoning reckoning;                       // of the days of the period
};

// Routines of all plans in use in the period: those of the newest first, in plan order. Filters do not matter here.
[[nodiscard]] std::vector<PlannedRoutine> planned(const Question& question);

}  // namespace rx::summary
