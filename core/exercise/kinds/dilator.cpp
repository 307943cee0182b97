#include <array>

#include "core/exercise/kinds/doses.hpp"
#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/kinds/kit_sizes.hpp"
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

class DilatorDose final : public Dose {
public:
    DilatorDose(kit::Kit kit, std::vector<Segment> segments, std::optional<units::Duration> hands_free, bool asks_depth)
        : kit_(std::move(kit)), segments_(std::move(segments)), hands_free_(hands_free), asks_depth_(asks_depth) {}

    void fill(timeline::Part& part, const Situation& situation) const override {
        kinds::use_kit(part, kit_, situation);
        part.asks_depth = asks_depth_;
        for (const Segment& segment : segments_) add_segment(part, segment);
    }

    [[nodiscard]] std::string in_words() const override {
        std::string text;
        for (const Segment& segment : segments_) {
            text +=
                (text.empty() ? "" : "; ") + kinds::size_in_words(kit_, segment.size) + " for " + exact(segment.time);
        }
        return text;
    }

private:
    void add_segment(timeline::Part& part, const Segment& segment) const {
        const auto name = kinds::name_in(part, kit_, segment.size);
        if (!name) return;
        part.blocks.push_back(kinds::taking(*name, segment.size, hands_free_));
        part.blocks.push_back(
            {.name = kinds::heading(*name),
             .steps = {{.phase = Phase::dwell, .length = kinds::length_of(segment.time), .size = segment.size}}});
    }

    kit::Kit kit_;
    std::vector<Segment> segments_;
    std::optional<units::Duration> hands_free_;
    bool asks_depth_;
};

// All segments, or nothing when one cannot be used or is blank.
std::optional<std::vector<Segment>> read_segments(document::Fields& fields, const kit::Kit* kit) {
    std::vector<Segment> segments;
    bool complete = kit != nullptr;
    const document::Node* node = fields.node("segments");
    for (const document::Node* table : fields.tables("segments")) {
        document::Fields segment(std::get<document::Table>(table->value), table->at, "segment of " + fields.what(),
                                 fields_of_segment, fields.source(), fields.problems());
        const auto time = kinds::some_time_range(segment, "for");
        const auto size = kit == nullptr ? std::nullopt : kinds::read_size(segment, *kit);
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
    const kit::Kit* kit = kinds::read_kit(fields, kits);
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
    return {.name = "dilator",
            .fields = fields_of_dilator,
            .permission = needs_nothing,
            .read = read_dose,
            .reach = [](document::Fields&) {
                return Reach::inside;
            }};
}

}  // namespace rx::exercise
