#include "cli/session/continuing.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "cli/routine_choice.hpp"
#include "cli/session/discretion.hpp"
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

// What is still to be done of it.
plan::Selection rest_of(const Continuation& continuation) {
    const std::vector<std::string> to_come = session::to_come(continuation.left_off);
    plan::Selection rest = continuation.selection;
    std::erase_if(rest.items, [&to_come](const plan::RoutineItem& item) {
        return std::ranges::find(to_come, item.exercise.text()) == to_come.end();
    });
    return rest;
}

// Of what is still to be done, what holds practice back now, or is not wanted today, is left out; not done: said why it
// cannot go on. What is not practice any more, nothing holds back.
Allowed may_go_on(Workspace& workspace, Terminal& terminal, const Continuation& continuation) {
    plan::Selection rest = rest_of(continuation);
    if (continuation.left_off.standing.ending || rest.items.empty()) return {.selection = std::move(rest)};
    const Allowed clear = clear_to_start(workspace, terminal, *continuation.plan, rest, AskAgain::no);
    if (clear.status != ExitStatus::done) return clear;
    return agreed_to(workspace, terminal, *continuation.plan, clear.selection);
}

// Aside where the session is in discreet words, and has something to ask or to say.
Allowed may_go_on_privately(Workspace& workspace, Terminal& terminal, const Continuation& continuation,
                            const Guidance& guidance) {
    Person& person = workspace.environment().person;
    Privacy privacy(person);
    const bool is_discreet = guidance.wording == timeline::Wording::discreet && person.can_answer();
    if (is_discreet && !continuation.left_off.standing.ending &&
        has_words_about(workspace, *continuation.plan, rest_of(continuation)))
        privacy.begin(aside_wished(workspace, guidance.plain));
    Allowed allowed = may_go_on(workspace, terminal, continuation);
    privacy.end(allowed.status);
    return allowed;
}

session::LeftOff going_on_with(const Continuation& continuation, const plan::Selection& allowed) {
    session::LeftOff left_off = continuation.left_off;
    for (const plan::RoutineItem& item : rest_of(continuation).items) {
        if (std::ranges::find(allowed.items, item) == allowed.items.end())
            left_off.left_out.push_back(item.exercise.text());
    }
    return left_off;
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
    // Whoever chose those words has somebody near.
    Guidance as_before = guidance;
    if (open.running->made_from.discreet) as_before.wording = timeline::Wording::discreet;
    const Allowed allowed = may_go_on_privately(workspace, terminal, continuation, as_before);
    if (allowed.status != ExitStatus::done) {
        terminal.say("It stays as it was: rx session recover --keep saves it, --drop lets it go.\n");
        return allowed.status;
    }
    const session::LeftOff left_off = going_on_with(continuation, allowed.selection);
    terminal.say(fmt::format("This goes on with {}.\n", in_words(open, as_before.wording)));
    Recording recording(workspace, open.so_far, open.running->made_from);
    return guide(
        workspace, terminal,
        {.plan = *continuation.plan, .timeline = continuation.timeline, .guidance = as_before, .left_off = &left_off},
        recording);
}

}  // namespace rx
