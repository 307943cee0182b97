#include "cli/suggestions.hpp"

#include "core/progress/advice.hpp"
#include "core/progress/due.hpp"
#include "core/progress/measures.hpp"
#include "core/report/report.hpp"

namespace rx {

diag::Result<std::string> suggestions(Workspace& workspace, const plan::Plan& plan, Measures measures) {
    const auto journal = workspace.journal();
    if (!journal) return std::unexpected(journal.error());
    const auto who = workspace.patient();
    if (!who) return std::unexpected(who.error());
    const std::vector<journal::Record>& records = (*journal)->records;
    const units::LocalDate today = workspace.today();
    std::string advice = report::advice_text(
        plan, progress::advice({.plan = plan, .patient = *who, .records = records, .today = today}));
    if (measures == Measures::held_back) return advice;
    return advice +
           report::measures_text(progress::wanted_measures({.plan = plan,
                                                            .patient = *who,
                                                            .records = records,
                                                            .now = progress::when(today, workspace.now()),
                                                            .week_start = workspace.config().days.week_start}));
}

}  // namespace rx
