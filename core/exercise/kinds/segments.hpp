// The segments of a dilator exercise: a size, and what is done with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/exercise/kinds/breaths.hpp"
#include "core/exercise/kinds/cycle.hpp"
#include "core/exercise/kinds/segment_movement.hpp"
#include "core/kit/kit.hpp"
#include "core/timeline/timeline.hpp"

namespace rx::exercise::kinds {

struct Segment {
    enum class When { always, new_size, last_of_day };
    // Tightening gently and letting go by turns, before the hold.
    struct Cycles {
        Cycle cycle;
        units::Count reps;
    };
    // How long: exactly one of these; none where there are only cycles.
    struct Hold {
        std::optional<TimeRange> time = {};
        std::optional<CountRange> breaths = {};
        std::optional<TimeRange> wear = {};
    };

    timeline::SizeRef size;
    When when = When::always;
    std::optional<Cycles> cycles = {};
    Hold hold = {};
    std::string goal = {};  // how far it is meant to go, "to the tip"; ""
    SegmentMovement movement = {};
    std::vector<timeline::Cue> positions = {};
    std::vector<std::string> clock = {};  // directions, each for the whole time; empty: none
};

// What the exercise says for each of its segments that does not say otherwise.
struct SegmentDefaults {
    const kit::Kit& kit;
    std::optional<Breath> breath;
    SegmentMovement movement;
    std::vector<std::string> clock;
};

// `clock` of an exercise or a segment; empty when absent, nothing when it cannot be used (reported).
[[nodiscard]] std::optional<std::vector<std::string>> read_clock(document::Fields& fields);

// The table of one segment; nothing when it is blank or cannot be used (reported).
// Codes besides those of Fields: "unknown-size", "dose-form", "line-late", "line-order", "list-length" and those of
// read_movement().
[[nodiscard]] std::optional<Segment> read_segment(document::Fields& fields, const SegmentDefaults& defaults);

// The blocks in which it is worked with, held, worn or breathed with, once it is taken. `size` is its name, "Size B".
[[nodiscard]] std::vector<timeline::Block> hold_blocks(const Segment& segment, const std::string& size,
                                                       const std::optional<Breath>& breath);

// "for 5 to 15 min, to the tip, on each of 3 directions, then movement": what is done with its size.
[[nodiscard]] std::string in_words(const Segment& segment);

}  // namespace rx::exercise::kinds
