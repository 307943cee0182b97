#include "tests/fuzz/plan_target.hpp"

#include <algorithm>
#include <chrono>

#include "core/plan/plan.hpp"
#include "core/report/report.hpp"

namespace rx::fuzz {

namespace {

bool says_something(const diag::Diagnostics& problems) {
    return !problems.empty() && std::ranges::all_of(problems.all(), [](const diag::Diagnostic& problem) {
        return !problem.message.empty() && !problem.code.empty();
    });
}

bool shows_something(const plan::Plan& plan) {
    std::size_t shown = report::plan_text(plan).size() + report::print_text(plan, std::chrono::Monday).size() +
                        report::print_html(plan, std::chrono::Monday).size();
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
    const auto loaded = plan::read(*document, exercise::Library{}, units::LocalDate(2026y / 11 / 20));
    return loaded ? shows_something(loaded->plan) : says_something(loaded.error());
}

}  // namespace rx::fuzz
