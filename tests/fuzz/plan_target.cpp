#include "tests/fuzz/plan_target.hpp"

#include <algorithm>
#include <chrono>

#include "core/plan/plan.hpp"
#include "core/report/report.hpp"
#include "tests/fuzz/shipped.hpp"

namespace rx::fuzz {

namespace {

bool says_something(const diag::Diagnostics& problems) {
    return !problems.empty() && std::ranges::all_of(problems.all(), [](const diag::Diagnostic& problem) {
        return !problem.message.empty() && !problem.code.empty();
    });
}

bool shows_something(const plan::Plan& plan, units::LocalDate today) {
    const patient::Patient nobody;
    const progress::CalendarQuestion weeks{
        .plan = plan, .patient = nobody, .first = today, .weeks = 2, .week_start = std::chrono::Monday};
    const progress::SimulationQuestion week{
        .plan = plan, .first = today, .weeks = 1, .week_start = std::chrono::Monday};
    const std::vector courses{progress::simulate(week, progress::personas().front())};
    std::size_t shown = report::plan_text(plan).size() + report::print_text(plan, std::chrono::Monday).size() +
                        report::print_html(plan, std::chrono::Monday).size() +
                        report::calendar_text(plan, progress::calendar(weeks)).size() +
                        report::simulation_text({.plan = plan, .first = today, .weeks = 1, .courses = courses}).size();
    for (const plan::Routine& routine : plan.routines) {
        shown += report::preview_text(plan::build(plan, plan::select(routine), {})).size();
    }
    return shown > 0;
}

}  // namespace

bool is_answered(std::string_view text) {
    using namespace std::chrono_literals;
    const auto document = document::parse(text, "clinic.toml");
    if (!document) return says_something(document.error());
    if (document::canonical(*document).empty()) return false;
    const units::LocalDate today(2026y / 11 / 20);
    // With the shipped exercises a plan of the seeds is more than a list of names nobody knows.
    const auto loaded = plan::read(*document, shipped_library(), today);
    return loaded ? shows_something(loaded->plan, today) : says_something(loaded.error());
}

}  // namespace rx::fuzz
