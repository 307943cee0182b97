// Movement with a size in hand: after the hold, or throughout it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/exercise/kinds/doses.hpp"
#include "core/timeline/timeline.hpp"

namespace rx::exercise::kinds {

struct SegmentMovement {
    enum class When { none, after_hold, throughout };
    When when = When::none;
    std::vector<std::string> motions;  // in their order; may be empty: any motion that feels right
    std::optional<TimeRange> each;     // after the hold: how long for each motion, else until a key
    std::optional<units::ScoreLimit> pain;
    std::optional<units::ScoreLimit> fear;

    // "movement with pain below 4: twist, half in and out, 1 min each"; "" for none.
    [[nodiscard]] std::string in_words() const;
};

// The table at `key`, of an exercise or a segment; none where it is absent, nothing when it is blank or cannot be used
// (reported). Codes: "movement-form" (keys that do not belong to its `when`, a limit that holds for high ratings) and
// "list-length".
[[nodiscard]] std::optional<SegmentMovement> read_movement(document::Fields& fields, std::string_view key);

// What follows the hold: one block for each motion, behind a gate where there are limits.
[[nodiscard]] std::vector<timeline::Block> blocks_after_hold(const SegmentMovement& movement,
                                                             const timeline::SizeRef& size);

// The words of movement throughout a hold that lasts at least `low`: each motion in turn, sharing that time evenly.
[[nodiscard]] std::vector<timeline::Cue> cues_throughout(const SegmentMovement& movement, Duration low);

}  // namespace rx::exercise::kinds
