// Sets of dilators: sizes in the order the clinic wrote them.
//
// Order comes from the list, never from labels or millimetres (evidence.md a, "What the format must survive").
// A size may have no measure at all (a finger, a swab). One device that opens in steps is a kit like any other: each
// step is a size, labelled by its millimetres.
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
    std::optional<units::Millimetres> diameter = {};
    std::optional<units::Millimetres> length = {};
    std::string id = {};      // tells equal labels apart; "" when it has none
    std::string colour = {};  // a help to tell it by; may be ""
    bool optional = false;    // need not be reached

    // What names it in a plan, on the command line and in a journal: its id, else its label.
    [[nodiscard]] const std::string& name() const { return id.empty() ? label : id; }
};

// One device that opens in steps, from `min` to `max`.
struct Expander {
    units::Millimetres min;
    units::Millimetres max;
    units::Millimetres step;
};

struct Kit {
    units::KitId id;
    std::string title;  // "" when the plan gives none
    std::string material;
    std::string lubricant;
    std::vector<Size> sizes;                // at least one, names unique
    bool handle = false;                    // whether the set has a handle
    std::optional<Expander> expander = {};  // what the sizes were made of, for one that opens in steps

    // Index of the size with that id, else of the only one with that label, each exactly as written; of an expander
    // also by any text that is its measure: "22 mm", "2.2 cm", "22".
    [[nodiscard]] std::optional<std::size_t> index_of(std::string_view name) const;
    // As index_of(), of what a person types: else the only size whose name differs in the case of letters A to Z.
    [[nodiscard]] std::optional<std::size_t> index_typed(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> names() const;
};

// The field tables of [kit.NAME], of its sizes and of an expander.
[[nodiscard]] std::span<const document::Field> kit_fields();
[[nodiscard]] std::span<const document::Field> size_fields();
[[nodiscard]] std::span<const document::Field> expander_fields();

// One [kit.NAME] table; nothing when it cannot be used (reported).
// Codes besides those of Fields: "id-form" (the name), "kit-empty", "kit-form" (sizes and an expander, or neither),
// "expander-steps", "label-form", "label-twice", "id-twice", "label-reserved" (a label or id that reads as a relative
// size), "two-measures" (diameter and circumference that disagree).
[[nodiscard]] std::optional<Kit> read(const document::Key& name, const document::Node& node, document::Fields& file);

// "B", "finger", or "blue (small)" where an id tells equal labels apart.
[[nodiscard]] std::string name_in_words(const std::string& label, const std::string& id);
[[nodiscard]] std::string name_in_words(const Size& size);
// "B, 22 mm", "finger", "blue (small), 20 mm", "#5, pink, 32 mm".
[[nodiscard]] std::string in_words(const Size& size);
// What may be written for a size, in one line: "A, B, C", "15 mm to 40 mm, by 1 mm".
[[nodiscard]] std::string names_in_words(const Kit& kit);

}  // namespace rx::kit
