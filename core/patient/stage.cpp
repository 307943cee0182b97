#include "core/patient/stage.hpp"

#include <algorithm>

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

// Of a routine as it stands in the plan, without a choice.
Stage stage_of(const plan::Plan& plan, const plan::Routine& routine, const Patient& patient, LocalDate day) {
    Stage found{.routine = &routine, .doing = &routine};
    if (routine.from) found.begins = day_of(*routine.from, patient);
    const auto until = routine.until ? last_day_of(*routine.until, patient) : std::nullopt;
    found.last_day = earlier(until, plan.ends);
    found.counted_from = found.begins;
    for (const plan::Phase& phase : routine.phases) {
        const auto begins = day_of(phase.from, patient);
        if (!begins || *begins > day) continue;
        found.phase = &phase;
        found.counted_from = begins;
    }
    if (!found.counted_from) found.counted_from = first_day(plan, patient);
    const bool waits = routine.from && (!found.begins || day < *found.begins);
    const bool is_over = found.last_day && *found.last_day < day;
    found.standing = is_over ? Standing::over : waits ? Standing::not_begun : Standing::running;
    found.often = plan::often_of(routine, found.phase);
    return found;
}

std::string in_words(const std::optional<plan::Schedule>& often) {
    return often ? plan::to_text(*often) : "";
}

Stage undecided(const plan::Plan& plan, const plan::Routine& routine, const Patient& patient, LocalDate day) {
    Stage found = stage_of(plan, routine, patient, day);
    found.doing = nullptr;
    found.often = stage_of(plan, *plan.find_routine(routine.alternatives.front().text()), patient, day).often;
    for (const units::RoutineId& id : routine.alternatives) {
        const auto other = stage_of(plan, *plan.find_routine(id.text()), patient, day).often;
        if (in_words(other) != in_words(found.often)) found.ways_differ = true;
    }
    if (found.ways_differ) found.often.reset();
    return found;
}

}  // namespace

std::optional<LocalDate> first_day(const plan::Plan& plan, const Patient& patient) {
    if (plan.issued) return plan.issued;
    const std::string versions = plan.id.text() + "@";
    const auto use =
        std::ranges::find_if(patient.plans, [&](const PlanUse& each) { return each.plan.starts_with(versions); });
    return use == patient.plans.end() ? std::nullopt : std::optional(use->since);
}

std::optional<LocalDate> day_of(const plan::Moment& moment, const Patient& patient) {
    if (const auto* date = std::get_if<LocalDate>(&moment)) return *date;
    const auto& rule = std::get<exercise::NotBefore>(moment);
    const auto date = patient.events.find(rule.event.text());
    return date == patient.events.end() ? std::nullopt : std::optional(units::after(date->second, rule.wait));
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
    if (routine.alternatives.empty()) return stage_of(plan, routine, patient, day);
    const plan::Routine* doing = chosen(plan, routine, patient, day);
    if (doing == nullptr) return undecided(plan, routine, patient, day);
    Stage found = stage_of(plan, *doing, patient, day);
    found.routine = &routine;
    return found;
}

bool is_its_week(const Stage& stage, LocalDate day, units::Weekday week_start) {
    const auto& often = stage.often;
    if (!often || !often->every_other_week || !stage.counted_from) return true;
    const int days = LocalDate::days_between(stage.counted_from->week_begin(week_start), day.week_begin(week_start));
    return days / units::days_in_week % 2 == 0;
}

}  // namespace rx::patient
