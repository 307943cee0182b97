#include "cli/suggestions.hpp"

#include "core/progress/advice.hpp"
#include "core/report/report.hpp"

namespace rx {

diag::Result<std::string> suggestions(Workspace& workspace, const plan::Plan& plan) {
    const auto journal = workspace.journal();
    if (!journal) return std::unexpected(journal.error());
    return report::advice_text(
        plan, progress::advice({.plan = plan, .records = (*journal)->records, .today = workspace.today()}));
}

}  // namespace rx
