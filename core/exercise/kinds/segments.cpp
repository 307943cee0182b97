#include "core/exercise/kinds/segments.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/exercise/exercise.hpp"
#include "core/exercise/kinds/kit_sizes.hpp"
#include "core/exercise/kinds/script.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;
using document::Support;
using kinds::Segment;
using timeline::Phase;
using MoveWhen = kinds::SegmentMovement::When;

constexpr std::size_t most_directions = 30;

constexpr std::array fields_of_segment{
    Field{"size", Shape::line, Need::required, "write \"current\", \"current-1\", \"current+1\" or a label of the kit",
          "which size, by its label or id or by the size in use"},
    Field{"for", Shape::duration_range, Need::optional, "", "how long; the low end counts as complete"},
    Field{"breaths", Shape::count_range, Need::optional, "", "how many breaths instead of a time"},
    Field{"wear", Shape::duration_range, Need::optional, "",
          "how long to wear it, by day or overnight; a key says when it is out"},
    Field{"contract-relax", Shape::table, Need::optional,
          "write a table, like { contract = \"5s\", relax = \"10s\", reps = 5 }",
          "tightening gently and letting go by turns, before the hold; [safety] has to allow it", Support::built,
          "segment contract-relax"},
    Field{"when", Shape::choice, Need::optional, "new-size|last-of-day",
          "only while the current size is new, or only in the last session of a day"},
    Field{"depth", Shape::choice, Need::optional, "touch|entrance|tip|half|full",
          "how far it is meant to go; every depth is a result"},
    Field{"movement", Shape::table, Need::optional, "write a table, like { when = \"throughout\" }",
          "movement in this segment, instead of the exercise's", Support::built, "segment movement"},
    Field{"clock", Shape::lines, Need::optional, "write 1 to 30 lines, like [\"6 o'clock\", \"3 o'clock\"]",
          "directions in this segment, each for the whole time"},
    Field{"positions", Shape::tables, Need::optional, "write a list of tables, like { at = \"5m\", say = \"...\" }",
          "changes of position during the hold", Support::built, "line"},
    document::source_field,
    document::note_field,
};

constexpr std::array fields_of_cycles{
    Field{"contract", Shape::duration, Need::required, "", "how long to tighten gently each time"},
    Field{"relax", Shape::duration, Need::required, "", "how long to let go after each"},
    Field{"reps", Shape::count, Need::required, "", "how many"},
    document::source_field,
    document::note_field,
};

// Exactly one of the keys that say how long.
std::optional<Segment::Hold> read_segment_hold(Fields& fields, const std::optional<kinds::Breath>& breath) {
    std::vector<std::string_view> said;
    for (const std::string_view key : {"for", "breaths", "wear"}) {
        if (fields.has(key)) said.push_back(key);
    }
    const Segment::Hold hold{.time = kinds::some_time_range(fields, "for"),
                             .breaths = fields.count_range("breaths"),
                             .wear = kinds::some_time_range(fields, "wear")};
    if (said.size() > 1) {
        fields.report(said[1], "dose-form",
                      fields.what() + " has both \"" + std::string(said[0]) + "\" and \"" + std::string(said[1]) + "\"",
                      "keep one of them");
        return std::nullopt;
    }
    if (said.empty() && fields.has("contract-relax")) return hold;
    if (said.empty()) {
        fields.report("", "missing-key", fields.what() + " has no \"for\"",
                      "for: how long; the low end counts as complete; or \"breaths\", or \"wear\"");
        return std::nullopt;
    }
    if (hold.breaths && !breath) {
        fields.report("breaths", "dose-form", "breaths are counted at the pace of the exercise, which has none",
                      "add \"in\" and \"out\" to the exercise, or write a time");
    }
    const bool is_there = hold.time || (hold.breaths && breath) || hold.wear;
    return is_there ? std::optional(hold) : std::nullopt;
}

// None where there are none; nothing when they are blank or refused.
std::optional<std::optional<Segment::Cycles>> read_cycles(Fields& fields) {
    if (fields.table("contract-relax") == nullptr) {
        return fields.has("contract-relax") ? std::nullopt : std::optional(std::optional<Segment::Cycles>());
    }
    Fields own(fields, *fields.node("contract-relax"), "contract-relax of " + fields.what(), fields_of_cycles);
    const auto cycle = kinds::read_cycle(own);
    const auto reps = own.count("reps");
    if (!cycle || !reps) return std::nullopt;
    return Segment::Cycles{.cycle = *cycle, .reps = *reps};
}

timeline::Block cycles_block(const Segment::Cycles& cycles, const timeline::SizeRef& size) {
    // No more than the plan's number, whatever keys are pressed: decisions.md, "Safety".
    return {.name = "Tighten and let go",
            .steps = cycles.cycle.steps(size),
            .times = cycles.reps,
            .most = cycles.reps,
            .on_resume = timeline::OnResume::restart_repetition,
            .counting = timeline::Counting::repetitions};
}

std::string goal_of(const std::optional<std::string>& depth) {
    if (!depth) return "";
    if (*depth == "touch") return "touching only";
    if (*depth == "half") return "half way";
    if (*depth == "full") return "all the way";
    return "to the " + *depth;
}

// What goes with a time only.
void check_hold_keys(Fields& fields, const Segment& segment) {
    if (segment.hold.time) return;
    for (const std::string_view key : {"positions", "clock", "movement"}) {
        if (!fields.has(key)) continue;
        fields.report(key, "dose-form", "\"" + std::string(key) + "\" needs a hold with a time", "write \"for\"");
    }
}

