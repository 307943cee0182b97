// rx plan history: which plan was in use since when.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/columns.hpp"
#include "core/text/safe.hpp"

namespace rx::commands {

namespace {

ExitStatus show_history(Workspace& workspace, Terminal& terminal) {
    const auto who = workspace.patient();
    if (!who) return terminal.report(who.error());
    if (who->plans.empty()) {
        terminal.print("No plan has been in use here yet.\n");
        return ExitStatus::done;
    }
    report::Columns table;
    table.add({"Since", "Plan", "Title"});
    for (const patient::PlanUse& use : who->plans) {
        const auto version = shelf::parse_version(use.plan);
        const auto plan = version ? workspace.plan(*version) : std::unexpected(diag::Diagnostics());
        table.add({units::in_words(use.since), text::safe(use.plan),
                   plan ? text::safe((*plan)->title) : "(cannot be read any more)"});
    }
    terminal.print(table.text());
    return ExitStatus::done;
}

}  // namespace

extern const Command plan_history{.path = "plan history",
                                  .summary = "list which plan was in use since when",
                                  .examples = "rx plan history",
                                  .declare = [](Arguments&) -> Run {
                                      return show_history;
                                  }};

}  // namespace rx::commands
