#include "core/exercise/kinds/segment_movement.hpp"

#include <array>
#include <chrono>

#include "core/exercise/exercise.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise {

namespace {

using document::Field;
using document::Fields;
using document::Need;
using document::Shape;
using kinds::SegmentMovement;
using When = SegmentMovement::When;

constexpr std::size_t most_motions = 30;

constexpr std::array fields_of_segment_movement{
    Field{"when", Shape::choice, Need::required, "none|after-hold|throughout", "when to move"},
    Field{"motions", Shape::lines, Need::optional, "write 1 to 30 lines, like [\"turn\", \"half in and out\"]",
          "the motions, one after the other"},
    Field{"for", Shape::duration_range, Need::optional, "",
          "after the hold: how long for each motion; until a key when absent"},
    Field{"pain", Shape::line, Need::optional, "write it like \"< 4\"", "only while the rating of pain is so"},
    Field{"fear", Shape::line, Need::optional, "write it like \"<= 3\"", "only while the rating of fear is so"},
    document::source_field,
    document::note_field,
};

std::optional<units::ScoreLimit> read_limit(Fields& fields, std::string_view key) {
    const auto limit = fields.converted<units::ScoreLimit>(key, units::parse_limit);
    if (!limit) return std::nullopt;
    if (!limit->is_upper_bound()) {
        fields.report(key, "movement-form",
                      "this lets movement begin with a high rating of " + std::string(key) + ", and not with a low one",
                      "use < or <=");
    }
    return limit;
}

// Refuses each of `keys`, saying why.
void refuse(Fields& fields, std::initializer_list<std::string_view> keys, const std::string& why) {
    for (const std::string_view key : keys) {
        if (fields.has(key))
            fields.report(key, "movement-form", "\"" + std::string(key) + "\" does not belong here: " + why,
                          "leave it out, or write when = \"after-hold\"");
    }
}

void check_form(Fields& fields, When when) {
    switch (when) {
        case When::none:
            return refuse(fields, {"motions", "for", "pain", "fear"}, "there is no movement");
        case When::throughout:
            return refuse(fields, {"for", "pain", "fear"}, "the motions share the time of the hold");
        case When::after_hold:
            return;
    }
}

std::optional<timeline::Gate> gate_of(const SegmentMovement& movement) {
    if (!movement.pain && !movement.fear) return std::nullopt;
    return timeline::Gate{.what = "Movement", .pain = movement.pain, .fear = movement.fear};
}

When parse_when(std::string_view word) {
    if (word == "after-hold") return When::after_hold;
    return word == "throughout" ? When::throughout : When::none;
}

}  // namespace

std::span<const Field> segment_movement_fields() {
    return fields_of_segment_movement;
}

namespace kinds {

std::string SegmentMovement::in_words() const {
    if (when == When::none) return "";
    std::string text = when == When::throughout ? "moving throughout" : "then movement";
    if (const auto limits = gate_of(*this)) text += " with " + timeline::limits_in_words(*limits);
    std::string list;
    for (const std::string& motion : motions) list += (list.empty() ? ": " : ", ") + motion;
    text += list;
    if (each) text += (list.empty() ? " for " : ", ") + exact(*each) + (motions.size() > 1 ? " each" : "");
    return text;
}

std::optional<SegmentMovement> read_movement(Fields& fields, std::string_view key) {
    if (fields.table(key) == nullptr) return fields.has(key) ? std::nullopt : std::optional(SegmentMovement{});
    Fields own(fields, *fields.node(key), "movement of " + fields.what(), fields_of_segment_movement);
    const auto when = own.text("when");
    SegmentMovement movement{.when = parse_when(when.value_or("")),
                             .motions = own.texts("motions"),
                             .each = some_time_range(own, "for"),
                             .pain = read_limit(own, "pain"),
                             .fear = read_limit(own, "fear")};
    if (when) check_form(own, movement.when);
    const bool has_motions = has_list_length(own, "motions", most_motions);
    const bool has_times = movement.each || !own.has("for");
    if (!when || !has_motions || !has_times) return std::nullopt;
    return movement;
}

std::vector<timeline::Block> blocks_after_hold(const SegmentMovement& movement, const timeline::SizeRef& size) {
    std::vector<timeline::Block> blocks;
    if (movement.when != When::after_hold) return blocks;
    const auto gate = gate_of(movement);
    std::vector<std::string> motions = movement.motions;
    if (motions.empty()) motions.emplace_back();
    for (const std::string& motion : motions) {
        blocks.push_back({.name = "Movement",
                          .steps = {{.phase = timeline::Phase::move,
                                     .say = motion,
                                     .length = movement.each ? length_of(*movement.each) : timeline::UntilKey{},
                                     .size = size}},
                          .gate = gate});
    }
    return blocks;
}

std::vector<timeline::Cue> cues_throughout(const SegmentMovement& movement, Duration low) {
    std::vector<timeline::Cue> cues;
    if (movement.when != When::throughout) return cues;
    constexpr Duration tenth = std::chrono::milliseconds{100};
    const auto count = static_cast<Duration::rep>(movement.motions.size());
    for (Duration::rep i = 0; i < count; ++i) {
        const Duration at = low * i / count;
        cues.push_back({.at = at - at % tenth, .say = movement.motions[static_cast<std::size_t>(i)]});
    }
    return cues;
}

}  // namespace kinds

}  // namespace rx::exercise
