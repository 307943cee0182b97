// How a plan leads the person out of a session that she ends early: [leaving].
#pragma once

#include <span>

#include "core/document/fields.hpp"
#include "core/timeline/leaving.hpp"

namespace rx::plan {

[[nodiscard]] std::span<const document::Field> leaving_fields();

// Reads [leaving]; nothing said where there is none. Breaths of which the clinic left a number open are not counted.
// Codes besides those of Fields: "leaving-form" (breaths without their pace, or a pace without breaths),
// "duration-zero".
[[nodiscard]] timeline::Leaving read_leaving(document::Fields& root);

}  // namespace rx::plan
