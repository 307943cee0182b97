#include <array>

#include "core/exercise/kinds/doses.hpp"
#include "core/exercise/kinds/kinds.hpp"
#include "core/exercise/kinds/script.hpp"
#include "core/exercise/phrases.hpp"

namespace rx::exercise {

namespace {

using document::Field;
using document::Need;
using document::Shape;
using document::Support;
using timeline::Step;

constexpr std::size_t most_steps = 30;

constexpr std::array fields_of_custom{
    Field{"steps", Shape::tables, Need::required, "write a list of tables, like { say = \"Turn it\", for = \"30s\" }",
          "what to do, one step after the other", Support::built, "step"},
    Field{"repeat", Shape::count_range, Need::optional, "", "how often all of it is done; once when absent"},
    Field{"internal", Shape::flag, Need::optional, "", "whether it is done inside the body"},
};

constexpr std::array fields_of_step{
    Field{"say", Shape::line, Need::required, "", "what to do"},
    Field{"for", Shape::duration_range, Need::optional, "", "how long; or give \"until-key\""},
    Field{"until-key", Shape::flag, Need::optional, "", "true: until a key is pressed; or give \"for\""},
    Field{"hands-free", Shape::duration, Need::optional, "", "with \"until-key\": its time when nobody presses keys"},
    Field{"practice", Shape::flag, Need::optional, "", "whether its time counts as practice; yes when absent"},
    Field{"per-side", Shape::flag, Need::optional, "", "whether it is done left and right"},
    document::source_field,
    document::note_field,
};

class CustomDose final : public Dose {
public:
    CustomDose(std::vector<Step> steps, std::optional<kinds::CountRange> repeat)
        : steps_(std::move(steps)), repeat_(repeat) {}

    void fill(timeline::Part& part, const Situation& /*situation*/) const override {
        timeline::Block block{.steps = steps_};
        if (repeat_) {
            block.times = repeat_->low;
            block.most = repeat_->high;
            block.counting = timeline::Counting::repetitions;
        }
        part.blocks.push_back(std::move(block));
    }

    [[nodiscard]] std::string in_words() const override {
        std::string text;
        for (const Step& step : steps_) {
            if (step.side == timeline::Side::right) continue;
            text += (text.empty() ? "" : "; ") + step.say + words_of_length(step) + (step.side ? ", on each side" : "");
        }
        if (repeat_) text += "; all of it " + times(*repeat_);
        return text;
    }
    [[nodiscard]] std::vector<Detail> details() const override {
        std::vector<Detail> details;
        for (const Step& step : steps_) {
            if (step.side == timeline::Side::right) continue;
            const auto* until_key = std::get_if<timeline::UntilKey>(&step.length);
            if (until_key == nullptr && step.phase == timeline::Phase::wait)
                details.push_back({"not counted as practice", step.say});
            if (until_key != nullptr && until_key->hands_free)
                details.push_back({"without keys", exact(*until_key->hands_free) + " for: " + step.say});
        }
        return details;
    }

private:
    static std::string words_of_length(const Step& step) {
        return std::holds_alternative<timeline::UntilKey>(step.length) ? "" : " " + exact(timeline::span_of(step));
    }

    std::vector<Step> steps_;
    std::optional<kinds::CountRange> repeat_;
};

// How long the step is; nothing when the plan says none of the two forms, both, or leaves it blank.
std::optional<timeline::Length> read_length(document::Fields& fields) {
    const bool until_key = fields.flag("until-key").value_or(false);
    const auto time = kinds::some_time_range(fields, "for");
    const auto hands_free = kinds::some_time(fields, "hands-free");
    if (fields.has("for") == until_key) {
        fields.report(until_key ? "for" : "", "dose-form",
                      fields.what() + (until_key ? " has both \"for\" and \"until-key\"" : " does not say how long"),
                      until_key ? "keep one of them" : "add \"for\", or until-key = true");
        return std::nullopt;
    }
    if (!until_key && fields.has("hands-free")) {
        fields.report("hands-free", "dose-form", "\"hands-free\" is for a step that waits for a key",
                      "leave it out, or write until-key = true");
    }
    if (until_key && fields.flag("practice").value_or(false)) {
        fields.report("practice", "dose-form", "time that waits for a key does not count as practice",
                      "leave it out, or give the step a time with \"for\"");
    }
    if (fields.is_blank("hands-free") || (!until_key && !time)) return std::nullopt;
    if (until_key) return timeline::UntilKey{hands_free};
    return kinds::length_of(*time);
}

// Adds the step, once or for each side; false when it cannot be used or is blank.
bool read_step(document::Fields& fields, std::vector<Step>& steps) {
    const auto length = read_length(fields);
    const auto say = fields.text("say");
    if (!length || !say) return false;
    const bool practice = fields.flag("practice").value_or(true);
    Step step{.phase = practice ? timeline::Phase::move : timeline::Phase::wait, .say = *say, .length = *length};
    if (!std::holds_alternative<timeline::UntilKey>(step.length))
        kinds::warn_when_long(fields, "say", *say, timeline::span_of(step).low);
    if (fields.flag("per-side").value_or(false)) {
        step.side = timeline::Side::left;
        steps.push_back(step);
        step.side = timeline::Side::right;
    }
    steps.push_back(std::move(step));
    return true;
}

std::shared_ptr<const Dose> read_custom(document::Fields& fields, const Kits& /*kits*/) {
    std::vector<Step> steps;
    bool complete = true;
    for (const document::Node* node : fields.tables("steps")) {
        document::Fields step(fields, *node, "step of " + fields.what(), fields_of_step);
        complete = read_step(step, steps) && complete;
    }
    const auto repeat = fields.count_range("repeat");
    const bool listed = kinds::has_list_length(fields, "steps", most_steps);
    if (!complete || !listed || steps.empty() || (fields.has("repeat") && !repeat)) return nullptr;
    return std::make_shared<CustomDose>(std::move(steps), repeat);
}

}  // namespace

std::span<const Field> custom_step_fields() {
    return fields_of_step;
}

Kind kinds::custom() {
    return {.name = "custom",
            .fields = fields_of_custom,
            .permission = needs_nothing,
            .read = read_custom,
            .reach = as_written};
}

}  // namespace rx::exercise
