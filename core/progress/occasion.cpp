#include "core/progress/occasion.hpp"

#include <algorithm>
#include <set>
#include <variant>

#include "core/patient/stage.hpp"

namespace rx::progress {

namespace {

// Calls `use` with each session that counts.
template <class Use>
void for_each_counted(const std::vector<journal::Record>& records, Use use) {
    for (const journal::Record& record : records) {
        const auto* session = std::get_if<journal::Session>(&record.body);
        if (session != nullptr && outcome::counts(session->outcome)) use(record, *session);
    }
}

std::set<std::string> exercises_of(const plan::Plan& plan, const units::KitId& kit) {
    std::set<std::string> ids;
    for (const exercise::Exercise& each : plan.exercises) {
        if (each.dose && exercise::to_part(each, {}).kit == kit.text()) ids.insert(each.id.text());
    }
    return ids;
}

bool was_used(const SessionAsked& asked, const units::KitId& kit, const std::string& size) {
    const std::set<std::string> exercises = exercises_of(asked.plan, kit);
    bool used = false;
    for_each_counted(asked.records, [&](const journal::Record&, const journal::Session& session) {
        for (const outcome::ExerciseResult& result : session.outcome.exercises) {
            if (!exercises.contains(result.exercise)) continue;
            used = used ||
                   std::ranges::any_of(result.sizes, [&](const outcome::TimeAtSize& at) { return at.name() == size; });
        }
    });
    return used;
}

// How many sessions the day asks for; one where a week, a month or the time since the last decides.
int asked_today(const SessionAsked& asked, const plan::Routine& routine) {
    const auto stage = patient::stage(asked.plan, routine, asked.patient, asked.today);
    if (!stage.often()) return 1;
    const auto number = plan::asked_on(stage.often()->frequency, asked.today);
    return number ? number->low : 1;
}

bool is_last_of_day(const SessionAsked& asked) {
    const plan::Routine* routine = asked.plan.find_routine(asked.routine);
    if (routine == nullptr) return false;
    int done = 0;
    for_each_counted(asked.records, [&](const journal::Record& record, const journal::Session& session) {
        if (record.day == asked.today && session.routine == asked.routine) ++done;
    });
    return done + 1 >= asked_today(asked, *routine);
}

}  // namespace

Rungs rungs_of(const plan::Plan& plan, const patient::Patient& patient) {
    Rungs rungs;
    for (const auto& [id, kit] : plan.kits) {
        const auto known = patient.current_size.find(id.text());
        if (known == patient.current_size.end()) continue;
        // A size that this version of the plan no longer has is not known any more.
        if (const auto index = kit.index_of(known->second)) rungs.emplace(id, *index);
    }
    return rungs;
}

exercise::Situation situation(const SessionAsked& asked, Rungs rungs) {
    exercise::Situation situation{.rungs = std::move(rungs)};
    for (const auto& [id, rung] : situation.rungs) {
        if (!was_used(asked, id, asked.plan.kits.at(id).sizes.at(rung).name())) situation.new_sizes.insert(id);
    }
    situation.last_of_day = is_last_of_day(asked);
    return situation;
}

}  // namespace rx::progress
