#include "core/plan/limits.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <string>

#include "core/exercise/phrases.hpp"

namespace rx::plan {

namespace {

// "Use 2-4 exercises": evidence.md f, BACH.
constexpr std::size_t most_exercises = 4;

using Names = std::set<std::string>;

units::Duration shortest(const Plan& plan, const Routine& routine) {
    units::Duration total{};
    for (const RoutineItem& item : routine.items) {
        const exercise::Exercise* found = plan.find_exercise(item.exercise.text());
        if (found == nullptr || found->dose == nullptr) continue;
        total += timeline::span_of(exercise::to_part(*found, {})).low;
    }
    return total;
}

// The exercises that count towards what a day asks for.
Names load_of(const Plan& plan, const Routine& routine) {
    Names load;
    for (const RoutineItem& item : routine.items) {
        const exercise::Exercise* found = plan.find_exercise(item.exercise.text());
        if (item.optional || found == nullptr || found->kind->load == exercise::Load::none) continue;
        load.insert(item.exercise.text());
    }
    return load;
}

bool can_be_due(const Routine& routine, units::Weekday day) {
    if (routine.optional || !routine.often) return false;
    const auto* weekdays = std::get_if<OnWeekdays>(&*routine.often);
    return weekdays == nullptr || std::ranges::find(weekdays->days, day) != weekdays->days.end();
}

void warn(document::Fields& root, const PlacedRoutine& placed, std::string message) {
    diag::Diagnostic warning = root.source().problem(placed.at, 1, "many-exercises", std::move(message),
                                                     "two to four exercises a day are kept up best");
    warning.severity = diag::Severity::warning;
    root.problems().add(std::move(warning));
}

void check_each_routine(document::Fields& root, const Plan& plan, std::span<const PlacedRoutine> routines) {
    for (const PlacedRoutine& placed : routines) {
        const units::Duration total = shortest(plan, placed.routine);
        if (total > exercise::longest_session) {
            root.problems().add(root.source().problem(
                placed.at, 1, "routine-too-long",
                "routine \"" + placed.routine.id.text() + "\" would last " + exercise::absurd(total),
                "at most " + exercise::absurd(exercise::longest_session)));
        }
        const std::size_t load = load_of(plan, placed.routine).size();
        if (load > most_exercises) {
            warn(root, placed,
                 "routine \"" + placed.routine.id.text() + "\" has " + std::to_string(load) + " exercises");
        }
    }
}

// Routines that are small each may still add up on one day.
void check_each_day(document::Fields& root, const Plan& plan, std::span<const PlacedRoutine> routines) {
    for (unsigned encoding = 1; encoding <= 7; ++encoding) {
        Names day;
        for (const PlacedRoutine& placed : routines) {
            if (!can_be_due(placed.routine, units::Weekday(encoding))) continue;
            const Names load = load_of(plan, placed.routine);
            if (load.size() > most_exercises) return;
            day.insert(load.begin(), load.end());
            if (day.size() <= most_exercises) continue;
            warn(root, placed, "with this routine a day may have " + std::to_string(day.size()) + " exercises");
            return;
        }
    }
}

void check_use(document::Fields& root, const Plan& plan, std::span<const PlacedRoutine> routines) {
    // A routine that could not be read may have used any of them.
    if (routines.size() != root.tables("routine").size()) return;
    Names used;
    for (const PlacedRoutine& placed : routines) {
        for (const RoutineItem& item : placed.routine.items) used.insert(item.exercise.text());
    }
    for (const exercise::Exercise& each : plan.exercises) {
        if (used.contains(each.id.text())) continue;
        diag::Diagnostic warning =
            root.source().problem(each.at, 1, "exercise-unused", "no routine has exercise \"" + each.id.text() + "\"",
                                  "add it to \"do\" of a routine, or leave it out");
        warning.severity = diag::Severity::warning;
        root.problems().add(std::move(warning));
    }
}

}  // namespace

void check_limits(document::Fields& root, const Plan& plan, std::span<const PlacedRoutine> routines) {
    check_each_routine(root, plan, routines);
    check_each_day(root, plan, routines);
    check_use(root, plan, routines);
}

}  // namespace rx::plan
