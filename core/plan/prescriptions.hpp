// The kits and exercises of a plan, as far as each can be read.
#pragma once

#include <vector>

#include "core/document/fields.hpp"
#include "core/exercise/exercise.hpp"

namespace rx::plan {

// Every [kit.NAME]; those that cannot be used are named without a value. Codes: those of kit::read(), and
// "kit-unnamed".
[[nodiscard]] exercise::Kits read_kits(document::Fields& root);

// Every [[exercise]], also those that cannot be used. Codes: those of exercise::read(), and "id-twice".
[[nodiscard]] std::vector<exercise::Reading> read_exercises(document::Fields& root,
                                                            const exercise::Surroundings& surroundings);

}  // namespace rx::plan
