#include "core/timeline/timeline.hpp"

#include <algorithm>
#include <iterator>

namespace rx::timeline {

namespace {

using Span = units::Range<Duration>;

Span added(const Span& a, const Span& b) {
    return {a.low + b.low, a.high + b.high};
}

template <class Pieces>
Span sum_of(const Pieces& pieces) {
    Span sum = units::exactly(Duration::zero());
    for (const auto& piece : pieces) sum = added(sum, span_of(piece));
    return sum;
}

struct SpanOfLength {
    int repetition;

    Span operator()(const Timed& timed) const { return units::exactly(timed.length); }
    Span operator()(const Open& open) const { return {open.floor, open.ceiling}; }
    Span operator()(const UntilKey& until) const { return units::exactly(until.hands_free.value_or(Duration::zero())); }
    Span operator()(const Ramped& ramped) const {
        const int over = ramped.over.value();
        return units::exactly(ramped.first + (ramped.last - ramped.first) * std::min(repetition, over) / over);
    }
};

bool is_ramped(const Step& step) {
    return std::holds_alternative<Ramped>(step.length);
}

bool waits_for_key(const Step& step) {
    const auto* until = std::get_if<UntilKey>(&step.length);
    return until != nullptr && !until->hands_free;
}

}  // namespace

std::optional<std::size_t> planned_rung(const Part& part, const SizeRef& ref) {
    // Signed arithmetic: an offset below the smallest rung must not wrap around.
    std::ptrdiff_t index = ref.value;
    if (ref.base == SizeRef::Base::current) {
        if (!part.rung) return std::nullopt;
        index += static_cast<std::ptrdiff_t>(*part.rung);
    }
    if (index < 0 || index >= std::ssize(part.ladder)) return std::nullopt;
    return static_cast<std::size_t>(index);
}

std::optional<std::size_t> resolve(const Part& part, const SizeRef& ref) {
    const auto planned = planned_rung(part, ref);
    if (!planned || part.moved == 0) return planned;
    // What the plan has planned itself stays within reach, whatever it leads to.
    const std::size_t top =
        std::max(*planned, std::min(part.largest.value_or(part.ladder.size()), part.ladder.size() - 1));
    const auto moved = static_cast<std::ptrdiff_t>(*planned) + part.moved;
    return static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(moved, 0, static_cast<std::ptrdiff_t>(top)));
}

units::Range<Duration> span_of(const Step& step, int repetition) {
    return std::visit(SpanOfLength{repetition}, step.length);
}

units::Range<Duration> span_of(const Step& step) {
    return span_of(step, 0);
}

units::Range<Duration> span_of(const Block& block) {
    if (std::ranges::none_of(block.steps, is_ramped)) {
        const Span once = sum_of(block.steps);
        return {once.low * block.times.value(), once.high * block.most.value()};
    }
    Span sum = units::exactly(Duration::zero());
    for (int repetition = 0; repetition < block.most.value(); ++repetition) {
        for (const Step& step : block.steps) {
            const Span span = span_of(step, repetition);
            if (repetition < block.times.value()) sum.low += span.low;
            sum.high += span.high;
        }
    }
    return sum;
}

units::Range<Duration> span_of(const Part& part) {
    Span sum = units::exactly(Duration::zero());
    for (const Block& block : part.blocks) {
        const Span span = span_of(block);
        sum = added(sum, {block.gate ? Duration::zero() : span.low, span.high});
    }
    return sum;
}

units::Range<Duration> span_of(const Timeline& timeline) {
    return sum_of(timeline.parts);
}

Timeline at_high_end(Timeline timeline) {
    for (Part& part : timeline.parts) {
        for (Block& block : part.blocks) {
            block.times = block.most;
            for (Step& step : block.steps) {
                if (auto* open = std::get_if<Open>(&step.length)) open->floor = open->ceiling;
            }
        }
    }
    return timeline;
}

bool is_practice(const Step& step) {
    return is_practice(step.phase) && !std::holds_alternative<UntilKey>(step.length);
}

bool moves_a_size(const Step& step) {
    return step.phase == Phase::move && step.size.has_value();
}

bool uses_current_size(const Part& part) {
    return std::ranges::any_of(part.blocks, [](const Block& block) {
        return std::ranges::any_of(
            block.steps, [](const Step& step) { return step.size && step.size->base == SizeRef::Base::current; });
    });
}

bool needs_key(const Part& part) {
    return std::ranges::any_of(part.blocks, [](const Block& block) { return !block.gate && block_needs_key(block); });
}

bool block_needs_key(const Block& block) {
    return std::ranges::any_of(block.steps, waits_for_key);
}

}  // namespace rx::timeline
