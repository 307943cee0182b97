#include "cli/session/discretion.hpp"

#include <algorithm>

#include "cli/session/asking.hpp"
#include "core/progress/clearance.hpp"
#include "core/progress/rest.hpp"

namespace rx {

namespace {

bool is_held_back(const plan::Plan& plan, const plan::Selection& selection, const patient::Patient& who,
                  units::LocalDate today) {
    if (progress::rest(plan, who, today)) return true;
    const auto clearance = progress::clearance(plan, plan::conditions(plan, selection), who, today);
    return !clearance.refusals.empty() || !clearance.unknown_states.empty() || !clearance.unknown_events.empty();
}

bool has_conditions(const plan::Plan& plan, const plan::Selection& selection, const patient::Patient& who,
                    units::LocalDate today) {
    const plan::Remaining remaining = plan::without_waiting(plan, selection, progress::granted(who));
    return !remaining.left_out.empty() || !plan::needs_consent(plan, remaining.selection).empty() ||
           is_held_back(plan, remaining.selection, who, today);
}

// Whether something of it is left out, or cannot begin before its size is known.
bool is_incomplete(const plan::Built& built) {
    return !built.left_out.empty() || std::ranges::any_of(built.timeline.parts, [](const timeline::Part& part) {
        return timeline::uses_current_size(part) && !part.rung;
    });
}

diag::Result<bool> has_words(Workspace& workspace, const plan::Plan& plan, const Request& request,
                             const progress::Rungs& rungs) {
    const auto choice = choose(workspace, plan, request);
    if (!choice) return std::unexpected(choice.error());
    if (choice->undecided != nullptr) return true;
    if (const plan::Routine* routine = plan.find_routine(choice->routine)) {
        const auto held = held_now(workspace, plan, *routine);
        if (!held) return std::unexpected(held.error());
        if (*held) return true;
    }
    const auto who = workspace.patient();
    if (!who) return std::unexpected(who.error());
    if (has_conditions(plan, choice->selection, *who, workspace.today())) return true;
    const auto situation = situation_at(workspace, plan, choice->routine, rungs);
    if (!situation) return std::unexpected(situation.error());
    return is_incomplete(plan::build(plan, choice->selection, *situation));
}

}  // namespace

timeline::Wording wording(const Workspace& workspace, bool discreet_asked) {
    return discreet_asked || workspace.config().discreet ? timeline::Wording::discreet : timeline::Wording::open;
}

void Privacy::end(ExitStatus status) {
    if (!aside_) return;
    // What was answered is kept; only whoever sits there needs the time to read.
    static_cast<void>(person_.ask(status == ExitStatus::done ? "Enter begins. " : "Enter goes back. "));
    aside_.reset();
}

std::optional<ExitStatus> may_show_words(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                                         const Request& request, const progress::Rungs& rungs) {
    Person& person = workspace.environment().person;
    // Without a person at a terminal nobody sees them either.
    if (!person.can_answer()) return std::nullopt;
    const auto words = has_words(workspace, plan, request, rungs);
    if (!words) return terminal.report(words.error());
    if (!*words) return std::nullopt;
    const auto yes =
        ask_state(person, terminal, "Your plan has something to say first. Show it here?", "Enter: not now");
    if (yes.value_or(false)) return ExitStatus::done;
    terminal.say("Another time is fine.\n");
    return ExitStatus::no;
}

bool has_words_about(Workspace& workspace, const plan::Plan& plan, const plan::Selection& selection) {
    const auto who = workspace.patient();
    return who && has_conditions(plan, selection, *who, workspace.today());
}

AsideOf aside_wished(const Workspace& workspace, bool plain) {
    return plain || workspace.config().plain ? AsideOf::lines : AsideOf::screen;
}

}  // namespace rx
