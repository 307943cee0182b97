#include "core/progress/occasion.hpp"

#include <algorithm>
#include <ranges>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "core/plan/stand_ins.hpp"

namespace rx::progress {

namespace {

struct InUse {
    const units::KitId* kit;
    const std::string* size;
};

// What each exercise with one of these kits is done with now, by its id.
std::map<std::string_view, InUse> in_use(const plan::Plan& plan, const Rungs& rungs) {
    std::map<std::string_view, InUse> found;
    for (const auto& [id, rung] : rungs) {
        const std::string& size = plan.kits.at(id).sizes.at(rung).name();
        for (const exercise::Exercise& each : plan.exercises) {
            if (each.kit == id.text()) found.emplace(each.id.text(), InUse{&id, &size});
        }
    }
    return found;
}

std::set<units::KitId> new_sizes(const plan::Plan& plan, const std::vector<journal::Record>& records,
                                 const Rungs& rungs) {
    std::set<units::KitId> unused;
    for (const auto& [id, rung] : rungs) unused.insert(id);
    const auto exercises = in_use(plan, rungs);
    // Most often the last session had them all.
    for (const journal::Record& record : records | std::views::reverse) {
        if (unused.empty()) break;
        const journal::Session* session = journal::counted_session(record);
        if (session == nullptr) continue;
        for (const outcome::ExerciseResult& result : session->outcome.exercises) {
            const auto exercise = exercises.find(result.exercise);
            if (exercise == exercises.end()) continue;
            const auto& [kit, size] = exercise->second;
            if (std::ranges::find(result.sizes, *size, &outcome::TimeAtSize::name) != result.sizes.end())
                unused.erase(*kit);
        }
    }
    return unused;
}

// How many sessions the day asks for; one where a week, a month or the time since the last decides.
int asked_on(const patient::Stage& stage, units::LocalDate day) {
    if (!stage.often) return 1;
    const auto number = plan::asked_on(*stage.often, day);
    return number ? number->low : 1;
}

// Of one of several to choose from, all of them are its day's sessions.
int sessions_today(const SessionAsked& asked, const plan::Routine& routine) {
    const plan::RoutineNames its =
        plan::all_that_count_for(asked.plan, routine.alternative_of.value_or(routine.id).text());
    return static_cast<int>(std::ranges::count_if(asked.records, [&](const journal::Record& record) {
        if (record.day != asked.today) return false;
        const journal::Session* session = journal::counted_session(record);
        return session != nullptr && its.contains(session->routine);
    }));
}

}  // namespace

Rungs rungs_of(const plan::Plan& plan, const patient::Patient& patient) {
    Rungs rungs;
    for (const auto& [id, kit] : plan.kits) {
        const auto known = patient.size_now(id.text());
        if (!known) continue;
        // A size that this version of the plan no longer has is not known any more.
        if (const auto index = kit.index_of(*known)) rungs.emplace(id, *index);
    }
    return rungs;
}

bool is_last_of_day(const patient::Stage& stage, units::LocalDate today, int done_today) {
    return done_today + 1 >= asked_on(stage, today);
}

exercise::Situation with_sizes(const plan::Plan& plan, const std::vector<journal::Record>& records, Rungs rungs) {
    exercise::Situation situation{.rungs = std::move(rungs)};
    situation.new_sizes = new_sizes(plan, records, situation.rungs);
    return situation;
}

exercise::Situation situation(const SessionAsked& asked, Rungs rungs) {
    exercise::Situation situation = with_sizes(asked.plan, asked.records, std::move(rungs));
    if (const plan::Routine* routine = asked.plan.find_routine(asked.routine)) {
        const auto stage = patient::stage(asked.plan, *routine, asked.patient, asked.today);
        situation.last_of_day = is_last_of_day(stage, asked.today, sessions_today(asked, *routine));
    }
    return situation;
}

}  // namespace rx::progress
