#include "core/session/cursor.hpp"

#include <algorithm>
#include <variant>

namespace rx::session {

using timeline::Block;
using timeline::Part;
using timeline::Step;
using timeline::Timeline;

const Part& part_at(const Timeline& timeline, const Cursor& cursor) {
    return timeline.parts.at(cursor.part);
}

const Block& block_at(const Timeline& timeline, const Cursor& cursor) {
    return part_at(timeline, cursor).blocks.at(cursor.block);
}

const Step& step_at(const Timeline& timeline, const Cursor& cursor) {
    return block_at(timeline, cursor).steps.at(cursor.step);
}

bool can_run(const Part& part, Hands hands) {
    return !part.left_out && !part.blocks.empty() && (hands == Hands::keys || !timeline::needs_key(part));
}

bool can_run(const Block& block, Hands hands) {
    return hands == Hands::keys || !timeline::block_needs_key(block);
}

std::optional<std::size_t> part_from(const Timeline& timeline, std::size_t from, Hands hands) {
    for (std::size_t part = from; part < timeline.parts.size(); ++part) {
        if (can_run(timeline.parts[part], hands)) return part;
    }
    return std::nullopt;
}

std::optional<std::size_t> part_before(const Timeline& timeline, std::size_t before, Hands hands) {
    for (std::size_t part = before; part-- > 0;) {
        if (can_run(timeline.parts[part], hands)) return part;
    }
    return std::nullopt;
}

std::optional<Cursor> next_in_block(const Timeline& timeline, Cursor cursor, int times) {
    if (++cursor.step < block_at(timeline, cursor).steps.size()) return cursor;
    cursor.step = 0;
    if (++cursor.repetition < times) return cursor;
    return std::nullopt;
}

std::optional<Cursor> next_block(const Timeline& timeline, const Cursor& cursor) {
    if (cursor.block + 1 >= part_at(timeline, cursor).blocks.size()) return std::nullopt;
    return Cursor{.part = cursor.part, .block = cursor.block + 1};
}

std::optional<Cursor> previous_block(const Timeline& timeline, const Cursor& cursor, Hands hands) {
    if (cursor.block > 0) return Cursor{.part = cursor.part, .block = cursor.block - 1};
    const auto part = part_before(timeline, cursor.part, hands);
    if (!part) return std::nullopt;
    return Cursor{.part = *part, .block = timeline.parts[*part].blocks.size() - 1};
}

std::optional<Duration> length_of(const Timeline& timeline, const Cursor& cursor, Hands hands) {
    const Step& step = step_at(timeline, cursor);
    const bool waits = std::holds_alternative<timeline::UntilKey>(step.length);
    if (waits && hands == Hands::keys) return std::nullopt;
    return timeline::span_of(step, cursor.repetition).low;
}

Duration planned_after(const Timeline& timeline, const Cursor& cursor, int times, Hands hands) {
    const Part& part = part_at(timeline, cursor);
    const Block& block = block_at(timeline, cursor);
    Duration left{0};
    for (std::size_t step = cursor.step + 1; step < block.steps.size(); ++step) {
        left += timeline::span_of(block.steps[step], cursor.repetition).low;
    }
    for (int repetition = cursor.repetition + 1; repetition < times; ++repetition) {
        for (const Step& step : block.steps) left += timeline::span_of(step, repetition).low;
    }
    for (std::size_t later = cursor.block + 1; later < part.blocks.size(); ++later) {
        // A gate stays closed where nobody can say how it is.
        if (part.blocks[later].gate && hands == Hands::none) continue;
        left += timeline::span_of(part.blocks[later]).low;
    }
    for (std::size_t later = cursor.part + 1; later < timeline.parts.size(); ++later) {
        if (can_run(timeline.parts[later], hands)) left += timeline::span_of(timeline.parts[later]).low;
    }
    return left;
}

}  // namespace rx::session
