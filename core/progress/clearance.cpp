#include "core/progress/clearance.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/patient/stage.hpp"

namespace rx::progress {

namespace {

std::string refusal(const plan::Plan& plan, const units::StateId& state) {
    const auto question = std::ranges::find(plan.states, state, &plan::StateQuestion::id);
    if (question == plan.states.end()) return fmt::format("Your plan says: not while this is so: {}.", state.text());
    return question->say.empty() ? "Your plan says: not while this is so: " + question->ask
                                 : "Your plan says: " + question->say;
}

// Two rules that come to the same are said once.
void refuse(std::string sentence, Clearance& clearance) {
    if (std::ranges::find(clearance.refusals, sentence) == clearance.refusals.end())
        clearance.refusals.push_back(std::move(sentence));
}

// One question answers all rules about one event.
void ask_for(const units::EventId& event, Clearance& clearance) {
    if (std::ranges::find(clearance.unknown_events, event) == clearance.unknown_events.end())
        clearance.unknown_events.push_back(event);
}

// Nothing where today has no answer to it.
std::optional<bool> holds(const plan::Plan& plan, const patient::Patient& patient, const units::StateId& state,
                          units::LocalDate today) {
    if (!is_answered(plan, patient, state, today)) return std::nullopt;
    return patient.states.at(state.text()).holds;
}

exercise::Approver approver_of(journal::Approval::By by) {
    return by == journal::Approval::By::clinic ? exercise::Approver::clinic : exercise::Approver::patient;
}

}  // namespace

bool is_answered(const plan::Plan& plan, const patient::Patient& patient, const units::StateId& state,
                 units::LocalDate today) {
    const auto answer = patient::known(patient.states, state.text());
    if (!answer) return false;
    const auto& each_day = plan.safety.asked_each_day;
    if (std::ranges::find(each_day, state) == each_day.end()) return true;
    // What the sign was may be what had been asked about.
    const bool came_a_sign = patient.last_sign && answer->wrote && *answer->wrote < *patient.last_sign;
    return answer->day == today && !came_a_sign;
}

Clearance clearance(const plan::Plan& plan, const plan::Conditions& conditions, const patient::Patient& patient,
                    units::LocalDate today) {
    Clearance result;
    for (const units::StateId& state : conditions.blocked_when) {
        const auto answer = holds(plan, patient, state, today);
        if (!answer) {
            result.unknown_states.push_back(state);
        } else if (*answer) {
            refuse(refusal(plan, state), result);
        }
    }
    const bool held_by_answer = !result.refusals.empty();
    const auto not_before = [&](const plan::Moment& moment) {
        const auto day = patient::day_of(moment, patient);
        if (!day) return ask_for(*plan::event_of(moment), result);
        if (*day <= today) return;
        if (!held_by_answer) result.earliest = std::max(result.earliest.value_or(*day), *day);
        const std::string when = plan::event_of(moment) == nullptr ? "" : plan::to_text(moment) + "; that is ";
        refuse(fmt::format("Your plan says: not before {}{}.", when, units::in_words(*day)), result);
    };
    for (const plan::Moment& moment : conditions.not_before) not_before(moment);
    if (conditions.from) not_before(*conditions.from);
    for (const units::EventId& event : conditions.dates) {
        if (!patient.events.contains(event.text())) ask_for(event, result);
    }
    return result;
}

plan::Remaining without_blocked(const plan::Plan& plan, const plan::Selection& selection,
                                const patient::Patient& patient, units::LocalDate today) {
    return plan::leave_out(plan, selection, [&](const exercise::Exercise& exercise) {
        const auto state = std::ranges::find_if(
            exercise.blocked_when, [&](const auto& each) { return holds(plan, patient, each, today).value_or(false); });
        return state == exercise.blocked_when.end()
                   ? std::string()
                   : fmt::format("{} is left out. {}", exercise.title, refusal(plan, *state));
    });
}

plan::Granted granted(const patient::Patient& patient) {
    plan::Granted said;
    for (const auto& [what, given] : patient.approvals) {
        if (given) said.insert({what.first, approver_of(what.second)});
    }
    for (const auto& [what, words] : patient.routine_words) {
        if (words.back().given) said.insert({"", approver_of(what.second), what.first});
    }
    return said;
}

}  // namespace rx::progress
