// What a record that holds until the next of its kind is about.
#pragma once

#include <string>
#include <vector>

#include "core/journal/record.hpp"

namespace rx::journal {

// Equal for two records of which only the newest holds: uses of plans, sizes of one kit, answers about one state ...
// "" for a record that is over with its day.
[[nodiscard]] std::string subject_of(const Record& record);

// When `fact` has to have been written to hold: then, or after all of `records` about the same, of which a clock that
// ran ahead may have written one.
[[nodiscard]] units::Timestamp moment_of_fact(const std::vector<Record>& records, const Record& fact);

}  // namespace rx::journal
