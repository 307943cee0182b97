#include <algorithm>
#include <array>

#include "core/document/lookup.hpp"
#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/kinds/kit_sizes.hpp"
#include "core/exercise/kinds/segments.hpp"
#include "core/exercise/kit_choice.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise {

namespace {

using document::Field;
using document::Need;
using document::Shape;
using document::Support;
using kinds::Breath;
using kinds::Segment;
using kinds::TimeRange;
using timeline::Phase;
using timeline::SizeRef;

constexpr std::array fields_of_dilator{
    Field{"kit", Shape::id, Need::required, "", "which set: the NAME of a [kit.NAME]"},
    Field{"segments", Shape::tables, Need::required,
          "write a list of tables, like { size = \"current\", for = \"5m..10m\" }",
          "the sizes of one session in order, each with its time", Support::built, "segment"},
    Field{"breaths-first", Shape::count, Need::optional, "", "how many breaths before each size"},
    Field{"in", Shape::duration, Need::optional, "", "breathing in, where breaths are counted"},
    Field{"out", Shape::duration, Need::optional, "", "breathing out, where breaths are counted"},
    Field{"at-entrance", Shape::line, Need::optional, "write \"until-key\" or a time, like \"1m..2m\"",
          "a stage of its own at the entrance, before each size goes in"},
    Field{"movement", Shape::table, Need::optional,
          "write a table, like { when = \"after-hold\", for = \"1m\", pain = \"< 4\" }",
          "movement after each hold or throughout it", Support::built, "segment movement"},
    Field{"clock", Shape::lines, Need::optional, "write 1 to 30 lines, like [\"6 o'clock\", \"3 o'clock\"]",
          "directions, each for the whole time of a segment"},
    Field{"angle", Shape::line, Need::optional, "", "where to point it, shown with how"},
    Field{"hands-free", Shape::duration, Need::optional, "", "the time to change sizes when nobody presses keys"},
    Field{"depth-asked", Shape::flag, Need::optional, "", "whether to ask how far afterwards; yes when absent"},
    Field{"ease-asked", Shape::flag, Need::optional, "", "whether to ask how it went in; no when absent"},
};

// The stage before a size goes in.
struct Entrance {
    std::optional<TimeRange> time;  // else until a key
};

struct Approach {
    std::optional<units::Count> breaths;
    std::optional<Breath> breath;  // the pace of breaths; else a key says when they are done
    std::optional<Entrance> entrance;
    std::optional<units::Duration> hands_free;
};

class DilatorDose final : public Dose {
public:
    struct Parts {
        kit::Kit kit;
        std::vector<Segment> segments;
        Approach approach;
        std::string angle;
        bool asks_depth;
        bool asks_ease;
    };

    explicit DilatorDose(Parts parts) : is_(std::move(parts)) {}

    void fill(timeline::Part& part, const Situation& situation) const override {
        kinds::use_kit(part, is_.kit, situation);
        part.asks_depth = is_.asks_depth;
        part.asks_ease = is_.asks_ease;
        if (!is_.angle.empty()) part.how.push_back(is_.angle);
        const bool has_goal = std::ranges::any_of(is_.segments, [](const Segment& each) { return !each.goal.empty(); });
        if (has_goal) part.how.emplace_back("However far it goes today is a result.");
        std::optional<SizeRef> before;
        for (const Segment& segment : is_.segments) {
            if (!applies(segment, part, situation)) continue;
            add_segment(part, segment, before != segment.size);
            before = segment.size;
        }
        if (part.blocks.empty() && part.notes.empty())
            part.notes.emplace_back("it is for a new size, or for the last session of a day");
    }

