#include "core/progress/occasion.hpp"

#include <algorithm>
#include <set>
#include <type_traits>
#include <variant>

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

// How many sessions a day asks for; one where the schedule does not speak of days.
int asked_per_day(const plan::Schedule& often) {
    return std::visit(
        [](const auto& form) {
            if constexpr (std::is_same_v<std::decay_t<decltype(form)>, plan::PerDay>) return form.times.low;
            return 1;
        },
        often);
}

bool is_last_of_day(const SessionAsked& asked) {
    const plan::Routine* routine = asked.plan.find_routine(asked.routine);
    if (routine == nullptr) return false;
    int done = 0;
    for_each_counted(asked.records, [&](const journal::Record& record, const journal::Session& session) {
        if (record.day == asked.today && session.routine == asked.routine) ++done;
    });
    return done + 1 >= (routine->often ? asked_per_day(*routine->often) : 1);
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
