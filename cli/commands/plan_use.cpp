// rx plan use: takes a kept plan into use, from now on.
#include <fmt/core.h>

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/commands/plan_choice.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/text/safe.hpp"

namespace rx::commands {

namespace {

ExitStatus use_plan(Workspace& workspace, Terminal& terminal, const std::string& id) {
    const auto version = choose_version(workspace, id);
    if (!version) return terminal.report(version.error());
    // A plan that does not load cannot guide anybody: said now, not when she has lain down.
    const auto plan = workspace.plan(*version);
    if (!plan) return terminal.report(plan.error());
    const std::string name = shelf::to_text(*version);
    if (const auto current = workspace.version_in_use(); current && *current == *version) {
        terminal.print(fmt::format("{} is in use already.\n", name));
        return ExitStatus::done;
    }
    const auto saved = workspace.append(workspace.new_record(journal::UsePlan{.plan = name}));
    if (!saved) return terminal.report(saved.error());
    terminal.print(fmt::format("In use from now on: {} ({}).\n", text::safe((*plan)->title), name));
    return ExitStatus::done;
}

}  // namespace

extern const Command plan_use{.path = "plan use",
                              .summary = "take a kept plan into use from now on",
                              .examples = "rx plan use home-2026-11",
                              .declare = [](Arguments& accepts) -> Run {
                                  auto id = std::make_shared<std::string>();
                                  accepts.word("ID", Need::required, *id,
                                               "a kept plan, or one version of it as ID@HASH");
                                  return [id](Workspace& workspace, Terminal& terminal) {
                                      return use_plan(workspace, terminal, *id);
                                  };
                              }};

}  // namespace rx::commands
