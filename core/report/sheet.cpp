#include "core/report/sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "core/report/plan_words.hpp"
#include "core/report/rule_words.hpp"
#include "core/report/wording.hpp"

namespace rx::report {

namespace {

std::string sizes_of(const kit::Kit& kit) {
    std::vector<std::string> sizes;
    for (const kit::Size& size : kit.sizes) sizes.push_back(size_in_words(size.label, size.diameter));
    return fmt::format("{}: {}", kit_name(kit), joined(sizes));
}

void add_facts(const plan::Plan& plan, Sheet& sheet) {
    const auto add = [&](std::string_view name, std::string value) {
        if (!value.empty()) sheet.facts.emplace_back(name, std::move(value));
    };
    add("From", joined({plan.author, plan.clinic}));
    add("Issued", plan.issued ? units::in_words(*plan.issued) : "");
    add("Review", plan.review ? units::in_words(*plan.review) : "");
    add("Last day", plan.ends ? units::in_words(*plan.ends) : "");
    for (const std::string& goal : plan.goals) add("Goal", goal);
    for (const auto& [id, kit] : plan.kits) add("Sizes", sizes_of(kit));
}

// `only` names the exercise that alone is held back; the whole plan without.
void add_conditions(const plan::Plan& plan, const exercise::Conditions& conditions, const std::string& only,
                    Sheet& sheet) {
    const std::string what = only.empty() ? "" : only + ": ";
    for (const ConditionInWords& each : conditions_in_words(plan, conditions))
        sheet.before.push_back(what + each.when + (each.say.empty() ? "" : " " + each.say));
}

void add_before(const plan::Plan& plan, Sheet& sheet) {
    add_conditions(plan, {.blocked_when = plan.safety.blocked_when, .not_before = plan.safety.not_before}, "", sheet);
    for (const exercise::Exercise& each : plan.exercises) {
        add_conditions(plan, {.blocked_when = each.blocked_when, .not_before = each.not_before}, title_of(plan, each),
                       sheet);
    }
    for (std::string& line : safety_in_words(plan.safety)) sheet.before.push_back(std::move(line));
    for (const std::string& line : plan.prepare) sheet.before.push_back(line);
}

// Each exercise of the routine, or of one of its phases, once.
std::vector<const exercise::Exercise*> exercises_of(const plan::Plan& plan, const plan::Routine& routine) {
    std::vector<const exercise::Exercise*> all;
    const auto add = [&](const std::vector<plan::RoutineItem>& items) {
        for (const plan::RoutineItem& item : items) {
            const exercise::Exercise* exercise = plan.find_exercise(item.exercise.text());
            if (exercise != nullptr && std::ranges::find(all, exercise) == all.end()) all.push_back(exercise);
        }
    };
    add(routine.items);
    for (const plan::Phase& phase : routine.phases) add(phase.items);
    return all;
}

std::vector<std::string> notes_of(const plan::Plan& plan, const plan::Routine& routine) {
    std::vector<std::string> notes;
    for (const exercise::Exercise* exercise : exercises_of(plan, routine)) {
        for (const std::string& line : exercise->prepare)
            notes.push_back(fmt::format("before {}: {}", title_of(plan, *exercise), line));
        for (const std::string& line : exercise->after_care)
            notes.push_back(fmt::format("after {}: {}", title_of(plan, *exercise), line));
    }
    for (std::string& line : guidance_in_words(plan, routine, Doses::said)) notes.push_back(std::move(line));
    for (std::string& line : calendar_in_words(plan, routine, Doses::said)) notes.push_back(std::move(line));
    return notes;
}

// What an alternative has beside what is said of the routine that offers it.
void add_alternative(const plan::Plan& plan, const plan::Routine& each, SheetRoutine& sheet) {
    const std::string often = how_often(each);
    sheet.items.emplace_back(
        each.title, (often == sheet.often ? "" : often + ", ") + items_in_words(plan, each.items, Doses::said));
    for (const std::string& note : notes_of(plan, each)) {
        if (std::ranges::find(sheet.notes, note) == sheet.notes.end()) sheet.notes.push_back(each.title + ": " + note);
    }
}

SheetRoutine sheet_of(const plan::Plan& plan, const plan::Routine& routine) {
    SheetRoutine sheet{.title = routine.title, .often = how_often(routine), .items = {}};
    for (const plan::RoutineItem& item : routine.items) {
        const exercise::Exercise* exercise = plan.find_exercise(item.exercise.text());
        sheet.items.emplace_back(item_in_words(plan, item), exercise == nullptr ? "" : dose_and_word(plan, *exercise));
    }
    sheet.notes = stand_ins_in_words(plan, routine);
    for (std::string& note : notes_of(plan, routine)) sheet.notes.push_back(std::move(note));
    for (const units::RoutineId& id : routine.alternatives) add_alternative(plan, *plan.find_routine(id.text()), sheet);
    return sheet;
}

}  // namespace

Sheet sheet_of(const plan::Plan& plan) {
    Sheet sheet{.title = plan.title,
                .facts = {},
                .contact = plan.contact.empty() ? std::string(ask_your_clinic) : plan.contact,
                .before = {},
                .stops = {},
                .routines = {},
                .after = plan.after_care,
                .suggestions = {},
                .measures = {}};
    add_facts(plan, sheet);
    add_before(plan, sheet);
    for (const plan::GentlerRule& rule : plan.gentler) sheet.before.push_back(gentler_in_words(plan, rule));
    for (const timeline::StopRule& rule : plan.stops) sheet.stops.emplace_back(limit_of(rule), words_of(rule));
    if (std::string way_out = leaving_in_words(plan.leaving); !way_out.empty())
        sheet.stops.emplace_back("ending early", std::move(way_out));
    for (const plan::Routine& routine : plan.routines) {
        // An alternative is ticked where it counts.
        if (!routine.alternative_of) sheet.routines.push_back(sheet_of(plan, routine));
    }
    for (const auto& [rule, say] : rules_in_words(plan))
        sheet.suggestions.push_back(say.empty() ? rule : fmt::format("{}. {}", rule, say));
    for (const plan::Measure& measure : plan.measures)
        sheet.measures.push_back(fmt::format("{}: {}", measure.title, measure_in_words(measure)));
    return sheet;
}

std::vector<std::string> weekdays_from(units::Weekday first) {
    std::vector<std::string> names;
    for (int day = 0; day < units::days_in_week; ++day)
        names.push_back(units::short_name(first + std::chrono::days{day}));
    return names;
}

}  // namespace rx::report
