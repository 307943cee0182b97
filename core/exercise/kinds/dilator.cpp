#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/exercise/kinds/doses.hpp"
#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise {

namespace {

using document::Field;
using document::Need;
using document::Shape;
using document::Support;
using kinds::TimeRange;
using timeline::Phase;
using timeline::SizeRef;

constexpr std::array fields_of_dilator{
    Field{"kit", Shape::id, Need::required, "", "which set: the NAME of a [kit.NAME]"},
    Field{"segments", Shape::tables, Need::required,
          "write a list of tables, like { size = \"current\", for = \"5m..10m\" }",
          "the sizes of one session in order, each with its time", Support::built, "segment"},
    Field{"hands-free", Shape::duration, Need::optional, "", "the time to change sizes when nobody presses keys"},
    Field{"depth-asked", Shape::flag, Need::optional, "", "whether to ask how far afterwards; yes when absent"},
    Field{"at-entrance", Shape::any, Need::optional, "", "a stage of its own at the entrance", Support::later},
    Field{"movement", Shape::any, Need::optional, "", "movement during or after the hold", Support::later},
    Field{"positions", Shape::any, Need::optional, "", "changes of position during a hold", Support::later},
    Field{"wear", Shape::any, Need::optional, "", "wearing it for hours or overnight", Support::later},
    Field{"last-of-day", Shape::any, Need::optional, "", "extras in the last session of a day", Support::later},
    Field{"breaths-first", Shape::any, Need::optional, "", "breaths before it begins", Support::later},
    Field{"angle", Shape::any, Need::optional, "", "the direction to aim", Support::later},
    Field{"clock", Shape::any, Need::optional, "", "directions as on a clock", Support::later},
};

constexpr std::array fields_of_segment{
    Field{"size", Shape::line, Need::required, "write \"current\", \"current-1\", \"current+1\" or a label of the kit",
          "which size, by its label or by the size in use"},
    Field{"for", Shape::duration_range, Need::required, "", "how long; the low end counts as complete"},
    Field{"source", Shape::line, Need::optional, "", "where it comes from"},
    Field{"note", Shape::prose, Need::optional, "", "for the clinic, never shown to the patient"},
    Field{"when", Shape::any, Need::optional, "", "only on some days, like a new size", Support::later},
    Field{"depth", Shape::any, Need::optional, "", "how far", Support::later},
    Field{"movement", Shape::any, Need::optional, "", "movement in this segment", Support::later},
    Field{"at", Shape::any, Need::optional, "", "a place or direction", Support::later},
    Field{"contract-relax", Shape::any, Need::optional, "", "cycles of tensing and letting go", Support::later},
    Field{"positions", Shape::any, Need::optional, "", "changes of position", Support::later},
    Field{"breaths", Shape::any, Need::optional, "", "a time counted in breaths", Support::later},
};

struct Segment {
    SizeRef size;
    TimeRange time;
};

std::string relative_in_words(int offset) {
    if (offset == 0) return "current size";
    const int steps = std::abs(offset);
    return (steps == 1 ? "one size" : std::to_string(steps) + " sizes") + (offset < 0 ? " smaller" : " larger");
}

class DilatorDose final : public Dose {
public:
    DilatorDose(kit::Kit kit, std::vector<Segment> segments, std::optional<units::Duration> hands_free, bool asks_depth)
        : kit_(std::move(kit)), segments_(std::move(segments)), hands_free_(hands_free), asks_depth_(asks_depth) {}

    void fill(timeline::Part& part, const Situation& situation) const override {
        part.kit = kit_.id.text();
        for (const kit::Size& size : kit_.sizes)
            part.ladder.push_back({.label = size.label, .diameter = size.diameter});
        const auto rung = situation.rungs.find(kit_.id);
        if (rung != situation.rungs.end() && rung->second < kit_.sizes.size()) part.rung = rung->second;
        part.asks_depth = asks_depth_;
        for (const Segment& segment : segments_) add_segment(part, segment);
    }

    [[nodiscard]] std::string in_words() const override {
        std::string text;
        for (const Segment& segment : segments_) {
            text += (text.empty() ? "" : "; ") + size_in_words(segment.size) + " for " + exact(segment.time);
        }
        return text;
    }

private:
    void add_segment(timeline::Part& part, const Segment& segment) const {
        const auto index = timeline::resolve(part, segment.size);
        if (!index && part.rung) {
            const bool smaller = segment.size.value < 0;
            part.notes.push_back(std::string("there is no ") + (smaller ? "smaller" : "larger") + " size than " +
                                 (smaller ? kit_.sizes.front() : kit_.sizes.back()).label +
                                 ": the part with it is left out");
            return;
        }
        const std::string name = index ? "size " + kit_.sizes[*index].label : unresolved(segment.size.value);
        part.blocks.push_back({.name = capitalised(name),
                               .steps = {{.phase = Phase::ready,
                                          .say = "Take " + name,
                                          .length = timeline::UntilKey{hands_free_},
                                          .size = segment.size}}});
        part.blocks.push_back(
            {.name = capitalised(name),
             .steps = {{.phase = Phase::dwell, .length = kinds::length_of(segment.time), .size = segment.size}}});
    }

