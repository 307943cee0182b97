// The sizes a part is done with.
#pragma once

#include <optional>
#include <string>

#include "core/units/millimetres.hpp"

namespace rx::timeline {

// A size of the part's ladder: relative to the session's current rung, or a fixed one.
struct SizeRef {
    enum class Base { current, fixed };
    Base base = Base::current;
    int value = 0;  // current: offset in rungs, may be negative; fixed: index
    bool operator==(const SizeRef&) const = default;
};

// One size a person can use, as the plan's kit has it.
struct Rung {
    std::string label;
    std::optional<units::Millimetres> diameter;
    std::string id = {};     // tells equal labels apart; may be ""
    std::string words = {};  // as a person reads it: "B, 22 mm"
};

}  // namespace rx::timeline
