// What a value of each Shape looks like in TOML, and the words for one that does not.
//
// Checks type, allowed words, ranges of whole numbers and the harmlessness of text. What a text means (a duration, an
// id) is read by units, later.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/document/document.hpp"
#include "core/document/field.hpp"

namespace rx::document {

// Reports what is wrong with the value of `field`; true when nothing is.
[[nodiscard]] bool check_value(const Field& field, const Node& value, const Source& source,
                               diag::Diagnostics& problems);

// A text as the list that it was meant as, `["infection"]`, where the field is a list of texts or ids; nothing where it
// cannot be one.
[[nodiscard]] std::optional<std::string> as_list(const Field& field, const Node& value);

// Whether a clinic may leave it open.
[[nodiscard]] bool is_dose(Shape shape);

// "?" where the field is a dose: left open by the clinic.
[[nodiscard]] bool is_blank_dose(Shape shape, const Node& value);

// The words that a choice may have in this version.
[[nodiscard]] std::vector<std::string> words_of(const Field& field);

// What a whole number may be, ends included.
struct Bounds {
    int low;
    int high;
};
[[nodiscard]] Bounds bounds_of(const Field& field);

// What to write for this field, for hints.
[[nodiscard]] std::string how_to_write(const Field& field);

}  // namespace rx::document
