#include "cli/session/start_conditions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "cli/routine_choice.hpp"
#include "cli/session/asking.hpp"
#include "core/progress/due.hpp"
#include "core/text/safe.hpp"
#include "core/text/width.hpp"

namespace rx {

namespace {

template <class Questions, class Id>
std::string question_for(const Questions& questions, const Id& id) {
    const auto found = std::ranges::find_if(questions, [&](const auto& question) { return question.id == id; });
    return found == questions.end() ? id.text() + "?" : found->ask;
}

class Asking {
public:
    Asking(Workspace& workspace, Terminal& terminal, const plan::Plan& plan, const patient::Patient& who)
        : workspace_(workspace), terminal_(terminal), plan_(plan), who_(who) {}

    // The first failed write, if any.
    std::optional<diag::Diagnostic> ask(const progress::Clearance& open) {
        Person& person = workspace_.environment().person;
        for (const units::StateId& state : open.unknown_states) {
            const auto holds =
                ask_state(person, terminal_, question_for(plan_.states, state), enter_keeps(kept(state)));
            if (!holds) continue;
            if (auto problem = keep(journal::StateAnswer{.state = state.text(), .holds = *holds})) return problem;
        }
        for (const units::EventId& event : open.unknown_events) {
            const auto date = ask_event(person, terminal_,
                                        {.ask = question_for(plan_.events, event),
                                         .enter = enter_keeps(patient::known(who_.events, event.text())),
                                         .today = workspace_.today()});
            if (!date) continue;
            if (auto problem = keep(journal::EventDate{.event = event.text(), .on = *date})) return problem;
        }
        return std::nullopt;
    }

private:
    // The answer that stays when nothing new is said; none that held for another day only.
    [[nodiscard]] std::optional<bool> kept(const units::StateId& state) const {
        if (!progress::is_answered(plan_, who_, state, workspace_.today())) return std::nullopt;
        return who_.states.at(state.text()).holds;
    }

    std::optional<diag::Diagnostic> keep(journal::Body body) {
        const auto saved = workspace_.append(workspace_.new_record(std::move(body)));
        return saved ? std::nullopt : std::optional(saved.error());
    }