// The cues of one hold, by their times; what falls together is said together.
std::vector<timeline::Cue> cues_of(const Segment& segment) {
    std::vector<timeline::Cue> cues;
    std::ranges::copy(cues_throughout(segment.movement, segment.hold.time->low), std::back_inserter(cues));
    std::ranges::copy(segment.positions, std::back_inserter(cues));
    std::ranges::stable_sort(cues, {}, &timeline::Cue::at);
    std::vector<timeline::Cue> merged;
    for (timeline::Cue& cue : cues) {
        if (!merged.empty() && merged.back().at == cue.at) {
            merged.back().say += ". " + cue.say;
        } else {
            merged.push_back(std::move(cue));
        }
    }
    return merged;
}

}  // namespace

std::span<const Field> segment_fields() {
    return fields_of_segment;
}

std::span<const Field> segment_cycles_fields() {
    return fields_of_cycles;
}

namespace kinds {

std::optional<std::vector<std::string>> read_clock(Fields& fields) {
    auto clock = fields.texts("clock");
    const bool usable = has_list_length(fields, "clock", most_directions) && (!fields.has("clock") || !clock.empty());
    return usable ? std::optional(std::move(clock)) : std::nullopt;
}

std::optional<Segment> read_segment(Fields& fields, const SegmentDefaults& defaults) {
    const auto size = read_size(fields, defaults.kit);
    const auto hold = read_segment_hold(fields, defaults.breath);
    auto movement = read_movement(fields, "movement");
    auto clock = read_clock(fields);
    auto positions =
        read_script(fields, "positions", hold && hold->time ? std::optional(hold->time->low) : std::nullopt);
    const auto when = fields.text("when");
    const auto depth = fields.text("depth");
    const auto cycles = read_cycles(fields);
    if (!size || !hold || !movement || !clock || !positions || !cycles) return std::nullopt;
    Segment segment{
        .size = *size, .cycles = *cycles, .hold = *hold, .goal = goal_of(depth), .positions = *std::move(positions)};
    if (when) segment.when = *when == "new-size" ? Segment::When::new_size : Segment::When::last_of_day;
    check_hold_keys(fields, segment);
    segment.movement = fields.has("movement") ? *std::move(movement) : defaults.movement;
    segment.clock = fields.has("clock") ? *std::move(clock) : defaults.clock;
    return segment;
}

std::vector<timeline::Block> hold_blocks(const Segment& segment, const std::string& size,
                                         const std::optional<Breath>& breath) {
    const std::string name = segment.goal.empty() ? size : capitalised(segment.goal);
    std::vector<timeline::Block> blocks;
    if (segment.cycles) blocks.push_back(cycles_block(*segment.cycles, segment.size));
    if (segment.hold.wear) {
        blocks.push_back(
            {.name = name,
             .steps = {{.phase = Phase::wear,
                        .say = "Wear it for " + exact(*segment.hold.wear),
                        .length = timeline::UntilKey{},
                        .size = segment.size,
                        .cues = {{Duration::zero(), "A key when it is out. Nobody watches the hours."}}}}});
        return blocks;
    }
    if (segment.hold.breaths) {
        auto steps = breath->steps();
        for (timeline::Step& step : steps) step.size = segment.size;
        blocks.push_back(breath_block(std::move(steps), {.time = std::nullopt, .breaths = *segment.hold.breaths}));
        blocks.back().name = name;
        return blocks;
    }
    if (!segment.hold.time) return blocks;
    const Phase phase = segment.movement.when == MoveWhen::throughout ? Phase::move : Phase::dwell;
    const timeline::Step step{
        .phase = phase, .length = length_of(*segment.hold.time), .size = segment.size, .cues = cues_of(segment)};
    if (segment.clock.empty()) blocks.push_back({.name = name, .steps = {step}});
    for (const std::string& direction : segment.clock) {
        const std::string goal = segment.goal.empty() ? "" : ", " + segment.goal;
        blocks.push_back({.name = direction + goal, .steps = {step}});
    }
    std::ranges::move(blocks_after_hold(segment.movement, segment.size), std::back_inserter(blocks));
    return blocks;
}

std::string in_words(const Segment& segment) {
    std::string text;
    if (const auto& cycles = segment.cycles) {
        text = cycles->cycle.in_words() + ", " + times(units::exactly(cycles->reps));
    }
    const std::string then = text.empty() ? "" : ", then ";
    if (segment.hold.time) text += then + "for " + exact(*segment.hold.time);
    if (segment.hold.breaths) text += then + "for " + counted(*segment.hold.breaths, "breath");
    if (segment.hold.wear) text += then + "worn for " + exact(*segment.hold.wear);
    if (!segment.goal.empty()) text += ", " + segment.goal;
    std::string directions;
    for (const std::string& direction : segment.clock) directions += (directions.empty() ? "" : ", ") + direction;
    if (!directions.empty() && segment.hold.time) text += " on each of " + directions;
    if (const std::string moving = segment.movement.in_words(); segment.hold.time && !moving.empty())
        text += ", " + moving;
    if (segment.when == Segment::When::new_size) text += ", while the size is new";
    if (segment.when == Segment::When::last_of_day) text += ", last of the day";
    return text;
}

}  // namespace kinds

}  // namespace rx::exercise
