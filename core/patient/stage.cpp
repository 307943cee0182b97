#include "core/patient/stage.hpp"

#include <algorithm>

#include "core/plan/stand_ins.hpp"

namespace rx::patient {

namespace {

using units::LocalDate;

// The last day on which it is asked for: after an event, the day before the one that is named.
std::optional<LocalDate> last_day_of(const plan::Moment& until, const Patient& patient) {
    const auto day = day_of(until, patient);
    if (!day || plan::event_of(until) == nullptr) return day;
    return day->plus_days(-1);
}

std::optional<LocalDate> earlier(const std::optional<LocalDate>& a, const std::optional<LocalDate>& b) {
    if (!a || !b) return a ? a : b;
    return std::min(*a, *b);
}

// Up to `day`, in any order.
Days sessions_until(const Practised& of, const Patient& patient, LocalDate day) {
    Days all;
    // What was written by hand may name no plan.
    for (const std::string& plan : {of.plan.id.text(), std::string()}) {
        const auto by_routine = patient.practice.find(plan);
        if (by_routine == patient.practice.end()) continue;
        for (const auto& [routine, days] : by_routine->second) {
            if (!plan::counts_for(of.plan, routine, of.routine.id.text())) continue;
            all.insert(all.end(), days.begin(), std::ranges::upper_bound(days, day));
        }
    }
    return all;
}

// The day of the so many-th session up to `day`.
std::optional<LocalDate> day_of_session(const Practised& of, int number, const Patient& patient, LocalDate day) {
    Days all = sessions_until(of, patient, day);
    const auto last = static_cast<std::size_t>(number) - 1;
    if (all.size() <= last) return std::nullopt;
    std::ranges::sort(all);
    return all[last];
}

// Since when, up to `day`, that size or a later one has been the current one.
std::optional<LocalDate> size_since(const kit::Kit& kit, std::size_t smallest, const Patient& patient, LocalDate day) {
    const auto sizes = patient.sizes.find(kit.id.text());
    if (sizes == patient.sizes.end()) return std::nullopt;
    std::optional<LocalDate> since;
    for (const SizeOn& size : sizes->second) {
        if (size.since > day) continue;
        const auto index = kit.index_of(size.name);
        const bool is_large_enough = index && *index >= smallest;
        since = !is_large_enough ? std::nullopt : since ? since : std::optional(size.since);
    }
    return since;
}

// The first day for all of which a phase has begun.
std::optional<LocalDate> asks_since(const Practised& of, const plan::Beginning& beginning, const Patient& patient,
                                    LocalDate day) {
    if (std::holds_alternative<plan::Moment>(beginning)) return came_on(of, beginning, patient, day);
    const auto came = came_on(of, beginning, patient, day.plus_days(-1));
    return came ? std::optional(came->plus_days(1)) : std::nullopt;
}

void end_with_sessions(Stage& stage, const Practised& of, const Patient& patient, LocalDate day) {
    if (!of.routine.sessions_in_all) return;
    const auto last = day_of_session(of, *of.routine.sessions_in_all, patient, day);
    if (!last) return;
    stage.all_done = of.routine.sessions_in_all;
    stage.last_day = earlier(last, stage.last_day);
    if (*stage.last_day < day) stage.standing = Standing::over;
}

// Of a routine as it stands in the plan, without a choice.
Stage stage_of(const Practised& of, const Patient& patient, LocalDate day) {
    const auto& [plan, routine] = of;
    Stage found{.routine = &routine, .doing = &routine};
    if (routine.from) found.begins = day_of(*routine.from, patient);
    const auto until = routine.until ? last_day_of(*routine.until, patient) : std::nullopt;
    found.last_day = earlier(until, plan.ends);
    found.counted_from = found.begins;
    const plan::Phase* asking = nullptr;
    for (const plan::Phase& phase : routine.phases) {
        if (came_on(of, phase.from, patient, day)) found.phase = &phase;
        const auto asks = asks_since(of, phase.from, patient, day);
        if (!asks) continue;
        asking = &phase;
        found.counted_from = asks;
    }
    if (!found.counted_from) found.counted_from = first_day(plan, patient);
    const bool waits =
        (routine.from && (!found.begins || day < *found.begins)) || waits_for_a_word(routine, patient, day);
    const bool is_over = found.last_day && *found.last_day < day;
    found.standing = is_over ? Standing::over : waits ? Standing::not_begun : Standing::running;
    found.often = plan::often_of(routine, asking);
    end_with_sessions(found, of, patient, day);
    return found;
}

Stage undecided(const plan::Plan& plan, const plan::Routine& routine, const Patient& patient, LocalDate day) {
    const auto often_of = [&](const units::RoutineId& id) {
        return stage_of({plan, *plan.find_routine(id.text())}, patient, day).often;
    };
    Stage found = stage_of({plan, routine}, patient, day);
    found.doing = nullptr;
    found.often = often_of(routine.alternatives.front());
    for (const units::RoutineId& id : routine.alternatives) {
        if (often_of(id) != found.often) found.ways_differ = true;
    }
    if (found.ways_differ) found.often.reset();
    return found;
}

}  // namespace

int done_on(const Practised& of, const Patient& patient, LocalDate day) {
    return static_cast<int>(std::ranges::count(sessions_until(of, patient, day), day));
}

std::optional<LocalDate> first_day(const plan::Plan& plan, const Patient& patient) {
    if (plan.issued) return plan.issued;
    const std::string versions = plan.id.text() + "@";
    std::optional<LocalDate> first;
    for (const PlanUse& use : patient.plans) {
        if (use.plan.starts_with(versions)) first = std::min(first.value_or(use.since), use.since);
    }
    return first;
}

std::optional<LocalDate> day_of(const plan::Moment& moment, const Patient& patient) {
    if (const auto* date = std::get_if<LocalDate>(&moment)) return *date;
    const auto& rule = std::get<exercise::NotBefore>(moment);
    const auto date = known(patient.events, rule.event.text());
    return date ? std::optional(units::after(*date, rule.wait)) : std::nullopt;
}

bool have_come(const std::vector<plan::Moment>& moments, const Patient& patient, LocalDate day) {
    return std::ranges::all_of(moments, [&](const plan::Moment& moment) {
        const auto comes = day_of(moment, patient);
        return comes && *comes <= day;
    });
}

journal::Approval::By recorded_as(exercise::Approver approver) {
    return approver == exercise::Approver::clinic ? journal::Approval::By::clinic : journal::Approval::By::patient;
}

bool waits_for_a_word(const plan::Routine& routine, const Patient& patient, LocalDate day) {
    const auto& approval = routine.approval;
    if (!approval) return false;
    return !patient.word_on(approval->of.text(), recorded_as(approval->by), day).value_or(false);
}

std::optional<LocalDate> came_on(const Practised& of, const plan::Beginning& beginning, const Patient& patient,
                                 LocalDate day) {
    if (const auto* sessions = std::get_if<plan::AfterSessions>(&beginning))
        return day_of_session(of, sessions->count, patient, day);
    if (const auto* size = std::get_if<plan::FromSize>(&beginning))
        return size_since(of.plan.kits.at(size->kit), size->index, patient, day);
    const auto begins = day_of(std::get<plan::Moment>(beginning), patient);
    return begins && *begins <= day ? begins : std::nullopt;
}

const plan::Routine* chosen(const plan::Plan& plan, const plan::Routine& routine, const Patient& patient,
                            LocalDate day) {
    const auto choice = patient.choice_on(routine.id.text(), day);
    // One that this version of the plan does not offer is no choice any more.
    const auto offered = std::ranges::find_if(
        routine.alternatives, [&choice](const units::RoutineId& id) { return choice && id.text() == *choice; });
    return offered == routine.alternatives.end() ? nullptr : plan.find_routine(offered->text());
}

Stage stage(const plan::Plan& plan, const plan::Routine& routine, const Patient& patient, LocalDate day) {
    if (routine.alternatives.empty()) return stage_of({plan, routine}, patient, day);
    const plan::Routine* doing = chosen(plan, routine, patient, day);
    if (doing == nullptr) return undecided(plan, routine, patient, day);
    Stage found = stage_of({plan, *doing}, patient, day);
    found.routine = &routine;
    // What the chosen one does not say itself.
    if (!doing->until && !doing->sessions_in_all) end_with_sessions(found, {plan, routine}, patient, day);
    return found;
}

bool is_its_week(const Stage& stage, LocalDate day, units::Weekday week_start) {
    const auto& often = stage.often;
    if (!often || !often->every_other_week || !stage.counted_from) return true;
    const int days = LocalDate::days_between(stage.counted_from->week_begin(week_start), day.week_begin(week_start));
    return days / units::days_in_week % 2 == 0;
}

}  // namespace rx::patient