    Workspace& workspace_;
    Terminal& terminal_;
    const plan::Plan& plan_;
    const patient::Patient& who_;
};

// Whether any of the conditions is an answer of the person.
bool asks_anything(const plan::Plan& plan, const plan::Conditions& conditions, units::LocalDate today) {
    const auto unasked = progress::clearance(plan, conditions, patient::Patient{}, today);
    return !unasked.unknown_states.empty() || !unasked.unknown_events.empty();
}

std::string missing_answers(const plan::Plan& plan, const progress::Clearance& clearance) {
    std::string text = "Your plan wants an answer to this before you begin:\n";
    for (const units::StateId& id : clearance.unknown_states)
        text += fmt::format("  {}\n", text::safe(question_for(plan.states, id)));
    for (const units::EventId& id : clearance.unknown_events)
        text += fmt::format("  {}\n", text::safe(question_for(plan.events, id)));
    text += "If you do not know, your clinic does";
    text += plan.contact.empty() ? ".\n" : fmt::format(": {}\n", text::safe(plan.contact));
    return text;
}

// The selection without its internal work when the person does not say yes to it.
plan::Selection ask_consent(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                            const plan::Selection& selection) {
    const std::vector<std::string> titles = plan::needs_consent(plan, selection);
    if (titles.empty()) return selection;
    const std::string what = fmt::format("{}", fmt::join(titles, ", "));
    Person& person = workspace.environment().person;
    if (!person.can_answer()) {
        terminal.say(fmt::format("Left out, because it is asked for each time: {}.\n", text::safe(what)));
        return plan::without_internal_work(plan, selection);
    }
    const auto yes = ask_state(person, terminal, fmt::format("Is today a day for this: {}?", what), "Enter: not today");
    if (yes.value_or(false)) return selection;
    plan::Selection outside = plan::without_internal_work(plan, selection);
    if (!outside.items.empty()) terminal.say("Then everything else, without it.\n");
    return outside;
}

diag::Result<void> ask_all(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                           const plan::Conditions& conditions, AskAgain again) {
    if (!workspace.environment().person.can_answer()) return {};
    const auto who = workspace.patient();
    if (!who) return std::unexpected(who.error());
    const auto open =
        progress::clearance(plan, conditions, again == AskAgain::yes ? patient::Patient{} : *who, workspace.today());
    if (const auto problem = Asking(workspace, terminal, plan, *who).ask(open)) return std::unexpected(*problem);
    return {};
}

void say_lines(Terminal& terminal, const std::vector<std::string>& sentences) {
    for (const std::string& sentence : sentences) terminal.say(text::safe(sentence) + "\n");
}

// Asks what is not known yet, then leaves out what is held back.
Allowed without_held_back(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                          const plan::Selection& selection, AskAgain again) {
    const plan::Conditions all_conditions = plan::conditions(plan, selection);
    if (const auto asked = ask_all(workspace, terminal, plan, all_conditions, again); !asked)
        return {.status = terminal.report(asked.error()), .selection = {}};

    const auto who = workspace.patient();
    if (!who) return {.status = terminal.report(who.error()), .selection = {}};
    plan::Remaining remaining = progress::without_blocked(plan, selection, *who, workspace.today());
    const progress::Clearance now =
        progress::clearance(plan, plan::conditions(plan, remaining.selection), *who, workspace.today());
    const bool nothing_left = remaining.selection.items.empty();
    if (now.refusals.empty() || nothing_left) say_lines(terminal, remaining.left_out);
    if (!now.refusals.empty() || nothing_left) {
        say_lines(terminal, now.refusals);
        terminal.say(contact_line(plan.contact));
        if (asks_anything(plan, all_conditions, workspace.today()))
            terminal.say("rx session start --ask-again asks these questions afresh.\n");
        return {.status = ExitStatus::no, .selection = {}};
    }
    if (!now.unknown_states.empty() || !now.unknown_events.empty()) {
        terminal.say(missing_answers(plan, now));
        return {.status = ExitStatus::no, .selection = {}};
    }
    return {.selection = std::move(remaining.selection)};
}

}  // namespace

std::string stop_words(const std::vector<timeline::StopRule>& stops, const std::string& stopped_by) {
    std::string text;
    for (const timeline::StopRule& rule : stops) {
        if (timeline::limit_text(rule) != stopped_by) continue;
        if (rule.sign.empty()) return text::safe(rule.say) + "\n";
        text += text::safe(rule.sign + ": " + rule.say) + "\n";
    }
    return text;
}

std::string contact_line(const std::string& contact) {
    return contact.empty() ? "" : fmt::format("Your clinic: {}\n", text::safe(contact));
}

std::string contact_now(Workspace& workspace) {
    const auto plan = workspace.plan_in_use();
    return plan ? contact_line((*plan)->contact) : "";
}

void say_rest(Workspace& workspace, Terminal& terminal, const plan::Plan& plan) {
    const auto who = workspace.patient();
    const auto rest = who ? progress::rest(plan, *who, workspace.today()) : std::nullopt;
    if (rest) terminal.say(progress::in_words(*rest) + "\n");
}

std::optional<progress::Rest> rest_now(Workspace& workspace) {
    const auto plan = workspace.plan_in_use();
    const auto who = workspace.patient();
    return plan && who ? progress::rest(**plan, *who, workspace.today()) : std::nullopt;
}

void say_change_of_rest(Workspace& workspace, Terminal& terminal, const std::optional<progress::Rest>& before) {
    const auto after = rest_now(workspace);
    if (after) {
        terminal.say(progress::in_words(*after) + "\n");
    } else if (before) {
        terminal.say("Your plan does not rest any more: what was changed was the reason.\n");
    }
}

ExitStatus unless_resting(Workspace& workspace, Terminal& terminal, const plan::Plan& plan) {
    const auto who = workspace.patient();
    if (!who) return terminal.report(who.error());
    const auto rest = progress::rest(plan, *who, workspace.today());
    if (!rest) return ExitStatus::done;
    terminal.say(stop_words(plan.stops, rest->by) + progress::in_words(*rest) + "\n" + contact_line(plan.contact));
    return ExitStatus::no;
}

ExitStatus within_limits(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                         const plan::Routine& routine) {
    const auto held = held_now(workspace, plan, routine);
    if (!held) return terminal.report(held.error());
    if (!*held) return ExitStatus::done;
    constexpr std::size_t widest = 80;
    terminal.say(text::wrap(text::safe((*held)->says), widest) + "\n");
    return ExitStatus::no;
}

Allowed clear_to_start(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                       const plan::Selection& selection, AskAgain again) {
    if (const auto status = unless_resting(workspace, terminal, plan); status != ExitStatus::done)
        return {.status = status, .selection = {}};
    const auto before = workspace.patient();
    if (!before) return {.status = terminal.report(before.error()), .selection = {}};
    const plan::Remaining granted = plan::without_waiting(plan, selection, progress::granted(*before));
    say_lines(terminal, granted.left_out);
    if (granted.selection.items.empty()) return {.status = ExitStatus::no, .selection = {}};
    if (workspace.environment().person.can_answer())
        return without_held_back(workspace, terminal, plan, granted.selection, again);
    // Of what nobody can agree to, no answer is missed.
    const Allowed agreed = agreed_to(workspace, terminal, plan, granted.selection);
    if (agreed.status != ExitStatus::done) return agreed;
    return without_held_back(workspace, terminal, plan, agreed.selection, again);
}

Allowed agreed_to(Workspace& workspace, Terminal& terminal, const plan::Plan& plan, const plan::Selection& selection) {
    plan::Selection agreed = ask_consent(workspace, terminal, plan, selection);
    if (!agreed.items.empty()) return {.selection = std::move(agreed)};
    terminal.say("There is nothing else in it. Another day is fine.\n");
    return {.status = ExitStatus::no, .selection = {}};
}
}  // namespace rx
