#include <array>

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

constexpr std::array fields_of_relaxation{
    Field{"for", Shape::duration_range, Need::required, "", "how long altogether"},
    Field{"lines", Shape::tables, Need::optional, "write a list of tables, like { at = \"0s\", say = \"...\" }",
          "a script: what to say and when, from the beginning", Support::built, "line"},
    Field{"tensing", Shape::flag, Need::optional, "",
          "whether muscles are tensed on purpose; [safety] has to allow it"},
    Field{"voice-file", Shape::line, Need::optional, "", "a recording to play", Support::later},
};

constexpr std::array fields_of_line{
    Field{"at", Shape::duration, Need::required, "", "when, from the beginning of the exercise"},
    Field{"say", Shape::line, Need::required, "", "what is shown and later spoken"},
    Field{"source", Shape::line, Need::optional, "", "where it comes from"},
    Field{"note", Shape::prose, Need::optional, "", "for the clinic, never shown to the patient"},
};

class RelaxationDose final : public Dose {
public:
    RelaxationDose(const TimeRange& time, std::vector<timeline::Cue> lines) : time_(time), lines_(std::move(lines)) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        part.blocks.push_back(
            {.steps = {{.phase = timeline::Phase::relax, .length = kinds::length_of(time_), .cues = lines_}}});
    }
    [[nodiscard]] std::string in_words() const override { return "for " + exact(time_); }

private:
    TimeRange time_;
    std::vector<timeline::Cue> lines_;
};

// Reads one line of the script; `before` is when the line before it is said.
std::optional<timeline::Cue> read_line(document::Fields& line, const std::optional<TimeRange>& time,
                                       const std::optional<units::Duration>& before) {
    const auto at = line.duration("at");
    const auto say = line.text("say");
    if (at && time && *at >= time->low) {
        line.report("at", "line-late", "this line comes at " + exact(*at) + ", after the exercise may have ended",
                    "at less than " + exact(time->low));
    }
    if (at && before && *at <= *before) {
        line.report("at", "line-order", "this line comes no later than the one before it",
                    "write the lines in order of time");
    }
    if (!at || !say) return std::nullopt;
    return timeline::Cue{.at = *at, .say = *say};
}

std::shared_ptr<const Dose> read_dose(document::Fields& fields, const Kits& /*kits*/) {
    const auto time = kinds::some_time_range(fields, "for");
    std::vector<timeline::Cue> script;
    bool complete = true;
    std::optional<units::Duration> before;
    for (const document::Node* node : fields.tables("lines")) {
        document::Fields line(std::get<document::Table>(node->value), node->at, "line of " + fields.what(),
                              fields_of_line, fields.source(), fields.problems());
        auto cue = read_line(line, time, before);
        complete = complete && cue.has_value();
        if (!cue) continue;
        before = cue->at;
        script.push_back(*std::move(cue));
    }
    if (!time || !complete) return nullptr;
    return std::make_shared<RelaxationDose>(*time, std::move(script));
}

// Tensing is asked for even where the dose is still blank, so it is not part of it.
Permission needs_tensing(document::Fields& fields) {
    return fields.flag("tensing").value_or(false) ? Permission::tensing : Permission::none;
}

}  // namespace

std::span<const Field> script_line_fields() {
    return fields_of_line;
}

Kind kinds::relaxation() {
    return {.name = "relaxation", .fields = fields_of_relaxation, .permission = needs_tensing, .read = read_dose};
}

}  // namespace rx::exercise
