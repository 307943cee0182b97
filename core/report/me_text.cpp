#include <fmt/core.h>

#include <algorithm>

#include "core/patient/stage.hpp"
#include "core/plan/held_back.hpp"
#include "core/progress/clearance.hpp"
#include "core/report/columns.hpp"
#include "core/report/plan_words.hpp"
#include "core/report/report.hpp"
#include "core/text/safe.hpp"

namespace rx::report {

namespace {

constexpr std::string_view not_known = "not known yet";

std::string size_now(const kit::Kit& kit, const patient::Patient& who) {
    const auto name = who.size_now(kit.id.text());
    if (!name) return std::string(not_known);
    const auto index = kit.index_of(*name);
    // Another version of the plan had it.
    if (!index) return fmt::format("{}, which this plan does not have", text::safe(*name));
    return text::safe(kit::in_words(kit.sizes[*index]));
}

std::string choice_now(const plan::Plan& plan, const plan::Routine& routine, const patient::Patient& who,
                       units::LocalDate today) {
    if (const plan::Routine* chosen = patient::chosen(plan, routine, who, today)) return text::safe(chosen->title);
    const auto choice = who.choice_on(routine.id.text(), today);
    return choice ? fmt::format("{}, which this plan does not offer", text::safe(*choice)) : std::string(not_known);
}

std::string newest(const plan::Measure& measure, const patient::Patient& who) {
    const auto newest = patient::known(who.measures, measure.id.text());
    if (!newest) return std::string(not_known);
    const auto& [day, value, scale] = *newest;
    std::string text = units::to_text(value);
    if (!measure.unit.empty()) text += " " + text::safe(measure.unit);
    if (scale) text += fmt::format(" ({})", units::in_words(*scale));
    return text + ", " + units::in_words(day);
}

}  // namespace

std::string me_text(const plan::Plan& plan, const patient::Patient& who, units::LocalDate today) {
    Columns facts;
    for (const plan::StateQuestion& state : plan.states) {
        const auto answer = patient::known(who.states, state.id.text());
        facts.add({text::safe(state.ask), !answer ? std::string(not_known) : answer->holds ? "yes" : "no"});
    }
    for (const plan::EventQuestion& event : plan.events) {
        const auto date = patient::known(who.events, event.id.text());
        facts.add({text::safe(event.ask), date ? units::in_words(*date) : std::string(not_known)});
    }
    const plan::Granted granted = progress::granted(who);
    for (const plan::ApprovalQuestion& question : plan::approvals(plan)) {
        const bool given = granted.contains({question.exercise, question.by, question.routine});
        facts.add({text::safe(question.ask), given ? "yes" : "not yet"});
    }
    for (const plan::Routine& routine : plan.routines) {
        if (routine.alternatives.empty()) continue;
        facts.add(
            {fmt::format("{}, the way you chose", text::safe(routine.title)), choice_now(plan, routine, who, today)});
    }
    for (const auto& [id, kit] : plan.kits) {
        facts.add({fmt::format("{}, size now", text::safe(kit_name(kit))), size_now(kit, who)});
    }
    for (const plan::Measure& measure : plan.measures) facts.add({text::safe(measure.title), newest(measure, who)});
    return facts.text();
}

}  // namespace rx::report
