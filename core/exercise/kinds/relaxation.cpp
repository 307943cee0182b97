#include <array>

#include "core/exercise/kinds/doses.hpp"
#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/kinds/script.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise::kinds {

namespace {

using document::Field;
using document::Need;
using document::Shape;
using document::Support;

constexpr std::array fields_of_relaxation{
    Field{"for", Shape::duration_range, Need::required, "", "how long altogether"},
    Field{"lines", Shape::tables, Need::optional, "write a list of tables, like { at = \"0s\", say = \"...\" }",
          "a script: what to say and when, from the beginning", Support::built, "line"},
    Field{"tensing", Shape::flag, Need::optional, "",
          "whether muscles are tensed on purpose; [safety] has to allow it"},
};

class RelaxationDose final : public Dose {
public:
    RelaxationDose(const TimeRange& time, std::vector<timeline::Cue> lines) : time_(time), lines_(std::move(lines)) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        part.blocks.push_back(
            {.steps = {{.phase = timeline::Phase::relax, .length = length_of(time_), .cues = lines_}}});
    }
    [[nodiscard]] std::string in_words() const override { return "for " + exact(time_); }
    [[nodiscard]] std::vector<Detail> details() const override {
        std::vector<Detail> details;
        for (const timeline::Cue& line : lines_) details.push_back({"said " + moment_in_words(line.at), line.say});
        return details;
    }

private:
    TimeRange time_;
    std::vector<timeline::Cue> lines_;
};

std::shared_ptr<const Dose> read_relaxation(document::Fields& fields, const Kits& /*kits*/) {
    const auto time = some_time_range(fields, "for");
    auto script = read_script(fields, "lines", time ? std::optional(time->low) : std::nullopt);
    if (fields.has("cues")) {
        fields.report("cues", "dose-form", "a relaxation has its words in \"lines\"", "write them there");
    }
    if (!time || !script) return nullptr;
    return std::make_shared<RelaxationDose>(*time, *std::move(script));
}

// Tensing is asked for even where the dose is still blank, so it is not part of it.
Permission needs_tensing(document::Fields& fields) {
    return fields.flag("tensing").value_or(false) ? Permission::tensing : Permission::none;
}

}  // namespace

Kind relaxation() {
    return {.name = "relaxation", .fields = fields_of_relaxation, .permission = needs_tensing, .read = read_relaxation};
}

}  // namespace rx::exercise::kinds
