// rx me update: asks everything the plan wants to know of the person; an empty answer keeps what is there.
#include <fmt/core.h>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/session/asking.hpp"
#include "cli/session/current_sizes.hpp"
#include "cli/suggestions.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/patient/stage.hpp"
#include "core/plan/held_back.hpp"
#include "core/progress/clearance.hpp"
#include "core/report/wording.hpp"

namespace rx::commands {

namespace {

// Writes each answer that says something new, when it is given: what was answered before a question that nobody
// answers any more is kept.
class Update {
public:
    Update(Workspace& workspace, Terminal& terminal, const plan::Plan& plan, patient::Patient who)
        : workspace_(workspace), terminal_(terminal), plan_(plan), who_(std::move(who)) {}

    // How many answers were new.
    diag::Result<int> run() {
        Person& person = workspace_.environment().person;
        for (const plan::StateQuestion& state : plan_.states) {
            const auto before = patient::known(who_.states, state.id.text());
            const auto held = before ? std::optional(before->holds) : std::nullopt;
            const auto now = ask_state(person, terminal_, state.ask, enter_keeps(held));
            if (now && (now != held || before->day != workspace_.today()))
                keep(journal::StateAnswer{.state = state.id.text(), .holds = *now});
        }
        for (const plan::EventQuestion& event : plan_.events) {
            const auto before = patient::known(who_.events, event.id.text());
            const auto now = ask_event(person, terminal_,
                                       {.ask = event.ask, .enter = enter_keeps(before), .today = workspace_.today()});
            if (now && now != before) keep(journal::EventDate{.event = event.id.text(), .on = *now});
        }
        for (const plan::ApprovalQuestion& question : plan::approvals(plan_)) ask(question);
        for (const plan::Routine& routine : plan_.routines) {
            if (!routine.alternatives.empty()) ask(routine);
        }
        for (const auto& [id, kit] : plan_.kits) {
            const auto before = who_.size_now(id.text());
            const auto now = ask_size(person, terminal_, kit, before ? "Enter keeps: " + *before : enter_is_unknown);
            if (now && kit.sizes[*now].name() != before) count(record_size(workspace_, kit, *now));
        }
        if (problem_) return std::unexpected(*problem_);
        return changes_;
    }

private:
    void ask(const plan::ApprovalQuestion& question) {
        const auto by = patient::recorded_as(question.by);
        const auto before = question.routine.empty() ? patient::known(who_.approvals, {question.exercise, by})
                                                     : who_.word_on(question.routine, by, workspace_.today());
        const auto now = ask_state(workspace_.environment().person, terminal_, question.ask,
                                   before ? enter_keeps(before) : "Enter: not yet");
        if (now && now != before)
            keep(
                journal::Approval{.exercise = question.exercise, .by = by, .given = *now, .routine = question.routine});
    }

    void ask(const plan::Routine& routine) {
        const plan::Routine* before = patient::chosen(plan_, routine, who_, workspace_.today());
        const plan::Routine* now =
            ask_choice(workspace_.environment().person, terminal_, {plan_, routine},
                       before != nullptr ? "Enter keeps: " + before->id.text() : "Enter: not yet");
        if (now != nullptr && now != before)
            keep(journal::Chosen{.routine = routine.id.text(), .alternative = now->id.text()});
    }

    void keep(journal::Body body) { count(workspace_.append(workspace_.new_record(std::move(body)))); }

    void count(const diag::Result<files::Appended>& saved) {
        if (saved) ++changes_;
        if (!saved && !problem_) problem_ = saved.error();
    }

    Workspace& workspace_;
    Terminal& terminal_;
    const plan::Plan& plan_;
    patient::Patient who_;
    int changes_ = 0;
    std::optional<diag::Diagnostic> problem_;
};

ExitStatus update_person(Workspace& workspace, Terminal& terminal) {
    const auto plan = workspace.plan_in_use();
    if (!plan) return terminal.report(plan.error());
    auto who = workspace.patient();
    if (!who) return terminal.report(who.error());
    if (!workspace.environment().person.can_answer()) return terminal.report(nobody_to_ask());
    const auto suggested = suggestions(workspace, **plan, Measures::asked);
    if (!suggested) return terminal.report(suggested.error());
    terminal.say(*suggested);
    const auto changes = Update(workspace, terminal, **plan, *std::move(who)).run();
    if (!changes) return terminal.report(changes.error());
    terminal.print(*changes == 0 ? "Nothing changed.\n"
                                 : fmt::format("Saved: {}.\n", report::counted(*changes, "answer")));
    return ExitStatus::done;
}

}  // namespace

extern const Command me_update{.path = "me update",
                               .summary = "answer again what the plan wants to know of you",
                               .examples = "rx me update",
                               .declare = [](Arguments&) -> Run {
                                   return update_person;
                               }};

}  // namespace rx::commands
