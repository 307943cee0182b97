// What is wrong with a line of TOML, in words for somebody who does not write TOML every day.
//
// toml++ reports one point and the reason its grammar gives ("control characters are prohibited" for a forgotten
// quote). This looks at the text around that point and says what a person would. It does not read values.
#pragma once

#include <string_view>

#include "core/diag/diagnostic.hpp"
#include "core/document/document.hpp"
#include "core/document/scan.hpp"

namespace rx::document {

// The parser's own complaint: "Error while parsing <scope>: <reason>" and where it stopped.
struct Complaint {
    std::string_view description;
    diag::Position at;
};

// Code: "syntax".
[[nodiscard]] diag::Diagnostic explain(const Source& source, const Outline& outline, const Complaint& complaint);

}  // namespace rx::document
