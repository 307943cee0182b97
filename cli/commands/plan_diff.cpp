// rx plan diff: what one version asks otherwise than another, in sentences.
#include <fmt/core.h>

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/commands/plan_choice.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/report.hpp"

namespace rx::commands {

namespace {

struct PlanDiffOptions {
    std::string before;
    std::string after;
};

ExitStatus diff_plans(Workspace& workspace, Terminal& terminal, const PlanDiffOptions& options) {
    const auto before = choose_version(workspace, options.before);
    if (!before) return terminal.report(before.error());
    const auto after = choose_version_or_current(workspace, options.after);
    if (!after) return terminal.report(after.error());
    const auto old_plan = workspace.plan(*before);
    if (!old_plan) return terminal.report(old_plan.error());
    const auto new_plan = workspace.plan(*after);
    if (!new_plan) return terminal.report(new_plan.error());

    const std::string changes = report::changes_text(**old_plan, **new_plan);
    const std::string names = fmt::format("From {} to {}", shelf::to_text(*before), shelf::to_text(*after));
    terminal.print(changes.empty() ? names + " nothing changes for the patient.\n" : names + ":\n" + changes);
    return ExitStatus::done;
}

}  // namespace

extern const Command plan_diff{
    .path = "plan diff",
    .summary = "say what changes from one kept plan to another",
    .examples = "rx plan diff home-2026-10 home-2026-11",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<PlanDiffOptions>();
        accepts.word("BEFORE", Need::required, options->before, "a kept plan, or one version of it as ID@HASH");
        accepts.word("AFTER", Need::optional, options->after, "likewise; without it the plan in use");
        return [options](Workspace& workspace, Terminal& terminal) {
            return diff_plans(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
