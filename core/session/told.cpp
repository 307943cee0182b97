#include "core/session/told.hpp"

#include <algorithm>

#include "core/session/tally.hpp"

namespace rx::session {

namespace {

bool has_wear(const timeline::Part& part) {
    return std::ranges::any_of(part.blocks, [](const timeline::Block& block) {
        return std::ranges::any_of(block.steps,
                                   [](const timeline::Step& step) { return step.phase == timeline::Phase::wear; });
    });
}

// What the plan asks at least of a step, in all its repetitions; only practice takes time that counts.
Duration asked_at_least(const timeline::Block& block, const timeline::Step& step) {
    Duration sum{0};
    if (!timeline::is_practice(step)) return sum;
    for (int repetition = 0; repetition < block.times.value(); ++repetition)
        sum += timeline::span_of(step, repetition).low;
    return sum;
}

Duration asked_at_least(const timeline::Part& part) {
    Duration sum{0};
    for (const timeline::Block& block : part.blocks) {
        for (const timeline::Step& step : block.steps) sum += asked_at_least(block, step);
    }
    return sum;
}

// As long at each size as the plan asks at least.
std::vector<TimeAtRung> as_planned(const timeline::Part& part) {
    std::vector<TimeAtRung> times;
    for (const timeline::Block& block : part.blocks) {
        for (const timeline::Step& step : block.steps) {
            if (!step.size) continue;
            const auto rung = timeline::resolve(part, *step.size);
            const Duration time = asked_at_least(block, step);
            if (!rung || time == Duration{0}) continue;
            const auto known = std::ranges::find(times, *rung, &TimeAtRung::rung);
            if (known == times.end()) {
                times.push_back({*rung, time});
            } else {
                known->time += time;
            }
        }
    }
    return times;
}

std::vector<TimeAtRung> rungs_of(const timeline::Part& part, const ToldPart& told, Duration active) {
    std::vector<TimeAtRung> planned = as_planned(part);
    if (!told.active || planned.empty()) return planned;
    const std::size_t rung = planned.size() == 1 || !part.rung ? planned.front().rung : *part.rung;
    return {{rung, active}};
}

// What a session would have added up.
PartTally tally_of(const timeline::Part& part, const ToldPart& told) {
    const Duration low = asked_at_least(part);
    PartTally tally;
    tally.active = told.active.value_or(low);
    const bool is_done = told.active != Duration{0};
    const bool is_complete = is_done && tally.active >= low;
    for (const timeline::Block& block : part.blocks) tally.repetitions.push_back(is_complete ? block.times.value() : 0);
    tally.finished_steps = is_done ? 1 : 0;
    tally.worn = is_complete && has_wear(part);
    if (is_done) tally.rungs = rungs_of(part, told, tally.active);
    return tally;
}

}  // namespace

outcome::Outcome told_outcome(const timeline::Timeline& timeline, const std::vector<ToldPart>& told) {
    Tally tally;
    for (std::size_t part = 0; part < timeline.parts.size(); ++part) {
        tally.parts.push_back(tally_of(timeline.parts[part], told.at(part)));
        tally.active += tally.parts.back().active;
    }
    outcome::Outcome outcome;
    outcome.exercises = results(tally, timeline, Hands::keys);
    outcome.active = tally.active;
    const bool is_complete = required_complete(tally, timeline, Hands::keys);
    outcome.ending = is_complete ? outcome::Ending::complete : outcome::Ending::early;
    // Of what was done for a shorter time nobody counted.
    for (outcome::ExerciseResult& result : outcome.exercises) {
        if (result.progress != outcome::Progress::complete && result.active > Duration{0})
            result.repetitions = std::nullopt;
    }
    return outcome;
}

}  // namespace rx::session
