#include <fmt/format.h>

#include "core/plan/sessions.hpp"
#include "core/report/plan_words.hpp"
#include "core/report/report.hpp"
#include "core/report/rule_words.hpp"
#include "core/report/wording.hpp"
#include "core/text/safe.hpp"

namespace rx::report {

namespace {

// A person who goes up and down for a year would fill screens.
constexpr std::size_t most_turns = 12;

// What a rule began to suggest, without the day.
struct TurnWords {
    const plan::Plan& plan;
    const progress::Suggestion& suggestion;

    std::string operator()(const plan::Advance* rule) const {
        return fmt::format("line {}, {}: size {}", rule->at.line, kit_name(*suggestion.kit), size(*suggestion.to));
    }
    std::string operator()(const plan::StepBack* rule) const {
        const std::string what = suggestion.to ? "the smaller size " + size(*suggestion.to)
                                               : "a smaller size than " + size(suggestion.from) + ", and there is none";
        return fmt::format("line {}, {}: {}", rule->at.line, kit_name(*suggestion.kit), what);
    }
    std::string operator()(const plan::Restart* rule) const {
        const std::string days = fmt::format("after {}", counted(suggestion.days, "day"));
        if (!suggestion.kit) {
            const plan::Routine* routine = plan.find_routine(rule->routine->text());
            return fmt::format("line {}, {}: words {}", rule->at.line,
                               routine == nullptr ? rule->routine->text() : routine->title, days);
        }
        return fmt::format("line {}, {}: the smaller size {}, {}", rule->at.line, kit_name(*suggestion.kit),
                           size(*suggestion.to), days);
    }

private:
    [[nodiscard]] std::string size(std::size_t index) const { return kit::in_words(suggestion.kit->sizes[index]); }
};

std::string came_in_words(const plan::Plan& plan, const plan::Routine& routine, const plan::Phase* phase) {
    if (phase != nullptr) return fmt::format("{} {}", routine.title, phase_in_words(plan, routine, *phase));
    return fmt::format("{} is over, after {}", routine.title, plan::session_count_text(*routine.sessions_in_all));
}

std::string came_text(const plan::Plan& plan, const progress::Course& course) {
    std::string text;
    for (const auto& [day, routine, phase] : course.came)
        text += paragraph(fmt::format("{}  {}", units::in_words(day), came_in_words(plan, *routine, phase)), "  ");
    return text;
}

std::string course_text(const plan::Plan& plan, const progress::Course& course) {
    std::string text =
        fmt::format("\n{}: {}\n  {}", course.persona->name, course.persona->what, counted(course.sessions, "session"));
    if (course.stopped > 0) text += fmt::format(", {} ended by a stop rule", course.stopped);
    text += course.turns.empty() ? ", and nothing is suggested\n" : "\n";
    for (std::size_t i = 0; i < course.turns.size(); ++i) {
        if (i == most_turns) {
            return text + fmt::format("  and {} more, the last on {}\n", course.turns.size() - i,
                                      units::in_words(course.turns.back().day));
        }
        const progress::Turn& turn = course.turns[i];
        text += paragraph(
            fmt::format("{}  {}", units::in_words(turn.day),
                        std::visit(TurnWords{.plan = plan, .suggestion = turn.suggestion}, turn.suggestion.rule)),
            "  ");
    }
    return text;
}

std::string sizes_after(const kit::Kit& kit, std::size_t index) {
    std::string text;
    for (std::size_t i = index + 1; i < kit.sizes.size(); ++i)
        if (!kit.sizes[i].optional) text += (text.empty() ? "size " : ", ") + kit::name_in_words(kit.sizes[i]);
    return text;
}

std::string unreached_text(const plan::Plan& plan, const progress::Unreached& unreached) {
    std::string text;
    for (const auto& [id, index] : unreached.beyond) {
        const kit::Kit& kit = plan.kits.at(id);
        text += paragraph(fmt::format("{}: {}", kit_name(kit), sizes_after(kit, index)), "  ");
    }
    const auto add = [&](const auto& rules) {
        for (const auto* rule : rules)
            text += paragraph(fmt::format("line {}, {}", rule->at.line, rule_in_words(plan, *rule)), "  ");
    };
    add(unreached.advance);
    add(unreached.step_back);
    add(unreached.restart);
    for (const auto& [routine, phase] : unreached.phases) text += paragraph(came_in_words(plan, *routine, phase), "  ");
    return text.empty() ? "" : "\nNever reached:\n" + text;
}

}  // namespace

std::string simulation_text(const SimulationView& view) {
    std::string text = paragraph(fmt::format("{}: {} from {}, with people who are made up. Nothing is written.",
                                             view.plan.title, counted(view.weeks, "week"), units::in_words(view.first)),
                                 "");
    if (view.plan.rules.empty()) text += "This plan has no rules: it suggests no other size by itself.\n";
    for (const progress::Course& course : view.courses)
        text += course_text(view.plan, course) + came_text(view.plan, course);
    return text + unreached_text(view.plan, progress::unreached(view.plan, view.courses));
}

}  // namespace rx::report
