#include "core/progress/clearance.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rx::progress {

namespace {

std::string with_spaces(std::string words) {
    std::ranges::replace(words, '-', ' ');
    return words;
}

std::string refusal(const plan::Plan& plan, const units::StateId& state) {
    const auto question = std::ranges::find(plan.states, state, &plan::StateQuestion::id);
    const bool has_words = question != plan.states.end() && !question->say.empty();
    return has_words
               ? "Your plan says: " + question->say
               : fmt::format("Your plan says: not while your answer about \"{}\" is yes.", with_spaces(state.text()));
}

}  // namespace

Clearance clearance(const plan::Plan& plan, const plan::Conditions& conditions, const patient::Patient& patient,
                    units::LocalDate today) {
    Clearance result;
    for (const units::StateId& state : conditions.blocked_when) {
        const auto answer = patient.states.find(state.text());
        if (answer == patient.states.end()) {
            result.unknown_states.push_back(state);
        } else if (answer->second) {
            result.refusals.push_back(refusal(plan, state));
        }
    }
    const bool held_by_answer = !result.refusals.empty();
    for (const exercise::NotBefore& rule : conditions.not_before) {
        const auto date = patient.events.find(rule.event.text());
        if (date == patient.events.end()) {
            // One question answers all rules about one event.
            if (std::ranges::find(result.unknown_events, rule.event) == result.unknown_events.end()) {
                result.unknown_events.push_back(rule.event);
            }
            continue;
        }
        const units::LocalDate earliest = units::after(date->second, rule.wait);
        if (earliest <= today) continue;
        if (!held_by_answer) result.earliest = std::max(result.earliest.value_or(earliest), earliest);
        result.refusals.push_back(fmt::format("Your plan says: not before {}; that is {}.", exercise::to_text(rule),
                                              units::in_words(earliest)));
    }
    return result;
}

plan::Granted granted(const patient::Patient& patient) {
    plan::Granted said;
    for (const auto& [what, given] : patient.approvals) {
        const auto by =
            what.second == journal::Approval::By::clinic ? exercise::Approver::clinic : exercise::Approver::patient;
        if (given) said.emplace(what.first, by);
    }
    return said;
}

}  // namespace rx::progress
