// What a session is built for: the sizes in use, which of them are new, and whether it is the last of its day.
//
// * A size is new until a session that counts had time with it, or it was worn, in an exercise of its kit.
// * A session is the last of its day when no more of its routine are asked for today after it: the number a day that
//   holds today, else one. Exercises chosen one by one are of no routine and never the last.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/journal/record.hpp"
#include "core/patient/patient.hpp"
#include "core/patient/stage.hpp"
#include "core/plan/plan.hpp"

namespace rx::progress {

using Rungs = std::map<units::KitId, std::size_t>;

// The current size of each kit, where the journal knows one that the plan has.
[[nodiscard]] Rungs rungs_of(const plan::Plan& plan, const patient::Patient& patient);

// What of a situation is the same for every routine: the sizes in use, and which of them are new.
[[nodiscard]] exercise::Situation with_sizes(const plan::Plan& plan, const std::vector<journal::Record>& records,
                                             Rungs rungs);

// Whether the next session of the routine whose stage of today that is would be the last of its day.
[[nodiscard]] bool is_last_of_day(const patient::Stage& stage, units::LocalDate today, int done_today);

struct SessionAsked {
    const plan::Plan& plan;
    const patient::Patient& patient;
    const std::vector<journal::Record>& records;
    std::string routine;     // id; "" for exercises chosen one by one
    units::LocalDate today;  // the practice day
};
[[nodiscard]] exercise::Situation situation(const SessionAsked& asked, Rungs rungs);

}  // namespace rx::progress
