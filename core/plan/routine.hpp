// What belongs together in a session, how often it is asked for, and from when until when.
//
// All of it as the clinic wrote it. What holds for a person on a day is patient::stage()'s to say.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/plan/beginning.hpp"
#include "core/plan/caps.hpp"
#include "core/plan/schedule.hpp"
#include "core/timeline/timeline.hpp"
#include "core/units/id.hpp"

namespace rx::plan {

struct RoutineItem {
    units::ExerciseId exercise;
    bool optional = false;

    bool operator==(const RoutineItem&) const = default;
};

// From then on a routine is asked for otherwise; of those that have begun, the last one holds.
struct Phase {
    Beginning from;
    std::string title = {};               // may be empty
    std::vector<RoutineItem> items = {};  // those of before, where the phase names none
    std::optional<Schedule> often = {};   // likewise; nothing when the clinic left it blank
    std::string source = {};
};

// A shorter form of a routine that counts fully.
struct ShortForm {
    std::string title;
    std::vector<RoutineItem> items;  // at least one
    std::string source = {};
};

// Somebody's word without which a routine does not begin.
struct AwaitedWord {
    exercise::Approver by;
    units::RoutineId of;  // itself, or the routine of which it is an alternative
};

struct Routine {
    units::RoutineId id;
    std::string title = {};
    std::vector<RoutineItem> items = {};  // at least one, or else `alternatives` has some
    std::optional<Schedule> often = {};   // nothing when the clinic left it blank
    Caps caps = {};                       // however often it is asked for, it is done no oftener than that
    bool optional = false;                // outside the denominator, never due
    std::string source = {};
    std::optional<Moment> from = {};          // nothing is asked for before that day
    std::optional<Moment> until = {};         // a date is the last day; after an event: over when that day has come
    std::optional<int> sessions_in_all = {};  // instead of that: over after so many that count
    std::vector<Phase> phases = {};           // in file order
    std::optional<ShortForm> short_form = {};
    std::optional<timeline::Attention> attention = {};  // of those of its exercises that say none
    std::vector<std::string> prepare = {};              // what to see to before it
    std::vector<std::string> after_care = {};           // and after it
    std::string discreet = {};                          // a title that tells nobody what it is; may be empty
    std::optional<AwaitedWord> approval = {};
    std::vector<units::RoutineId> alternatives = {};      // routines of which the person does the one she chose
    std::optional<units::RoutineId> alternative_of = {};  // the routine of which this is a choice
    std::optional<units::RoutineId> counts_as = {};       // a session of this one is one of that as well
};

// The routine as it is before its first phase, or as `phase` has it.
[[nodiscard]] inline const std::optional<Schedule>& often_of(const Routine& routine, const Phase* phase) {
    return phase == nullptr ? routine.often : phase->often;
}
[[nodiscard]] inline const std::vector<RoutineItem>& items_of(const Routine& routine, const Phase* phase) {
    return phase == nullptr ? routine.items : phase->items;
}
// Whether an item `is` that, in the routine, in one of its phases or in its short form.
template <class Is>
[[nodiscard]] bool has_item(const Routine& routine, const Is& is) {
    const auto has_one = [&is](const std::vector<RoutineItem>& items) {
        return std::ranges::any_of(items, is);
    };
    return has_one(routine.items) || std::ranges::any_of(routine.phases, has_one, &Phase::items) ||
           (routine.short_form && has_one(routine.short_form->items));
}

}  // namespace rx::plan
