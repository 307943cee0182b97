#include "core/report/sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "core/exercise/phrases.hpp"
#include "core/report/plan_words.hpp"
#include "core/report/wording.hpp"

namespace rx::report {

namespace {

std::string in_a_row(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        if (!word.empty()) text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

std::string sizes_of(const kit::Kit& kit) {
    std::vector<std::string> sizes;
    for (const kit::Size& size : kit.sizes) sizes.push_back(size_in_words(size.label, size.diameter));
    const std::string title = kit.title.empty() ? exercise::title_from(kit.id.text()) : kit.title;
    return fmt::format("{}: {}", title, in_a_row(sizes));
}

void add_facts(const plan::Plan& plan, Sheet& sheet) {
    const auto add = [&](std::string_view name, std::string value) {
        if (!value.empty()) sheet.facts.emplace_back(name, std::move(value));
    };
    add("From", in_a_row({plan.author, plan.clinic}));
    add("Issued", plan.issued ? units::in_words(*plan.issued) : "");
    add("Review", plan.review ? units::in_words(*plan.review) : "");
    for (const std::string& goal : plan.goals) add("Goal", goal);
    for (const auto& [id, kit] : plan.kits) add("Sizes", sizes_of(kit));
}

// `only` names the exercise that alone is held back; the whole plan without.
void add_conditions(const plan::Plan& plan, const exercise::Conditions& conditions, const std::string& only,
                    Sheet& sheet) {
    const std::string what = only.empty() ? "" : only + ": ";
    for (const exercise::NotBefore& wait : conditions.not_before) {
        sheet.before.push_back(fmt::format("{}not before {} after: {}", what, units::to_text(wait.wait),
                                           exercise::title_from(wait.event.text())));
    }
    for (const units::StateId& id : conditions.blocked_when) {
        const auto question = std::ranges::find(plan.states, id, &plan::StateQuestion::id);
        const bool asked = question != plan.states.end();
        std::string line = what + "not while this is so: " + (asked ? question->ask : exercise::title_from(id.text()));
        if (asked && !question->say.empty()) line += " " + question->say;
        sheet.before.push_back(std::move(line));
    }
}

void add_before(const plan::Plan& plan, Sheet& sheet) {
    add_conditions(plan, {.blocked_when = plan.safety.blocked_when, .not_before = plan.safety.not_before}, "", sheet);
    for (const exercise::Exercise& each : plan.exercises) {
        add_conditions(plan, {.blocked_when = each.blocked_when, .not_before = each.not_before}, each.title, sheet);
    }
    if (plan.safety.contractions == plan::Allowance::forbidden)
        sheet.before.emplace_back("no tightening exercises in this plan");
}

SheetRoutine sheet_of(const plan::Plan& plan, const plan::Routine& routine) {
    SheetRoutine sheet{.title = routine.title, .often = how_often(routine), .items = {}};
    for (const plan::RoutineItem& item : routine.items) {
        const exercise::Exercise* exercise = plan.find_exercise(item.exercise.text());
        const std::string title = exercise == nullptr ? item.exercise.text() : exercise->title;
        sheet.items.emplace_back(title + (item.optional ? " (if you like)" : ""),
                                 exercise == nullptr ? "" : dose_in_words(*exercise));
    }
    sheet.notes = guidance_in_words(plan, routine);
    for (std::string& line : calendar_in_words(plan, routine)) sheet.notes.push_back(std::move(line));
    return sheet;
}

}  // namespace

Sheet sheet_of(const plan::Plan& plan) {
    Sheet sheet{.title = plan.title,
                .facts = {},
                .contact = plan.contact.empty() ? std::string(ask_your_clinic) : plan.contact,
                .before = {},
                .stops = {},
                .routines = {}};
    add_facts(plan, sheet);
    add_before(plan, sheet);
    for (const timeline::StopRule& rule : plan.stops) sheet.stops.emplace_back(limit_of(rule), rule.say);
    for (const plan::Routine& routine : plan.routines) sheet.routines.push_back(sheet_of(plan, routine));
    return sheet;
}

std::vector<std::string> weekdays_from(units::Weekday first) {
    std::vector<std::string> names;
    for (int day = 0; day < units::days_in_week; ++day)
        names.push_back(units::short_name(first + std::chrono::days{day}));
    return names;
}

}  // namespace rx::report
