#include "core/progress/due.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/plan/stand_ins.hpp"
#include "core/progress/caps.hpp"
#include "core/progress/occasion.hpp"
#include "core/progress/rest.hpp"

namespace rx::progress {

namespace {

using plan::Routine;
using units::LocalDate;

// What became of a routine, or of what counts as it, up to today.
struct History {
    std::vector<When> done;
    bool stopped_today = false;  // by a stop rule, whatever that session counts as
};

History history_of(const DueQuestion& question, const Routine& routine) {
    const plan::RoutineNames its = plan::all_that_count_for(question.plan, routine.id.text());
    History history;
    for (const journal::Record& record : question.records) {
        const auto* session = std::get_if<journal::Session>(&record.body);
        if (!session || record.day > question.today || !its.contains(session->routine)) continue;
        if (outcome::counts(session->outcome)) history.done.push_back(when(record.day, record.at));
        if (record.day == question.today && session->outcome.ending == outcome::Ending::stop_rule)
            history.stopped_today = true;
    }
    return history;
}

std::string joined(const std::vector<std::string>& sentences) {
    return fmt::format("{}", fmt::join(sentences, " "));
}

std::string over_since(const DueQuestion& question, const patient::Stage& stage) {
    if (stage.all_done) return fmt::format("all {} done", *stage.all_done);
    const bool is_plans = stage.last_day == question.plan.ends;
    return fmt::format("{} last day was {}", is_plans ? "your plan's" : "its", units::in_words(*stage.last_day));
}

// A day on which the plan asks otherwise than today cannot be told from today's schedule.
void keep_if_certain(const DueQuestion& question, const patient::Stage& stage, Answer& turn) {
    if (!turn.next) return;
    const auto then = patient::stage(question.plan, *stage.routine, question.patient, *turn.next);
    if (then.standing != stage.standing || then.phase != stage.phase || then.often != stage.often) turn.next.reset();
}

// What is done today for a routine.
struct Way {
    plan::Remaining remaining;  // what of it waits for nobody's word, and no answer holds back
    plan::Built built;
};

plan::Remaining doable(const DueQuestion& question, const plan::Selection& selection) {
    plan::Remaining waiting = plan::without_waiting(question.plan, selection, granted(question.patient));
    plan::Remaining blocked = without_blocked(question.plan, waiting.selection, question.patient, question.today);
    blocked.left_out.insert(blocked.left_out.begin(), waiting.left_out.begin(), waiting.left_out.end());
    return blocked;
}

Way way_of(const DueQuestion& question, const patient::Stage& stage, const exercise::Situation& situation) {
    plan::Remaining remaining = doable(question, plan::select(*stage.doing, stage.phase));
    plan::Built built = plan::build(question.plan, remaining.selection, situation);
    return {std::move(remaining), std::move(built)};
}

// From the shortest to the longest of what the person may choose; nothing when there is nothing to do any way.
std::optional<units::Range<units::Duration>> takes_any(const DueQuestion& question, const Routine& routine,
                                                       exercise::Situation situation, int done_today) {
    std::optional<units::Range<units::Duration>> takes;
    for (const units::RoutineId& id : routine.alternatives) {
        const Routine& each = *question.plan.find_routine(id.text());
        const auto stage = patient::stage(question.plan, each, question.patient, question.today);
        if (stage.standing == patient::Standing::over) continue;
        situation.last_of_day = is_last_of_day(stage, question.today, done_today);
        const Way way = way_of(question, stage, situation);
        if (way.built.timeline.parts.empty()) continue;
        const auto its = timeline::span_of(way.built.timeline);
        takes = takes ? units::Range{std::min(takes->low, its.low), std::max(takes->high, its.high)} : its;
    }
    return takes;
}

Answer nothing_any_way(const DueQuestion& question, const Routine& routine) {
    const auto waiting = doable(question, plan::select(routine));
    if (!waiting.left_out.empty()) return {Reason::blocked, joined(waiting.left_out)};
    const auto is_over = [&](const units::RoutineId& id) {
        const Routine& each = *question.plan.find_routine(id.text());
        return patient::stage(question.plan, each, question.patient, question.today).standing ==
               patient::Standing::over;
    };
    if (std::ranges::all_of(routine.alternatives, is_over))
        return {Reason::over, "the last day of each way to do it has gone by"};
    return {Reason::blank, "your plan leaves open how much of it: ask your clinic"};
}

struct Look {
    const patient::Stage& stage;
    const History& history;
    const Way* way;  // null before one of its alternatives was chosen
    bool is_doable;  // then: whether any of them can be done
};

// Before a choice that decides how often.
Answer once_a_day(const DueQuestion& question, const std::vector<When>& done) {
    const bool done_today = std::ranges::count(done, question.today, &When::day) > 0;
    return done_today ? Answer{Reason::done_today, "done for today"} : Answer{Reason::due, "not done yet today"};
}

// By the schedule and the limits: what both of them leave.
Answer within_limits(const DueQuestion& question, const Look& look) {
    const TurnQuestion asked{look.stage, look.history.done, {question.today, question.time}, question.week_start};
    Answer answer = look.stage.often ? turn(asked) : once_a_day(question, look.history.done);
    const auto held = held_by_limits(question, look.stage.doing ? *look.stage.doing : *look.stage.routine);
    if (!held) return answer;
    if (answer.reason == Reason::due) answer = {held->reason, held->why};
    const LocalDate from = std::max(held->from.day, answer.next.value_or(held->from.day));
    if (from > question.today) answer.next = look.stage.often ? first_asked(asked, from) : from;
    return answer;
}

Answer unless_held_back(const DueQuestion& question, const Look& look, const plan::Selection& selection) {
    const auto conditions = plan::conditions(question.plan, selection);
    const Clearance cleared = clearance(question.plan, conditions, question.patient, question.today);
    if (!cleared.refusals.empty()) return {Reason::blocked, joined(cleared.refusals), cleared.earliest};
    if (const auto resting = rest(question.plan, question.patient, question.today))
        return {Reason::blocked, in_words(*resting)};
    if (look.history.stopped_today) return {Reason::stopped_today, "stopped in time today; rest until tomorrow"};
    if (const auto until = question.patient.off_until(question.today))
        return {Reason::days_off, fmt::format("days off until {}", units::in_words(*until))};

    Answer scheduled = within_limits(question, look);
    keep_if_certain(question, look.stage, scheduled);
    const bool all_known = look.way != nullptr && cleared.unknown_states.empty() && cleared.unknown_events.empty();
    if (scheduled.reason == Reason::due && !all_known) {
        scheduled = {Reason::unanswered, scheduled.why + "; a question comes before it"};
    }
    return scheduled;
}

Answer answer(const DueQuestion& question, const Look& look) {
    const Routine& routine = *look.stage.routine;
    if (look.stage.standing == patient::Standing::over || look.stage.all_done)
        return {Reason::over, over_since(question, look.stage)};
    if (routine.alternative_of) {
        const Routine& offering = *question.plan.find_routine(routine.alternative_of->text());
        return {Reason::alternative, fmt::format("one way to do {}", offering.id.text())};
    }
    if (routine.optional) return {Reason::optional, "optional: whenever you like"};
    if (!look.stage.often && !look.stage.ways_differ)
        return {Reason::blank, "your plan leaves open how often: ask your clinic"};
    if (look.way == nullptr) {
        return look.is_doable ? unless_held_back(question, look, plan::select(routine))
                              : nothing_any_way(question, routine);
    }
    if (look.way->remaining.selection.items.empty()) return {Reason::blocked, joined(look.way->remaining.left_out)};
    if (look.way->built.timeline.parts.empty())
        return {Reason::blank, "your plan leaves open how much of it: ask your clinic"};
    return unless_held_back(question, look, look.way->remaining.selection);
}

Due due_of(const DueQuestion& question, const Routine& routine, exercise::Situation situation) {
    const auto stage = patient::stage(question.plan, routine, question.patient, question.today);
    const History history = history_of(question, routine);
    const auto done_today = static_cast<int>(std::ranges::count(history.done, question.today, &When::day));
    situation.last_of_day = is_last_of_day(stage, question.today, done_today);
    std::optional<Way> way;
    if (stage.doing != nullptr) way = way_of(question, stage, situation);
    const auto takes = way ? std::optional(timeline::span_of(way->built.timeline))
                           : takes_any(question, routine, situation, done_today);
    Answer found = answer(question, {stage, history, way ? &*way : nullptr, takes.has_value()});
    return {.routine = &routine,
            .reason = found.reason,
            .why = std::move(found.why),
            .done_today = done_today,
            .next = found.next,
            .takes = takes.value_or(units::Range<units::Duration>{})};
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
