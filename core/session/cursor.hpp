// Where a session is in its timeline: which part, block, repetition and step.
//
// Walks over plain values. Expects a timeline without empty blocks (session::begin sees to that); does not know time.
#pragma once

#include <cstddef>
#include <optional>

#include "core/outcome/standing.hpp"
#include "core/session/settings.hpp"
#include "core/timeline/timeline.hpp"

namespace rx::session {

using Cursor = outcome::Place;

[[nodiscard]] const timeline::Part& part_at(const timeline::Timeline& timeline, const Cursor& cursor);
[[nodiscard]] const timeline::Block& block_at(const timeline::Timeline& timeline, const Cursor& cursor);
[[nodiscard]] const timeline::Step& step_at(const timeline::Timeline& timeline, const Cursor& cursor);

// A part without blocks, or one that needs a key where none is waited for, is left out. So is such a block, behind a
// gate.
[[nodiscard]] bool can_run(const timeline::Part& part, Hands hands);
[[nodiscard]] bool can_run(const timeline::Block& block, Hands hands);

// The first part at or after `from` that can run.
[[nodiscard]] std::optional<std::size_t> part_from(const timeline::Timeline& timeline, std::size_t from, Hands hands);
// The last part before `before` that can run.
[[nodiscard]] std::optional<std::size_t> part_before(const timeline::Timeline& timeline, std::size_t before,
                                                     Hands hands);

// The step after this one while its block is done `times` times; nothing at the end of the block.
[[nodiscard]] std::optional<Cursor> next_in_block(const timeline::Timeline& timeline, Cursor cursor, int times);
// The start of the next block of the same part; nothing at the end of the part.
[[nodiscard]] std::optional<Cursor> next_block(const timeline::Timeline& timeline, const Cursor& cursor);
// The start of the block before, in this part or the one before it that can run.
[[nodiscard]] std::optional<Cursor> previous_block(const timeline::Timeline& timeline, const Cursor& cursor,
                                                   Hands hands);

// How long the step takes when it is done to its low end: nothing where it waits for a key.
[[nodiscard]] std::optional<Duration> length_of(const timeline::Timeline& timeline, const Cursor& cursor, Hands hands);

// Planned time from the end of the current step to the end of the timeline, low ends.
[[nodiscard]] Duration planned_after(const timeline::Timeline& timeline, const Cursor& cursor, int times, Hands hands);

}  // namespace rx::session