    // The size in use is not known yet: a preview, or a first session before the question.
    static std::string unresolved(int offset) {
        return offset == 0 ? "your current size" : relative_in_words(offset) + " than your current one";
    }

    static std::string capitalised(std::string text) {
        if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
        return text;
    }

    [[nodiscard]] std::string size_in_words(const SizeRef& size) const {
        if (size.base == SizeRef::Base::current) return relative_in_words(size.value);
        return "size " + kit_.sizes[static_cast<std::size_t>(size.value)].label;
    }

    kit::Kit kit_;
    std::vector<Segment> segments_;
    std::optional<units::Duration> hands_free_;
    bool asks_depth_;
};

// "current", "current-1", "current+2"; nothing for text that is not relative, whatever it means.
std::optional<SizeRef> parse_relative(std::string_view text) {
    constexpr std::string_view current = "current";
    if (!text.starts_with(current)) return std::nullopt;
    text.remove_prefix(current.size());
    if (text.empty()) return SizeRef{SizeRef::Base::current, 0};
    const auto steps = units::parse_digits(text.substr(1), units::Count::largest);
    if (!steps || *steps == 0 || (text[0] != '-' && text[0] != '+')) return std::nullopt;
    return SizeRef{SizeRef::Base::current, text[0] == '-' ? -*steps : *steps};
}

std::optional<SizeRef> read_size(document::Fields& fields, const kit::Kit& kit) {
    const auto text = fields.text("size");
    if (!text) return std::nullopt;
    if (const auto index = kit.index_of(*text)) return SizeRef{SizeRef::Base::fixed, static_cast<int>(*index)};
    const auto relative = parse_relative(*text);
    if (relative && std::abs(relative->value) < std::ssize(kit.sizes)) return relative;
    if (relative) {
        fields.report("size", "unknown-size", "\"" + *text + "\" is never a size of kit \"" + kit.id.text() + "\"",
                      "the kit has " + std::to_string(kit.sizes.size()) + (kit.sizes.size() == 1 ? " size" : " sizes"));
        return std::nullopt;
    }
    std::vector<std::string> known = kit.labels();
    known.emplace_back("current");
    fields.report("size", "unknown-size", "kit \"" + kit.id.text() + "\" has no size \"" + *text + "\"",
                  suggestion(*text, known, "a label of the kit, \"current\", \"current-1\" or \"current+1\""));
    return std::nullopt;
}

// The kit the exercise names; null when there is none that can be used.
const kit::Kit* read_kit(document::Fields& fields, const Kits& kits) {
    const auto id = fields.id<units::KitTag>("kit");
    if (!id) return nullptr;
    const auto found = kits.find(*id);
    if (found != kits.end()) return found->second ? &*found->second : nullptr;
    std::vector<std::string> known;
    for (const auto& [name, kit] : kits) known.push_back(name.text());
    fields.report("kit", "unknown-kit", "there is no kit \"" + id->text() + "\" in this plan",
                  suggestion(id->text(), known, "declare it with [kit." + id->text() + "]"));
    return nullptr;
}

// All segments, or nothing when one cannot be used or is blank.
std::optional<std::vector<Segment>> read_segments(document::Fields& fields, const kit::Kit* kit) {
    std::vector<Segment> segments;
    bool complete = kit != nullptr;
    const document::Node* node = fields.node("segments");
    for (const document::Node* table : fields.tables("segments")) {
        document::Fields segment(std::get<document::Table>(table->value), table->at, "segment of " + fields.what(),
                                 fields_of_segment, fields.source(), fields.problems());
        const auto time = kinds::some_time_range(segment, "for");
        const auto size = kit == nullptr ? std::nullopt : read_size(segment, *kit);
        if (size && time) {
            segments.push_back({.size = *size, .time = *time});
        } else {
            complete = false;
        }
    }
    const auto* array = node == nullptr ? nullptr : std::get_if<document::Array>(&node->value);
    if (array != nullptr && array->empty()) {
        fields.report("segments", "list-length", fields.what() + " has no segments", "at least one size with its time");
    }
    if (!complete || segments.empty()) return std::nullopt;
    return segments;
}

std::shared_ptr<const Dose> read_dose(document::Fields& fields, const Kits& kits) {
    const kit::Kit* kit = read_kit(fields, kits);
    auto segments = read_segments(fields, kit);
    const auto hands_free = kinds::some_time(fields, "hands-free");
    const bool asks_depth = fields.flag("depth-asked").value_or(true);
    if (!segments || fields.is_blank("hands-free")) return nullptr;
    return std::make_shared<DilatorDose>(*kit, *std::move(segments), hands_free, asks_depth);
}

}  // namespace

std::span<const Field> segment_fields() {
    return fields_of_segment;
}

Kind kinds::dilator() {
    return {.name = "dilator", .fields = fields_of_dilator, .permission = needs_nothing, .read = read_dose};
}

}  // namespace rx::exercise
