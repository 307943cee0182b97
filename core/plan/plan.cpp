#include "core/plan/plan.hpp"

#include <algorithm>
#include <utility>

#include "core/exercise/phrases.hpp"
#include "core/plan/header.hpp"
#include "core/plan/leaving.hpp"
#include "core/plan/limits.hpp"
#include "core/plan/phases.hpp"
#include "core/plan/prescriptions.hpp"
#include "core/plan/questions.hpp"
#include "core/plan/routines.hpp"
#include "core/plan/rule_checks.hpp"
#include "core/plan/safety.hpp"
#include "core/plan/words.hpp"

namespace rx::plan {

namespace {

template <class Items>
auto find_by_id(const Items& items, std::string_view id) -> decltype(&items.front()) {
    const auto found = std::ranges::find_if(items, [id](const auto& item) { return item.id.text() == id; });
    return found == items.end() ? nullptr : &*found;
}

// The routine that has all exercises of the plan, as its lines would be written; how often is the clinic's to say.
std::string lines_of_a_routine(const Plan& plan) {
    std::vector<std::string> ids;
    for (const exercise::Exercise& each : plan.exercises) ids.push_back(each.id.text());
    return "add, each on a line of its own: [[routine]], id = \"home\", do = " + exercise::as_list(ids) +
           ", often = \"?\" (or how often)";
}

void check_not_empty(document::Fields& root, const Plan& plan) {
    for (const char* table : {"exercise", "routine"}) {
        if (root.has(table) && (root.node(table) == nullptr || !root.tables(table).empty())) continue;
        const bool can_be_shown = table == std::string_view("routine") && !plan.exercises.empty();
        root.report(table, "plan-empty", "this plan has no " + std::string(table),
                    can_be_shown ? lines_of_a_routine(plan) : "add at least one [[" + std::string(table) + "]]");
    }
}

std::vector<std::string> sorted_ids_of(const std::vector<exercise::Reading>& readings) {
    std::vector<std::string> ids;
    for (const exercise::Reading& reading : readings) ids.push_back(reading.id);
    std::ranges::sort(ids);
    return ids;
}

void read_tables(document::Fields& root, const exercise::Library& library, Plan& plan) {
    const Questions questions = read_questions(root);
    const exercise::Kits kits = read_kits(root);
    const auto own = in_own_words(root, library);
    const auto readings =
        read_exercises(root, {.kits = kits, .library = own ? *own : library, .names = questions.names});
    plan.safety = read_safety(root, questions.names, readings);
    plan.stops = read_stops(root);
    plan.leaving = read_leaving(root);
    const Known known{.exercises = sorted_ids_of(readings), .names = questions.names, .kits = kits};
    plan.gentler = read_gentler(root, readings, known.exercises, plan.stops);
    auto routines = read_routines(root, known);
    read_phases(root, known, routines);
    for (const auto& [id, kit] : kits) {
        if (kit) plan.kits.emplace(id, *kit);
    }
    for (const exercise::Reading& reading : readings) {
        if (reading.exercise) plan.exercises.push_back(*reading.exercise);
    }
    plan.rules = read_rules(root, {questions.names, kits});
    check_rules(root, plan);
    plan.measures = read_measures(root);
    check_not_empty(root, plan);
    check_limits(root, plan, routines);
    for (const PlacedRoutine& placed : routines) plan.routines.push_back(placed.routine);
    hold_back_each_day(plan);
    keep_needed(questions, plan);
    warn_of_unused(root, plan);
}

}  // namespace

const exercise::Exercise* Plan::find_exercise(std::string_view name) const {
    return find_by_id(exercises, name);
}

const Routine* Plan::find_routine(std::string_view name) const {
    return find_by_id(routines, name);
}

diag::Checked<Loaded> read(const document::Document& document, const exercise::Library& library,
                           units::LocalDate today) {
    diag::Diagnostics problems;
    if (auto newer = newer_format(document)) {
        problems.add(*std::move(newer));
        return std::unexpected(std::move(problems));
    }
    const std::vector<document::TableFields> tables = language();
    document::Fields root(document.root, {}, "this plan", header_fields(), {document.source, tables}, problems);
    Plan plan{.id = units::PlanId("")};
    read_header(root, today, plan);
    read_tables(root, library, plan);
    if (problems.has_errors()) return std::unexpected(std::move(problems));
    plan.content = content_of(document);
    plan.cited = cited_in(document);
    return Loaded{.plan = std::move(plan), .warnings = std::move(problems)};
}

bool counts_sessions(const Plan& plan) {
    return std::ranges::any_of(plan.routines, [](const Routine& routine) {
        return routine.sessions_in_all || std::ranges::any_of(routine.phases, [](const Phase& phase) {
                   return std::holds_alternative<AfterSessions>(phase.from);
               });
    });
}

}  // namespace rx::plan
