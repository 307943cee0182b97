#include "cli/routine_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <type_traits>

#include "core/patient/stage.hpp"
#include "core/text/nearest.hpp"

namespace rx {

namespace {

std::vector<std::string> routine_names(const plan::Plan& plan) {
    std::vector<std::string> names;
    for (const plan::Routine& routine : plan.routines) names.push_back(routine.id.text());
    return names;
}

diag::Result<Choice> choose_exercises(const plan::Plan& plan, const std::vector<std::string>& names) {
    std::vector<std::string> known = routine_names(plan);
    for (const exercise::Exercise& exercise : plan.exercises) known.push_back(exercise.id.text());

    Choice choice{.selection = {.title = {}, .items = {}}};
    std::vector<std::string> titles;
    for (const std::string& name : names) {
        const exercise::Exercise* exercise = plan.find_exercise(name);
        if (exercise == nullptr) {
            return std::unexpected(unknown_name(
                "unknown-exercise", fmt::format("your plan has no routine or exercise \"{}\"", name), name, known));
        }
        titles.push_back(exercise->title);
        choice.selection.items.push_back({.exercise = exercise->id});
    }
    choice.selection.title = fmt::format("{}", fmt::join(titles, ", "));
    return choice;
}

diag::Result<Choice> short_form_of(const plan::Plan& plan, const plan::Routine& routine) {
    if (auto selection = plan::select_short(routine))
        return Choice{.routine = routine.id.text(), .is_short = true, .selection = *std::move(selection)};
    std::vector<std::string> others;
    for (const plan::Routine& each : plan.routines) {
        if (each.short_form) others.push_back(each.id.text());
    }
    return diag::failure(diag::Kind::usage, "no-short-form",
                         fmt::format("your plan has no short form of \"{}\"", routine.id.text()),
                         others.empty() ? "without --short you begin the whole of it; ending early is fine"
                                        : fmt::format("it has one of: {}", fmt::join(others, ", ")));
}

// Without the alternatives of others.
std::vector<progress::Due> offered_of(const std::vector<progress::Due>& answers) {
    std::vector<progress::Due> offered;
    std::ranges::copy_if(answers, std::back_inserter(offered),
                         [](const progress::Due& each) { return !each.routine->alternative_of; });
    return offered;
}

// Why nothing is due, where it is the same for all that can be: "Your plan rests; practice goes on on Mon 23 Nov 2026".
std::string shared_reason(const std::vector<progress::Due>& offered) {
    std::string why;
    for (const progress::Due& each : offered) {
        if (each.reason == progress::Reason::optional || each.reason == progress::Reason::over) continue;
        if (!why.empty() && each.why != why) return {};
        why = each.why;
    }
    if (why.ends_with('.')) why.pop_back();
    return why;
}

diag::Diagnostic unclear_which(const plan::Plan& plan, const std::vector<progress::Due>& offered,
                               const Request& request) {
    const std::string why = shared_reason(offered);
    const std::vector<std::string> names = routine_names(plan);
    std::string hint = fmt::format("name one: {}", fmt::join(names, ", "));
    if (!request.typed.empty() && !names.empty()) hint += fmt::format("; like {}{}", request.typed, names.front());
    return {.kind = diag::Kind::usage,
            .code = std::string(which_routine),
            .message = fmt::format("nothing {}{}, and there is more than one routine",
                                   request.moment ? "was due then" : "is due today",
                                   why.empty() ? "" : fmt::format(" ({})", why)),
            .hint = std::move(hint)};
}

Moment now(const Workspace& workspace) {
    return {workspace.now(), workspace.today()};
}

// As it is on the day that is asked for.
diag::Result<Choice> of_routine(Workspace& workspace, const plan::Plan& plan, const plan::Routine& routine,
                                const Request& request) {
    const auto who = workspace.patient();
    if (!who) return std::unexpected(who.error());
    const auto stage = patient::stage(plan, routine, *who, request.moment.value_or(now(workspace)).day);
    if (stage.doing == nullptr) return Choice{.selection = {}, .undecided = &routine};
    if (request.is_short) return short_form_of(plan, *stage.doing);
    return Choice{.routine = stage.doing->id.text(), .selection = plan::select(*stage.doing, stage.phase)};
}

// What `answer` says of that moment.
template <class Answer>
auto as_of(const Moment& moment, Workspace& workspace, const plan::Plan& plan, Answer answer)
    -> diag::Result<std::invoke_result_t<Answer, const progress::DueQuestion&>> {
    const auto journal = workspace.journal();
    if (!journal) return std::unexpected(journal.error());
    const auto who = workspace.patient();
    if (!who) return std::unexpected(who.error());
    return answer(progress::DueQuestion{.plan = plan,
                                        .patient = *who,
                                        .records = (*journal)->records,
                                        .today = moment.day,
                                        .week_start = workspace.config().days.week_start,
                                        .time = progress::when(moment.day, moment.at).time,
                                        .offset = moment.at.offset()});
}

}  // namespace

diag::Result<std::vector<progress::Due>> due_today(Workspace& workspace, const plan::Plan& plan) {
    return as_of(now(workspace), workspace, plan, progress::due);
}

diag::Result<std::optional<progress::Held>> held_now(Workspace& workspace, const plan::Plan& plan,
                                                     const plan::Routine& routine) {
    return as_of(now(workspace), workspace, plan, [&routine](const progress::DueQuestion& question) {
        return progress::held_by_limits(question, routine);
    });
}

std::string did_you_mean(const std::string& name, const std::vector<std::string>& candidates, std::string otherwise) {
    const auto best = text::nearest(name, candidates);
    return best ? fmt::format("did you mean {}?", *best) : std::move(otherwise);
}

diag::Diagnostic unknown_name(std::string code, std::string message, const std::string& name,
                              const std::vector<std::string>& candidates) {
    std::string all =
        candidates.empty() ? "there is none yet" : fmt::format("there is: {}", fmt::join(candidates, ", "));
    return {.kind = diag::Kind::usage,
            .code = std::move(code),
            .message = std::move(message),
            .hint = did_you_mean(name, candidates, std::move(all))};
}

diag::Diagnostic unknown_routine(const plan::Plan& plan, const std::string& name) {
    return unknown_name("unknown-routine", fmt::format("your plan has no routine \"{}\"", name), name,
                        routine_names(plan));
}

diag::Diagnostic undecided(const plan::Routine& routine) {
    std::vector<std::string> ways;
    for (const units::RoutineId& id : routine.alternatives) ways.push_back("rx session start " + id.text());
    return {.kind = diag::Kind::usage,
            .code = "choice-unknown",
            .message = fmt::format("how you do \"{}\" is yours to choose, and not known yet", routine.title),
            .hint = fmt::format("rx me update asks; or type {}", fmt::join(ways, ", or "))};
}

diag::Result<Choice> choose(Workspace& workspace, const plan::Plan& plan, const Request& request) {
    if (request.names.size() == 1) {
        if (const plan::Routine* routine = plan.find_routine(request.names.front()))
            return of_routine(workspace, plan, *routine, request);
    }
    if (!request.names.empty()) {
        auto choice = choose_exercises(plan, request.names);
        if (!choice || !request.is_short) return choice;
        return diag::failure(diag::Kind::usage, "no-short-form", "--short is for routines, not for single exercises",
                             "name a routine, or leave --short out");
    }

    const auto answers = as_of(request.moment.value_or(now(workspace)), workspace, plan, progress::due);
    if (!answers) return std::unexpected(answers.error());
    const auto first = std::ranges::find_if(*answers, &progress::Due::is_due);
    if (first != answers->end()) return of_routine(workspace, plan, *first->routine, request);
    const std::vector<progress::Due> offered = offered_of(*answers);
    if (offered.size() == 1) return of_routine(workspace, plan, *offered.front().routine, request);
    return std::unexpected(unclear_which(plan, offered, request));
}

}  // namespace rx
