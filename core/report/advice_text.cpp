#include <fmt/format.h>

#include "core/report/plan_words.hpp"
#include "core/report/report.hpp"
#include "core/report/rule_words.hpp"
#include "core/report/wording.hpp"

namespace rx::report {

namespace {

constexpr std::string_view to_take_it = "rx me update takes the size.";

// One suggestion as sentences; each line of `more` stands below the first.
struct Wording {
    const plan::Plan& plan;
    const progress::Suggestion& suggestion;

    std::string operator()(const plan::Advance* rule) const {
        std::string text = paragraph(
            fmt::format("Your plan suggests size {} ({}), {}: {}.", size(*suggestion.to), kit_name(*suggestion.kit),
                        agreement_in_words(rule->approval), condition_in_words(*rule, at_current())),
            "");
        text += paragraph(rule->say, "  ");
        if (rule->approval == plan::Approval::clinic) text += ask_first();
        return text + paragraph(to_take_it, "  ");
    }

    std::string operator()(const plan::StepBack* rule) const {
        const std::string why = condition_in_words(*rule, at_current());
        if (!suggestion.to) {
            return paragraph(fmt::format("Your plan suggests a smaller size, and {} has none: {}.",
                                         kit_name(*suggestion.kit), why),
                             "") +
                   paragraph(rule->say, "  ") + ask_first();
        }
        return paragraph(fmt::format("Your plan suggests the smaller size {} ({}): {}.", size(*suggestion.to),
                                     kit_name(*suggestion.kit), why),
                         "") +
               paragraph(rule->say, "  ") + paragraph(to_take_it, "  ");
    }

    std::string operator()(const plan::Restart* rule) const {
        if (!suggestion.kit) {
            return paragraph(fmt::format("{} since the last session of {}.", counted(suggestion.days, "day"),
                                         title_of(plan, *rule->routine)),
                             "") +
                   paragraph("Your plan says: " + rule->say, "  ");
        }
        return paragraph(
                   fmt::format("{} since the last session with {}. Your plan suggests to begin again with size {}.",
                               counted(suggestion.days, "day"), kit_name(*suggestion.kit), size(*suggestion.to)),
                   "") +
               paragraph(rule->say, "  ") + paragraph(to_take_it, "  ");
    }

private:
    [[nodiscard]] std::string size(std::size_t index) const { return kit::in_words(suggestion.kit->sizes[index]); }
    [[nodiscard]] std::string at_current() const {
        return "at size " + kit::name_in_words(suggestion.kit->sizes[suggestion.from]);
    }
    [[nodiscard]] std::string ask_first() const {
        return paragraph(plan.contact.empty() ? "Ask your clinic first." : "Ask your clinic first: " + plan.contact,
                         "  ");
    }
};

}  // namespace

std::string advice_text(const plan::Plan& plan, const std::vector<progress::Suggestion>& suggestions) {
    std::string text;
    for (const progress::Suggestion& suggestion : suggestions)
        text += std::visit(Wording{.plan = plan, .suggestion = suggestion}, suggestion.rule);
    return text;
}

std::string measures_text(const std::vector<const plan::Measure*>& wanted) {
    if (wanted.empty()) return "";
    std::vector<std::string> titles;
    for (const plan::Measure* measure : wanted) titles.push_back(measure->title);
    return paragraph(fmt::format("Your plan asks for an answer: {}.", joined(titles)), "") +
           paragraph("rx log measure takes the answer.", "  ");
}

}  // namespace rx::report
