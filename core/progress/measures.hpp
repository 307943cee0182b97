// Which of the plan's measures are wanted now, by how often the clinic wants them.
#pragma once

#include <vector>

#include "core/journal/record.hpp"
#include "core/patient/patient.hpp"
#include "core/plan/plan.hpp"
#include "core/progress/turn.hpp"

namespace rx::progress {

struct MeasuresQuestion {
    const plan::Plan& plan;
    const patient::Patient& patient;
    const std::vector<journal::Record>& records;
    When now;
    units::Weekday week_start;
};

// In plan order; none that the plan leaves to the person, and none after the plan's last day. An answer counts on the
// day it was given; every other week is counted as for routines.
[[nodiscard]] std::vector<const plan::Measure*> wanted_measures(const MeasuresQuestion& question);

}  // namespace rx::progress