    [[nodiscard]] std::string in_words() const override {
        std::string text = approach_in_words();
        for (const Segment& segment : is_.segments) {
            text += (text.empty() ? "" : "; ") + kinds::size_in_words(is_.kit, segment.size) + " " +
                    kinds::in_words(segment);
        }
        return text;
    }
    [[nodiscard]] std::vector<Detail> details() const override {
        std::vector<Detail> details;
        if (!is_.angle.empty()) details.push_back({"pointed", is_.angle});
        for (const Segment& segment : is_.segments) {
            for (const timeline::Cue& position : segment.positions) {
                details.push_back(
                    {"with " + kinds::size_in_words(is_.kit, segment.size) + ", " + moment_in_words(position.at),
                     position.say});
            }
        }
        if (is_.approach.hands_free)
            details.push_back({"without keys", exact(*is_.approach.hands_free) + " to change sizes"});
        std::string asked = is_.asks_depth ? "how far it went" : "";
        if (is_.asks_ease) asked += (asked.empty() ? "" : " and ") + std::string("how it went in");
        if (!asked.empty()) details.push_back({"asked afterwards", asked});
        return details;
    }

private:
    // A size that is not known yet was never practised with.
    [[nodiscard]] bool applies(const Segment& segment, const timeline::Part& part, const Situation& situation) const {
        switch (segment.when) {
            case Segment::When::always:
                return true;
            case Segment::When::new_size:
                return !part.rung || situation.new_sizes.contains(is_.kit.id);
            case Segment::When::last_of_day:
                return situation.last_of_day;
        }
        return true;
    }

    void add_segment(timeline::Part& part, const Segment& segment, bool other_size) const {
        const auto name = kinds::name_in(part, is_.kit, segment.size);
        if (!name) return;
        if (other_size) add_breaths(part);
        part.blocks.push_back(kinds::taking(*name, segment.size, is_.approach.hands_free));
        const auto index = timeline::resolve(part, segment.size);
        if (is_.kit.expander && index)
            part.blocks.back().steps.front().say = "Set it to " + is_.kit.sizes[*index].label;
        if (other_size) add_entrance(part, segment.size);
        std::ranges::move(kinds::hold_blocks(segment, kinds::heading(*name), is_.approach.breath),
                          std::back_inserter(part.blocks));
    }

    void add_until_key(timeline::Part& part, const std::string& name, const std::string& say,
                       const SizeRef& size) const {
        part.blocks.push_back({.name = name,
                               .steps = {{.phase = Phase::ready,
                                          .say = say,
                                          .length = timeline::UntilKey{is_.approach.hands_free},
                                          .size = size}}});
    }

    void add_breaths(timeline::Part& part) const {
        if (!is_.approach.breaths) return;
        const auto count = units::exactly(*is_.approach.breaths);
        if (is_.approach.breath) {
            part.blocks.push_back(
                kinds::breath_block(is_.approach.breath->steps(), {.time = std::nullopt, .breaths = count}));
        } else {
            part.blocks.push_back({.steps = {{.phase = Phase::ready,
                                              .say = "Take " + counted(count, "deep breath"),
                                              .length = timeline::UntilKey{}}}});
        }
        part.blocks.back().name = "Breaths first";
    }

    void add_entrance(timeline::Part& part, const SizeRef& size) const {
        if (!is_.approach.entrance) return;
        const std::string name = "At the entrance";
        const auto& time = is_.approach.entrance->time;
        part.blocks.push_back({.name = name,
                               .steps = {{.phase = Phase::dwell,
                                          .say = "Rest it there",
                                          .length = time ? kinds::length_of(*time) : timeline::UntilKey{},
                                          .size = size}}});
        // A key has said when it goes in; a time has not.
        if (time) add_until_key(part, name, "Let it in when you are ready", size);
    }

    [[nodiscard]] std::string approach_in_words() const {
        std::string text;
        if (is_.approach.breaths) text = counted(units::exactly(*is_.approach.breaths), "breath") + " first";
        if (is_.approach.breath) text += (text.empty() ? "breathing " : ", ") + is_.approach.breath->in_words();
        if (const auto& entrance = is_.approach.entrance) {
            text += (text.empty() ? "" : "; ") + std::string("at the entrance ") +
                    (entrance->time ? "for " + exact(*entrance->time) : "until you are ready");
        }
        return text;
    }

