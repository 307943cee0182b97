// rx plan show: a plan as its patient reads it.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/commands/plan_choice.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/report.hpp"

namespace rx::commands {

namespace {

ExitStatus show_plan(Workspace& workspace, Terminal& terminal, const std::string& id) {
    const auto version = choose_version_or_current(workspace, id);
    if (!version) return terminal.report(version.error());
    const auto plan = workspace.plan(*version);
    if (!plan) return terminal.report(plan.error());
    terminal.print(report::plan_text(**plan));
    return ExitStatus::done;
}

}  // namespace

extern const Command plan_show{.path = "plan show",
                               .summary = "read a plan: the one in use, or ID",
                               .examples = "rx plan show",
                               .declare = [](Arguments& accepts) -> Run {
                                   auto id = std::make_shared<std::string>();
                                   accepts.word("ID", Need::optional, *id,
                                                "a kept plan, or one version of it as ID@HASH");
                                   return [id](Workspace& workspace, Terminal& terminal) {
                                       return show_plan(workspace, terminal, *id);
                                   };
                               }};

}  // namespace rx::commands
