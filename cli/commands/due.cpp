// rx due: what is due today, for people and for cron. Takes no lock, writes nothing.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/clock_trouble.hpp"
#include "cli/command.hpp"
#include "cli/routine_choice.hpp"
#include "cli/suggestions.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/progress/due.hpp"
#include "core/report/report.hpp"

namespace rx::commands {

namespace {

struct DueOptions {
    std::string routine;
    bool quiet = false;
};

// No plan is an honest "no", not an error: cron asks before a clinic has sent anything.
ExitStatus no_plan(Terminal& terminal, const DueOptions& options) {
    if (!options.quiet) terminal.print("Nothing is due: no plan is in use yet.\n");
    return ExitStatus::no;
}

ExitStatus ask_what_is_due(Workspace& workspace, Terminal& terminal, const DueOptions& options) {
    const auto version = workspace.version_in_use();
    if (!version)
        return version.error().code == "no-plan" ? no_plan(terminal, options) : terminal.report(version.error());
    const auto plan = workspace.plan(*version);
    if (!plan) return terminal.report(plan.error());
    if (!options.routine.empty() && (*plan)->find_routine(options.routine) == nullptr) {
        return terminal.report(unknown_routine(**plan, options.routine));
    }
    auto answers = due_today(workspace, **plan);
    if (!answers) return terminal.report(answers.error());
    std::erase_if(*answers, [&](const progress::Due& due) {
        return !options.routine.empty() && due.routine->id.text() != options.routine;
    });
    if (!options.quiet) {
        const auto suggested = suggestions(workspace, **plan, Measures::asked);
        if (!suggested) return terminal.report(suggested.error());
        terminal.print(report::due_text(*answers) + (options.routine.empty() ? *suggested : ""));
    }
    return std::ranges::any_of(*answers, &progress::Due::is_due) ? ExitStatus::done : ExitStatus::no;
}

}  // namespace

extern const Command due{.path = "due",
                         .summary = "whether practice is due today (exit 0 due, 1 not)",
                         .examples = "rx due\nrx due -q && echo \"time for your routine\"",
                         .declare = [](Arguments& accepts) -> Run {
                             auto options = std::make_shared<DueOptions>();
                             accepts.word("ROUTINE", Need::optional, options->routine, "only this routine");
                             accepts.flag("-q,--quiet", options->quiet,
                                          "print nothing, only answer by the exit status");
                             return [options](Workspace& workspace, Terminal& terminal) {
                                 if (!options->quiet) mention_clock_trouble(workspace, terminal);
                                 return ask_what_is_due(workspace, terminal, *options);
                             };
                         }};

}  // namespace rx::commands
