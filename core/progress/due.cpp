#include "core/progress/due.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/progress/occasion.hpp"

namespace rx::progress {

namespace {

using plan::Routine;
using units::LocalDate;

// When a routine was done, up to today.
std::vector<When> done_of(const DueQuestion& question, const Routine& routine) {
    std::vector<When> done;
    for (const journal::Record& record : question.records) {
        const auto* session = std::get_if<journal::Session>(&record.body);
        if (!session || record.day > question.today || session->routine != routine.id.text()) continue;
        if (outcome::counts(session->outcome)) done.push_back(when(record.day, record.at));
    }
    return done;
}

std::string joined(const std::vector<std::string>& sentences) {
    return fmt::format("{}", fmt::join(sentences, " "));
}

std::string over_since(const DueQuestion& question, const patient::Stage& stage) {
    const bool is_plans = stage.last_day == question.plan.ends;
    return fmt::format("{} last day was {}", is_plans ? "your plan's" : "its", units::in_words(*stage.last_day));
}

// A day on which the plan asks otherwise than today cannot be told from today's schedule.
void keep_if_certain(const DueQuestion& question, const patient::Stage& stage, Answer& turn) {
    if (!turn.next) return;
    const auto then = patient::stage(question.plan, *stage.routine, question.patient, *turn.next);
    if (then.standing != stage.standing || then.phase != stage.phase) turn.next.reset();
}

struct Look {
    const plan::Remaining& remaining;  // what of it waits for nobody's word
    const plan::Built& built;
    const patient::Stage& stage;
    const std::vector<When>& done;
};

Answer answer(const DueQuestion& question, const Look& look) {
    const Routine& routine = *look.stage.routine;
    if (look.stage.standing == patient::Standing::over) return {Reason::over, over_since(question, look.stage)};
    if (routine.optional) return {Reason::optional, "optional: whenever you like"};
    if (!look.stage.often()) return {Reason::blank, "your plan leaves open how often: ask your clinic"};
    if (look.remaining.selection.items.empty()) return {Reason::blocked, joined(look.remaining.left_out)};
    if (look.built.timeline.parts.empty())
        return {Reason::blank, "your plan leaves open how much of it: ask your clinic"};

    const auto conditions = plan::conditions(question.plan, look.remaining.selection);
    const Clearance cleared = clearance(question.plan, conditions, question.patient, question.today);
    if (!cleared.refusals.empty()) return {Reason::blocked, joined(cleared.refusals), cleared.earliest};

    Answer scheduled = turn({look.stage, look.done, {question.today, question.time}, question.week_start});
    keep_if_certain(question, look.stage, scheduled);
    const bool all_known = cleared.unknown_states.empty() && cleared.unknown_events.empty();
    if (scheduled.reason == Reason::due && !all_known) {
        scheduled = {Reason::unanswered, scheduled.why + "; a question comes before it"};
    }
    return scheduled;
}

Due due_of(const DueQuestion& question, const Routine& routine, exercise::Situation situation) {
    const auto stage = patient::stage(question.plan, routine, question.patient, question.today);
    const std::vector<When> done = done_of(question, routine);
    const auto done_today = static_cast<int>(std::ranges::count(done, question.today, &When::day));
    const plan::Remaining remaining =
        plan::without_waiting(question.plan, plan::select(routine, stage.phase), granted(question.patient));
    situation.last_of_day = is_last_of_day(stage, question.today, done_today);
    const auto built = plan::build(question.plan, remaining.selection, situation);
    Answer found = answer(question, {remaining, built, stage, done});
    return {.routine = &routine,
            .reason = found.reason,
            .why = std::move(found.why),
            .done_today = done_today,
            .next = found.next,
            .takes = timeline::span_of(built.timeline)};
}

}  // namespace

When when(LocalDate day, const units::Timestamp& at) {
    const auto midnights = std::chrono::days(LocalDate::days_between(day, at.date()));
    return {day, std::chrono::floor<std::chrono::minutes>(midnights + at.time_of_day())};
}

std::vector<Due> due(const DueQuestion& question) {
    std::vector<Due> answers;
    answers.reserve(question.plan.routines.size());
    const auto situation = with_sizes(question.plan, question.records, rungs_of(question.plan, question.patient));
    for (const Routine& routine : question.plan.routines) answers.push_back(due_of(question, routine, situation));
    return answers;
}

}  // namespace rx::progress
