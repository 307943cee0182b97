#include "core/plan/limits.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/exercise/phrases.hpp"

namespace rx::plan {

namespace {

// "Use 2-4 exercises": evidence.md f, BACH.
constexpr std::size_t most_exercises = 4;

using Names = std::set<std::string_view>;

// What one routine asks for, in the form of it that asks for most.
struct Demand {
    const PlacedRoutine& placed;
    units::Duration shortest{0};
    Names load;  // the exercises that count towards a day's
};

class Weighing {
public:
    Weighing(const Plan& plan, std::span<const PlacedRoutine> routines) {
        for (const exercise::Exercise& each : plan.exercises) exercises_.emplace(each.id.text(), &each);
        for (const PlacedRoutine& each : routines) routines_.emplace(each.routine.id.text(), &each.routine);
    }

    [[nodiscard]] Demand demand_of(const PlacedRoutine& placed) const {
        Demand demand{.placed = placed, .load = {}};
        add(placed.routine, demand);
        for (const units::RoutineId& id : placed.routine.alternatives) {
            const auto found = routines_.find(id.text());
            if (found != routines_.end()) add(*found->second, demand);
        }
        return demand;
    }

private:
    void add(const Routine& routine, Demand& demand) const {
        add(routine.items, demand);
        for (const Phase& phase : routine.phases) add(phase.items, demand);
        if (routine.short_form) add(routine.short_form->items, demand);
    }

    void add(const std::vector<RoutineItem>& items, Demand& demand) const {
        units::Duration shortest{0};
        Names load;
        for (const RoutineItem& item : items) {
            const auto found = exercises_.find(item.exercise.text());
            if (found == exercises_.end()) continue;
            shortest += found->second->shortest;
            const bool counts = !item.optional && found->second->kind->load == exercise::Load::exercise;
            if (counts) load.insert(found->first);
        }
        demand.shortest = std::max(demand.shortest, shortest);
        if (load.size() > demand.load.size()) demand.load = std::move(load);
    }

    std::map<std::string_view, const exercise::Exercise*> exercises_;
    std::map<std::string_view, const Routine*> routines_;
};

std::vector<Demand> demands_of(const Plan& plan, std::span<const PlacedRoutine> routines) {
    const Weighing weighing(plan, routines);
    std::vector<Demand> demands;
    for (const PlacedRoutine& placed : routines) demands.push_back(weighing.demand_of(placed));
    return demands;
}

bool can_be_due(const Routine& routine, units::Weekday day) {
    // An alternative is done when the routine is due that offers it.
    if (routine.optional || routine.alternative_of) return false;
    if (!routine.alternatives.empty() && !routine.often) return true;
    if (!routine.often) return false;
    return is_on(*routine.often, day);
}

void warn(document::Fields& root, const PlacedRoutine& placed, std::string message) {
    root.warn_at(placed.at, 1, "many-exercises", std::move(message), "two to four exercises a day are kept up best");
}

void check_each_routine(document::Fields& root, std::span<const Demand> demands) {
    for (const auto& [placed, shortest, load] : demands) {
        // Said of the alternative that is too much.
        if (!placed.routine.alternatives.empty()) continue;
        const std::string name = "routine \"" + placed.routine.id.text() + "\"";
        if (shortest > exercise::longest_session) {
            root.report_at(placed.at, "routine-too-long", name + " would last " + exercise::absurd(shortest),
                           "at most " + exercise::absurd(exercise::longest_session));
        }
        if (load.size() > most_exercises)
            warn(root, placed, name + " has " + std::to_string(load.size()) + " exercises");
    }
}

// Routines that are small each may still add up on one day.
void check_each_day(document::Fields& root, std::span<const Demand> demands) {
    for (unsigned encoding = 1; encoding <= units::days_in_week; ++encoding) {
        Names day;
        for (const auto& [placed, shortest, load] : demands) {
            if (!can_be_due(placed.routine, units::Weekday(encoding))) continue;
            if (load.size() > most_exercises) return;
            day.insert(load.begin(), load.end());
            if (day.size() <= most_exercises) continue;
            warn(root, placed, "with this routine a day may have " + std::to_string(day.size()) + " exercises");
            return;
        }
    }
}

void add_all(const std::vector<RoutineItem>& items, Names& names) {
    for (const RoutineItem& item : items) names.insert(item.exercise.text());
}

// With one routine there is one place for it, and its line can be shown.
std::string how_to_use(const exercise::Exercise& unused, std::span<const PlacedRoutine> routines) {
    const Routine& only = routines.front().routine;
    const bool is_plain = std::ranges::none_of(only.items, &RoutineItem::optional);
    if (routines.size() > 1 || !is_plain || only.items.empty()) return "add it to \"do\" of a routine, or leave it out";
    std::vector<std::string> ids;
    for (const RoutineItem& item : only.items) ids.push_back(item.exercise.text());
    ids.push_back(unused.id.text());
    return "write do = " + exercise::as_list(ids) + " in routine \"" + only.id.text() + "\", or leave it out";
}

void check_use(document::Fields& root, const Plan& plan, std::span<const PlacedRoutine> routines) {
    // A routine that could not be read may have used any of them, and a plan without routines is told so once.
    if (routines.empty() || routines.size() != root.tables("routine").size()) return;
    Names used;
    for (const PlacedRoutine& placed : routines) {
        add_all(placed.routine.items, used);
        for (const Phase& phase : placed.routine.phases) add_all(phase.items, used);
        if (placed.routine.short_form) add_all(placed.routine.short_form->items, used);
    }
    for (const GentlerRule& rule : plan.gentler) {
        for (const units::ExerciseId& id : rule.exercises) used.insert(id.text());
    }
    for (const exercise::Exercise& each : plan.exercises) {
        if (used.contains(each.id.text())) continue;
        root.warn_at(each.at, 1, "exercise-unused", "no routine has exercise \"" + each.id.text() + "\"",
                     how_to_use(each, routines));
    }
}

}  // namespace

void check_limits(document::Fields& root, const Plan& plan, std::span<const PlacedRoutine> routines) {
    const std::vector<Demand> demands = demands_of(plan, routines);
    check_each_routine(root, demands);
    check_each_day(root, demands);
    check_use(root, plan, routines);
}

}  // namespace rx::plan
