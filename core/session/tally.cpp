#include "core/session/tally.hpp"

#include <algorithm>
#include <ranges>

namespace rx::session {

using outcome::Progress;
using timeline::Block;
using timeline::Part;
using timeline::Timeline;

namespace {

bool has_practice(const Part& part) {
    return std::ranges::any_of(part.blocks, [](const Block& block) {
        return std::ranges::any_of(block.steps, [](const timeline::Step& step) { return timeline::is_practice(step); });
    });
}

Progress progress(const PartTally& tally, const Part& part, Hands hands) {
    if (part.blocks.empty()) return Progress::left_out;
    bool complete = true;
    for (std::size_t block = 0; block < part.blocks.size(); ++block) {
        if (tally.closed.contains(block)) continue;
        if (tally.repetitions[block] < part.blocks[block].times.value()) complete = false;
    }
    if (complete) return Progress::complete;
    // Taking a size in hand is not practice, but ticking off half a checklist is part of a checklist.
    const bool begun = has_practice(part) ? tally.active > Duration::zero() : tally.finished_steps > 0;
    if (begun) return Progress::partial;
    return can_run(part, hands) ? Progress::skipped : Progress::left_out;
}

std::optional<outcome::Repetitions> repetitions(const PartTally& tally, const Part& part) {
    std::optional<outcome::Repetitions> sum;
    for (std::size_t block = 0; block < part.blocks.size(); ++block) {
        if (part.blocks[block].counting != timeline::Counting::repetitions || tally.closed.contains(block)) continue;
        if (!sum) sum.emplace();
        sum->done += tally.repetitions[block];
        sum->planned += part.blocks[block].times.value();
    }
    return sum;
}

bool is_movement(const Block& block) {
    return std::ranges::any_of(block.steps, timeline::moves_a_size);
}

std::optional<outcome::Movement> movement(const PartTally& tally, const Part& part) {
    std::size_t planned = 0;
    std::size_t done = 0;
    std::size_t closed = 0;
    for (std::size_t block = 0; block < part.blocks.size(); ++block) {
        if (!is_movement(part.blocks[block])) continue;
        ++planned;
        if (tally.closed.contains(block)) {
            ++closed;
        } else if (tally.repetitions[block] >= part.blocks[block].times.value()) {
            ++done;
        }
    }
    if (done > 0) return done == planned ? outcome::Movement::done : outcome::Movement::partial;
    return closed > 0 ? std::optional(outcome::Movement::closed) : std::nullopt;
}

std::vector<outcome::TimeAtSize> sizes(const PartTally& tally, const Part& part) {
    std::vector<outcome::TimeAtSize> sizes;
    for (const TimeAtRung& at : tally.rungs) {
        const timeline::Rung& rung = part.ladder[at.rung];
        sizes.push_back({.label = rung.label, .diameter = rung.diameter, .time = at.time, .id = rung.id});
    }
    return sizes;
}

outcome::ExerciseResult result(const PartTally& tally, const Part& part, Hands hands) {
    return {.exercise = part.exercise,
            .progress = progress(tally, part, hands),
            .active = tally.active,
            .planned = timeline::span_of(part),
            .repetitions = repetitions(tally, part),
            .sizes = sizes(tally, part),
            .depth = tally.depth,
            .ease = tally.ease,
            .movement = movement(tally, part),
            .worn = tally.worn};
}

void book_size(PartTally& tally, const Part& part, const timeline::Step& step, Duration time) {
    if (!step.size) return;
    const auto rung = timeline::resolve(part, *step.size);
    if (!rung) return;
    const auto known = std::ranges::find(tally.rungs, *rung, &TimeAtRung::rung);
    if (known == tally.rungs.end()) {
        tally.rungs.push_back({*rung, time});
    } else {
        known->time += time;
    }
}

}  // namespace

Tally empty_tally(const Timeline& timeline) {
    Tally tally;
    for (const Part& part : timeline.parts) {
        tally.parts.emplace_back().repetitions.assign(part.blocks.size(), 0);
    }
    return tally;
}

void book(Tally& tally, const Timeline& timeline, const Cursor& cursor, Account account, Duration time) {
    switch (account) {
        case Account::nothing:
            return;
        case Account::pause:
            tally.paused += time;
            return;
        case Account::waiting:
            tally.waiting += time;
            return;
        case Account::practice:
            // A size that was used for no time at all was not used.
            if (time == Duration::zero()) return;
            tally.active += time;
            tally.parts[cursor.part].active += time;
            book_size(tally.parts[cursor.part], part_at(timeline, cursor), step_at(timeline, cursor), time);
            return;
    }
}

void finish(Tally& tally, const Timeline& timeline, const Cursor& cursor) {
    PartTally& part = tally.parts[cursor.part];
    ++part.finished_steps;
    if (const timeline::Step& step = step_at(timeline, cursor); step.phase == timeline::Phase::wear) {
        part.worn = true;
        book_size(part, part_at(timeline, cursor), step, Duration::zero());
    }
    if (cursor.step + 1 < block_at(timeline, cursor).steps.size()) return;
    part.repetitions[cursor.block] = std::max(part.repetitions[cursor.block], cursor.repetition + 1);
}

std::vector<outcome::ExerciseResult> results(const Tally& tally, const Timeline& timeline, Hands hands) {
    std::vector<outcome::ExerciseResult> results;
    for (std::size_t part = 0; part < timeline.parts.size(); ++part) {
        results.push_back(result(tally.parts[part], timeline.parts[part], hands));
    }
    return results;
}

bool required_complete(const Tally& tally, const Timeline& timeline, Hands hands) {
    for (std::size_t part = 0; part < timeline.parts.size(); ++part) {
        if (timeline.parts[part].optional) continue;
        const Progress done = progress(tally.parts[part], timeline.parts[part], hands);
        // As of one that was left out before the session began.
        if (timeline.parts[part].left_out && done == Progress::left_out) continue;
        if (done != Progress::complete) return false;
    }
    return true;
}

}  // namespace rx::session
