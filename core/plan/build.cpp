#include <algorithm>
#include <exception>

#include "core/plan/plan.hpp"

namespace rx::plan {

namespace {

template <class T>
void add_new(const std::vector<T>& from, std::vector<T>& to) {
    for (const T& each : from) {
        if (std::ranges::find(to, each) == to.end()) to.push_back(each);
    }
}

std::vector<std::string> joined(std::vector<std::string> lines, const std::vector<std::string>& more) {
    lines.insert(lines.end(), more.begin(), more.end());
    return lines;
}

const exercise::Exercise& exercise_of(const Plan& plan, const RoutineItem& item) {
    const exercise::Exercise* found = plan.find_exercise(item.exercise.text());
    if (found == nullptr) [[unlikely]] {
        std::terminate();
    }
    return *found;
}

// The last size that the plan's rules lead to; nothing where they lead to the end of the kit.
std::optional<std::size_t> largest_of(const Plan& plan, const std::string& kit) {
    std::optional<std::size_t> largest;
    for (const Advance& rule : plan.rules.advance) {
        if (rule.kit.text() != kit) continue;
        if (!rule.until) return std::nullopt;
        largest = std::max(largest.value_or(0), *rule.until);
    }
    return largest;
}

// Where all that would be done is in it already there is nothing gentler to offer.
bool is_gentler(const GentlerRule& rule, const Selection& selection) {
    return std::ranges::any_of(selection.items, [&](const RoutineItem& item) {
        return std::ranges::find(rule.exercises, item.exercise) == rule.exercises.end();
    });
}

// With as much said as the routine has it, where the exercise does not say itself.
timeline::Part part_of(const exercise::Exercise& chosen, const Selection& selection,
                       const exercise::Situation& situation) {
    timeline::Part part = exercise::to_part(chosen, situation);
    if (selection.attention && !chosen.attention) exercise::give_attention(part, *selection.attention);
    return part;
}

timeline::Gentler to_gentler(const Plan& plan, const GentlerRule& rule, const Selection& selection,
                             const exercise::Situation& situation) {
    timeline::Gentler gentler{.pain = rule.pain, .fear = rule.fear, .say = rule.say, .parts = {}};
    for (const units::ExerciseId& id : rule.exercises)
        gentler.parts.push_back(part_of(exercise_of(plan, {.exercise = id}), selection, situation));
    return gentler;
}

}  // namespace

Selection select(const Routine& routine, const Phase* phase) {
    Selection selection{.title = routine.title,
                        .items = items_of(routine, phase),
                        .from = routine.from,
                        .approval = routine.approval,
                        .attention = routine.attention,
                        .prepare = routine.prepare,
                        .after_care = routine.after_care,
                        .discreet = routine.discreet};
    const auto needs = [&selection](const Moment& moment) {
        if (const units::EventId* event = event_of(moment)) add_new({*event}, selection.dates);
    };
    if (routine.from) needs(*routine.from);
    // Until something happens: as long as nobody has said that it did, it goes on.
    if (routine.until && !is_event_itself(*routine.until)) needs(*routine.until);
    for (const Phase& each : routine.phases) {
        if (const auto* moment = std::get_if<Moment>(&each.from)) needs(*moment);
    }
    return selection;
}

std::optional<Selection> select_short(const Routine& routine) {
    if (!routine.short_form) return std::nullopt;
    Selection selection = select(routine);
    selection.title = routine.short_form->title;
    selection.items = routine.short_form->items;
    return selection;
}

Built build(const Plan& plan, const Selection& selection, const exercise::Situation& situation) {
    Built built{.timeline = {.title = selection.title,
                             .parts = {},
                             .stops = plan.stops,
                             .contact = plan.contact,
                             .prepare = joined(plan.prepare, selection.prepare),
                             .after_care = joined(selection.after_care, plan.after_care),
                             .discreet = selection.discreet,
                             .leaving = plan.leaving},
                .left_out = {}};
    for (const GentlerRule& rule : plan.gentler) {
        if (is_gentler(rule, selection)) built.timeline.gentler.push_back(to_gentler(plan, rule, selection, situation));
    }
    bool has_exercise = false;
    for (const RoutineItem& item : selection.items) {
        const exercise::Exercise& chosen = exercise_of(plan, item);
        if (chosen.dose == nullptr) {
            built.left_out.push_back(chosen.title +
                                     " is left out: your plan leaves open how much of it, ask your clinic");
            continue;
        }
        timeline::Part part = part_of(chosen, selection, situation);
        part.optional = item.optional;
        part.largest = largest_of(plan, part.kit);
        if (part.blocks.empty()) {
            for (const std::string& note : part.notes) built.left_out.push_back(chosen.title + " is left out: " + note);
        } else {
            has_exercise = has_exercise || chosen.kind->load == exercise::Load::exercise;
            built.timeline.parts.push_back(std::move(part));
        }
    }
    // What was left out is all that the checklists around it get ready for.
    if (!built.left_out.empty() && !has_exercise) built.timeline.parts.clear();
    return built;
}

Conditions conditions(const Plan& plan, const Selection& selection) {
    Conditions all;
    add_new(plan.safety.blocked_when, all.blocked_when);
    add_new(plan.safety.not_before, all.not_before);
    all.from = selection.from;
    all.dates = selection.dates;
    for (const RoutineItem& item : selection.items) {
        const exercise::Exercise& chosen = exercise_of(plan, item);
        if (chosen.dose == nullptr) continue;
        add_new(chosen.blocked_when, all.blocked_when);
        add_new(chosen.not_before, all.not_before);
    }
    return all;
}

}  // namespace rx::plan
