// Sets of dilators: sizes in the order the clinic wrote them.
//
// Order comes from the list, never from labels or millimetres (evidence.md a, "What the format must survive").
// A size may have no measure at all (a finger, a swab).
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/document/fields.hpp"
#include "core/units/id.hpp"
#include "core/units/millimetres.hpp"

namespace rx::kit {

struct Size {
    std::string label;  // 1 to 40 characters, no space at its ends
    std::optional<units::Millimetres> diameter;
    std::optional<units::Millimetres> length;
};

struct Kit {
    units::KitId id;
    std::string title;  // "" when the plan gives none
    std::string material;
    std::string lubricant;
    std::vector<Size> sizes;  // at least one, labels unique

    // Index of the size with that label, exactly as written.
    [[nodiscard]] std::optional<std::size_t> index_of(std::string_view label) const;
    [[nodiscard]] std::vector<std::string> labels() const;
};

// The field tables of [kit.NAME] and of its sizes.
[[nodiscard]] std::span<const document::Field> kit_fields();
[[nodiscard]] std::span<const document::Field> size_fields();

// One [kit.NAME] table; nothing when it cannot be used (reported).
// Codes besides those of Fields: "id-form" (the name), "kit-empty", "label-form", "label-twice", "label-reserved" (a
// label that reads as a relative size), "two-measures" (diameter and circumference that disagree).
[[nodiscard]] std::optional<Kit> read(const document::Key& name, const document::Node& node,
                                      const document::Source& source, diag::Diagnostics& problems);

// "B, 22 mm" or "finger".
[[nodiscard]] std::string in_words(const Size& size);

}  // namespace rx::kit
