#include <array>
#include <variant>

#include "core/exercise/kinds/breaths.hpp"
#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

namespace {

using document::Field;
using document::Need;
using document::Shape;
using timeline::Block;
using timeline::Phase;
using timeline::Side;
using timeline::Step;

constexpr std::array fields_of_stretch{
    Field{"hold", Shape::duration_range, Need::optional, "", "how long to stay in the stretch; or give \"breaths\""},
    Field{"breaths", Shape::count_range, Need::optional, "", "how many breaths to stay; needs \"in\" and \"out\""},
    Field{"in", Shape::duration, Need::optional, "", "with \"breaths\": how long to breathe in"},
    Field{"out", Shape::duration, Need::optional, "", "with \"breaths\": how long to breathe out"},
    Field{"reps", Shape::count_range, Need::optional, "",
          "how many times, on each side where it has sides; one when absent"},
    Field{"per-side", Shape::flag, Need::optional, "", "whether it is done left and right"},
    Field{"rest", Shape::duration, Need::optional, "", "the time between two holds"},
};

// What happens in one hold: a time, or breaths.
struct Breaths {
    Breath breath;
    BreathAmount amount;
};
using Hold = std::variant<TimeRange, Breaths>;

bool is_range(const CountRange& reps) {
    return reps.low < reps.high;
}

struct Repetition {
    CountRange reps;
    bool per_side = false;
    std::optional<Duration> rest;  // between two holds
};

class StretchDose final : public Dose {
public:
    StretchDose(const Hold& hold, const Repetition& repetition) : hold_(hold), repetition_(repetition) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        if (is_range(repetition_.reps)) return part.blocks.push_back(block_of_range());
        for (int rep = 1; rep <= repetition_.reps.low.value(); ++rep) {
            for (const std::optional<Side> side : sides()) add_hold(part.blocks, rep, side);
        }
    }

    [[nodiscard]] std::string in_words() const override {
        std::string text = hold_in_words();
        const bool several = repetition_.reps.high > units::Count(1);
        if (several || repetition_.per_side) text += ", " + times(repetition_.reps);
        if (repetition_.per_side) text += several ? " each side" : " on each side";
        if (repetition_.rest) text += ", " + exact(*repetition_.rest) + " between";
        return text;
    }

private:
    [[nodiscard]] std::vector<std::optional<Side>> sides() const {
        if (repetition_.per_side) return {Side::left, Side::right};
        return {std::nullopt};
    }

    // With as many holds as the person adds, each with its rest.
    [[nodiscard]] Block block_of_range() const {
        Block block{.steps = {},
                    .times = repetition_.reps.low,
                    .most = repetition_.reps.high,
                    .counting = timeline::Counting::repetitions};
        for (const std::optional<Side> side : sides()) {
            for (Step step : hold_block().steps) {
                step.side = side;
                block.steps.push_back(std::move(step));
            }
            if (repetition_.rest)
                block.steps.push_back({.phase = Phase::rest, .length = timeline::Timed{*repetition_.rest}});
        }
        return block;
    }

    void add_hold(std::vector<Block>& blocks, int rep, std::optional<Side> side) const {
        if (!blocks.empty() && repetition_.rest) {
            blocks.push_back({.steps = {{.phase = Phase::rest, .length = timeline::Timed{*repetition_.rest}}}});
        }
        Block block = hold_block();
        block.name = name(rep, side);
        for (Step& step : block.steps) step.side = side;
        blocks.push_back(std::move(block));
    }

    [[nodiscard]] Block hold_block() const {
        if (const auto* paced = std::get_if<Breaths>(&hold_)) return breath_block(paced->breath.steps(), paced->amount);
        return {.steps = {{.phase = Phase::stretch, .length = length_of(std::get<TimeRange>(hold_))}}};
    }

    // "Left side, 1 of 2", "Left side", "2 of 3", or nothing for a single hold.
    [[nodiscard]] std::string name(int rep, std::optional<Side> side) const {
        std::string text = side ? std::string(timeline::word(*side)) : "";
        const units::Count reps = repetition_.reps.low;
        if (reps == units::Count(1)) return text;
        if (side) text += ", ";
        return text + std::to_string(rep) + " of " + units::to_text(reps);
    }

    [[nodiscard]] std::string hold_in_words() const {
        if (const auto* paced = std::get_if<Breaths>(&hold_)) {
            return paced->amount.in_words() + ", " + paced->breath.in_words();
        }
        return exact(std::get<TimeRange>(hold_));
    }

    Hold hold_;
    Repetition repetition_;
};

std::optional<Hold> read_breaths(document::Fields& fields) {
    for (const char* key : {"in", "out"}) require(fields, key, "a stretch counted in breaths needs \"in\" and \"out\"");
    const auto breath = read_plain_breath(fields);
    const auto breaths = fields.count_range("breaths");
    if (!breath || !breaths) return std::nullopt;
    return Breaths{*breath, {.time = std::nullopt, .breaths = *breaths}};
}

std::optional<Hold> read_time(document::Fields& fields) {
    refuse_each(fields, {"in", "out"}, "belongs to a stretch counted in \"breaths\"",
                "leave it out, or write \"breaths\" instead of \"hold\"");
    const auto hold = some_time_range(fields, "hold");
    if (!hold) return std::nullopt;
    return *hold;
}

std::optional<Hold> read_hold_or_breaths(document::Fields& fields) {
    if (!has_one_of(fields, "hold", "breaths")) return std::nullopt;
    return fields.has("breaths") ? read_breaths(fields) : read_time(fields);
}

// A block of breaths has its own number of times.
std::optional<CountRange> read_reps(document::Fields& fields) {
    const auto reps = fields.count_range("reps");
    if (!reps || !is_range(*reps) || !fields.has("breaths")) return reps;
    fields.report("reps", "dose-form", "a stretch counted in breaths has one number of \"reps\"",
                  "write " + units::to_text(reps->low) + ", or \"hold\" instead of \"breaths\"");
    return std::nullopt;
}

std::shared_ptr<const Dose> read_stretch(document::Fields& fields, const Kits& /*kits*/) {
    auto hold = read_hold_or_breaths(fields);
    const auto reps = read_reps(fields);
    const auto rest = some_time(fields, "rest");
    const bool per_side = fields.flag("per-side").value_or(false);
    if (!hold || fields.is_blank("reps") || fields.is_blank("rest")) return nullptr;
    return std::make_shared<StretchDose>(*std::move(hold),
                                         Repetition{reps.value_or(units::exactly(units::Count(1))), per_side, rest});
}

}  // namespace

Kind stretch() {
    return {.name = "stretch", .fields = fields_of_stretch, .permission = needs_nothing, .read = read_stretch};
}

}  // namespace rx::exercise::kinds
