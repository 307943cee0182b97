// The keys at the top of a plan: whose it is, what for, and until when.
#pragma once

#include <span>

#include "core/document/fields.hpp"
#include "core/plan/plan.hpp"

namespace rx::plan {

// All keys of the file itself, those of its tables among them.
[[nodiscard]] std::span<const document::Field> header_fields();

// A plan in a format that only a newer rx can read is not looked at any further. Code: "format-newer".
[[nodiscard]] std::optional<diag::Diagnostic> newer_format(const document::Document& document);

// Fills the header of `plan`. Codes besides those of Fields: "ends-order", and the
// warnings "review-past" and "ends-past".
void read_header(document::Fields& root, units::LocalDate today, Plan& plan);

}  // namespace rx::plan
