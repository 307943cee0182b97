// What a session adds up while it runs: time, finished steps and repetitions, and what was answered.
//
// Every moment between the first step and the end of practice belongs to exactly one account, so active, paused and
// waiting time always add up to it. Time of a repeated block counts again, because it was practised again; a repeated
// repetition does not: per block the furthest pass counts, and it exceeds the plan's number only by `+`.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "core/outcome/outcome.hpp"
#include "core/session/cursor.hpp"

namespace rx::session {

enum class Account { nothing, practice, pause, waiting };

struct TimeAtRung {
    std::size_t rung;
    Duration time;
};

struct PartTally {
    Duration active{0};
    int finished_steps = 0;
    std::vector<int> repetitions;   // finished, per block, of the furthest pass
    std::vector<TimeAtRung> rungs;  // in the order first used
    std::set<std::size_t> closed;   // blocks that a gate kept closed
    bool worn = false;
    std::optional<outcome::Depth> depth;
    std::optional<outcome::Ease> ease;
};

struct Tally {
    Duration active{0};
    Duration paused{0};
    Duration waiting{0};  // for a key, getting ready, or being asked: neither practice nor pause
    std::vector<PartTally> parts;
};

[[nodiscard]] Tally empty_tally(const timeline::Timeline& timeline);

// Books `time` spent at `cursor`.
void book(Tally& tally, const timeline::Timeline& timeline, const Cursor& cursor, Account account, Duration time);

// The step at `cursor` reached its low end; with the last step its repetition did.
void finish(Tally& tally, const timeline::Timeline& timeline, const Cursor& cursor);

[[nodiscard]] std::vector<outcome::ExerciseResult> results(const Tally& tally, const timeline::Timeline& timeline,
                                                           Hands hands);

// Whether everything that is not optional reached its low end. What was left out did not.
[[nodiscard]] bool required_complete(const Tally& tally, const timeline::Timeline& timeline, Hands hands);

}  // namespace rx::session
