#include "cli/session/continuing.hpp"

#include <fmt/core.h>

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "cli/routine_choice.hpp"
#include "cli/session/open_session.hpp"
#include "cli/session/recording.hpp"
#include "cli/session/start_conditions.hpp"
#include "core/shelf/shelf.hpp"
#include "core/text/safe.hpp"

namespace rx {

namespace {

std::unexpected<diag::Diagnostic> cannot_continue(std::string why) {
    return diag::failure(diag::Kind::refused, "cannot-continue", "this session cannot go on: " + std::move(why),
                         "what was done is safe: rx session recover --keep saves it, --drop lets it go");
}

diag::Result<const plan::Plan*> plan_of(Workspace& workspace, const journal::Session& session) {
    const auto version = shelf::parse_version(session.plan);
    const auto plan = version ? workspace.plan(*version) : std::unexpected(diag::only(version.error()));
    if (!plan) return cannot_continue(fmt::format("its plan, {}, is not there any more", text::safe(session.plan)));
    return *plan;
}

// Nothing when the plan does not have it.
std::optional<plan::Selection> selection_of_routine(const plan::Plan& plan, const journal::Session& session) {
    const plan::Routine* routine = plan.find_routine(session.routine);
    if (routine == nullptr) return std::nullopt;
    return session.is_short ? plan::select_short(*routine) : plan::select(*routine);
}

std::optional<plan::Selection> selection_of_exercises(Workspace& workspace, const plan::Plan& plan,
                                                      const journal::MadeFrom& from) {
    std::vector<std::string> names;
    for (const journal::MadeFrom::Item& item : from.items) names.push_back(item.exercise);
    auto choice = choose(workspace, plan, {.names = names});
    return choice ? std::optional(std::move(choice->selection)) : std::nullopt;
}

// With the exercises it had then: what was left out on that day stays so.
std::optional<plan::Selection> selection_of(Workspace& workspace, const plan::Plan& plan,
                                            const journal::Session& session, const journal::MadeFrom& from) {
    auto selection =
        session.routine.empty() ? selection_of_exercises(workspace, plan, from) : selection_of_routine(plan, session);
    if (!selection) return std::nullopt;
    selection->items.clear();
    for (const journal::MadeFrom::Item& item : from.items) {
        const exercise::Exercise* exercise = plan.find_exercise(item.exercise);
        if (exercise == nullptr) return std::nullopt;
        selection->items.push_back({.exercise = exercise->id, .optional = item.optional});
    }
    return selection;
}

std::optional<exercise::Situation> situation_of(const plan::Plan& plan, const journal::MadeFrom& from) {
    exercise::Situation situation{.last_of_day = from.last_of_day};
    for (const journal::MadeFrom::SizeInUse& each : from.sizes) {
        const auto kit = plan.kits.find(units::KitId(each.kit));
        const auto rung = kit == plan.kits.end() ? std::nullopt : kit->second.index_of(each.size);
        if (!rung) return std::nullopt;
        situation.rungs.emplace(kit->first, *rung);
        if (each.is_new) situation.new_sizes.insert(kit->first);
    }
    return situation;
}

// Whether what holds practice back now lets it go on. What is not practice any more, nothing holds back.
ExitStatus may_go_on(Workspace& workspace, Terminal& terminal, const Continuation& continuation) {
    if (continuation.left_off.standing.ending) return ExitStatus::done;
    const Allowed clear = clear_to_start(workspace, terminal, *continuation.plan, continuation.selection, AskAgain::no);
    if (clear.status != ExitStatus::done) return clear.status;
    // A session goes on as it was, or not.
    if (clear.selection.items != continuation.selection.items) return ExitStatus::no;
    const Allowed agreed = agreed_to(workspace, terminal, *continuation.plan, continuation.selection);
    if (agreed.status != ExitStatus::done) return agreed.status;
    return agreed.selection.items == continuation.selection.items ? ExitStatus::done : ExitStatus::no;
}

}  // namespace

journal::MadeFrom made_from(const plan::Plan& plan, const plan::Selection& selection,
                            const exercise::Situation& situation) {
    journal::MadeFrom from{.items = {}, .last_of_day = situation.last_of_day};
    for (const plan::RoutineItem& item : selection.items)
        from.items.push_back({.exercise = item.exercise.text(), .optional = item.optional});
    for (const auto& [id, rung] : situation.rungs)
        from.sizes.push_back({.kit = id.text(),
                              .size = plan.kits.at(id).sizes.at(rung).name(),
                              .is_new = situation.new_sizes.contains(id)});
    return from;
}

diag::Result<Continuation> continuation(Workspace& workspace, const journal::OpenSession& open) {
    const auto* session = std::get_if<journal::Session>(&open.so_far.body);
    if (session == nullptr) return cannot_continue("what was left open is no session");
    if (session->outcome.ending != outcome::Ending::lost)
        return cannot_continue("it had ended, and only its record was not saved");
    if (!open.running) return cannot_continue("another version of rx kept it, without where it stopped");
    const auto plan = plan_of(workspace, *session);
    if (!plan) return std::unexpected(plan.error());

    const auto selection = selection_of(workspace, **plan, *session, open.running->made_from);
    const auto situation = situation_of(**plan, open.running->made_from);
    if (!selection || !situation) return cannot_continue("its plan does not have all of it any more");
    Continuation found{.plan = *plan,
                       .selection = *selection,
                       .timeline = plan::build(**plan, *selection, *situation).timeline,
                       .left_off = {.so_far = session->outcome, .standing = open.running->standing}};
    if (!session::fits(found.left_off, found.timeline))
        return cannot_continue("this version of rx makes other steps of its plan");
    return found;
}

ExitStatus go_on(Workspace& workspace, Terminal& terminal, const journal::OpenSession& open,
                 const Continuation& continuation, const Guidance& guidance) {
    if (const auto status = may_go_on(workspace, terminal, continuation); status != ExitStatus::done) {
        terminal.say("It stays as it was: rx session recover --keep saves it, --drop lets it go.\n");
        return status;
    }
    // Whoever chose those words has somebody near.
    Guidance as_before = guidance;
    if (open.running->made_from.discreet) as_before.wording = timeline::Wording::discreet;
    terminal.say(fmt::format("This goes on with {}.\n", in_words(open, as_before.wording)));
    Recording recording(workspace, open.so_far, open.running->made_from);
    return guide(workspace, terminal,
                 {.plan = *continuation.plan,
                  .timeline = continuation.timeline,
                  .guidance = as_before,
                  .left_off = &continuation.left_off},
                 recording);
}

}  // namespace rx