    Parts is_;
};

// All segments, or nothing when one cannot be used or is blank.
std::optional<std::vector<Segment>> read_segments(document::Fields& fields, const kinds::SegmentDefaults& defaults) {
    std::vector<Segment> segments;
    bool complete = true;
    const document::Node* node = fields.node("segments");
    for (const document::Node* table : fields.tables("segments")) {
        document::Fields own(fields, *table, "segment of " + fields.what(), segment_fields());
        auto segment = kinds::read_segment(own, defaults);
        complete = complete && segment.has_value();
        if (segment) segments.push_back(*std::move(segment));
    }
    if (const auto* list = document::list_of(node); list != nullptr && list->empty()) {
        fields.report("segments", "list-length", fields.what() + " has no segments", "at least one size with its time");
    }
    if (!complete || segments.empty()) return std::nullopt;
    return segments;
}

// "until-key" or a time; nothing when it is blank or refused.
std::optional<Entrance> parse_entrance(document::Fields& fields) {
    const auto text = fields.text("at-entrance");
    if (!text || *text == "?") return std::nullopt;
    if (*text == "until-key") return Entrance{};
    const auto time = fields.converted<TimeRange>("at-entrance", [](std::string_view each) {
        return units::parse_range<units::Duration>(each, units::parse_duration);
    });
    if (!time) return std::nullopt;
    if (time->low > units::Duration::zero()) return Entrance{.time = *time};
    fields.report("at-entrance", "duration-zero", "\"at-entrance\" is no time at all",
                  "give it a time, or leave the key out");
    return std::nullopt;
}

// Nothing when something of it is blank or cannot be used.
std::optional<Approach> read_approach(document::Fields& fields) {
    Approach approach{.breaths = fields.count("breaths-first"),
                      .breath = kinds::read_plain_breath(fields),
                      .entrance = parse_entrance(fields),
                      .hands_free = kinds::some_time(fields, "hands-free")};
    if (fields.has("in") != fields.has("out")) {
        kinds::require(fields, "in", "breaths have \"in\" and \"out\"");
        kinds::require(fields, "out", "breaths have \"in\" and \"out\"");
    }
    const auto is_usable = [&fields](std::string_view key, bool read) {
        return read || !fields.has(key);
    };
    const bool usable = is_usable("breaths-first", approach.breaths.has_value()) &&
                        is_usable("in", approach.breath.has_value()) &&
                        is_usable("at-entrance", approach.entrance.has_value()) &&
                        is_usable("hands-free", approach.hands_free.has_value());
    return usable ? std::optional(approach) : std::nullopt;
}

std::shared_ptr<const Dose> read_dilator(document::Fields& fields, const Kits& kits) {
    const kit::Kit* kit = read_kit(fields, kits);
    auto approach = read_approach(fields);
    auto movement = kinds::read_movement(fields, "movement");
    auto clock = kinds::read_clock(fields);
    // Segments are read with what could be understood, so that their mistakes are told as well.
    static const kit::Kit no_kit{.id = units::KitId(""), .title = "", .material = "", .lubricant = "", .sizes = {}};
    const kinds::SegmentDefaults defaults{.kit = kit == nullptr ? no_kit : *kit,
                                          .breath = approach ? approach->breath : std::nullopt,
                                          .movement = movement.value_or(kinds::SegmentMovement{}),
                                          .clock = clock.value_or(std::vector<std::string>{})};
    auto segments = read_segments(fields, defaults);
    const bool asks_depth = fields.flag("depth-asked").value_or(true);
    const bool asks_ease = fields.flag("ease-asked").value_or(false);
    if (kit == nullptr || !approach || !movement || !clock || !segments) return nullptr;
    return std::make_shared<DilatorDose>(DilatorDose::Parts{.kit = *kit,
                                                            .segments = *std::move(segments),
                                                            .approach = *std::move(approach),
                                                            .angle = fields.text("angle").value_or(""),
                                                            .asks_depth = asks_depth,
                                                            .asks_ease = asks_ease});
}

// Asked for even where the dose is still blank, so it is not part of it.
Permission permission_of(document::Fields& fields) {
    const auto has_cycles = [](const document::Node* segment) {
        return document::find(std::get<document::Table>(segment->value), "contract-relax") != nullptr;
    };
    return std::ranges::any_of(fields.tables("segments"), has_cycles) ? Permission::contract_relax : Permission::none;
}

}  // namespace

Kind kinds::dilator() {
    return {.name = "dilator",
            .fields = fields_of_dilator,
            .permission = permission_of,
            .read = read_dilator,
            .reach = [](document::Fields&) {
                return Reach::inside;
            }};
}

}  // namespace rx::exercise
