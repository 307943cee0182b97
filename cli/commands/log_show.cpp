// rx log show: what was done in a period: a sentence first, then a table.
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/options/period.hpp"
#include "cli/routine_choice.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/report.hpp"
#include "core/summary/summary.hpp"

namespace rx::commands {

namespace {

struct Options {
    rx::options::PeriodFlags period;
    std::string routine;
    std::string exercise;
    bool json = false;
};

// A version that cannot be loaded any more gives no planned numbers; its sessions still count.
summary::PlanLookup lookup_in(Workspace& workspace) {
    return [&workspace](const std::string& name) -> const plan::Plan* {
        const auto version = shelf::parse_version(name);
        if (!version) return nullptr;
        const auto plan = workspace.plan(*version);
        return plan ? *plan : nullptr;
    };
}

// Damage is said, never fatal.
void mention_unreadable(Terminal& terminal, const journal::Contents& journal) {
    if (journal.unreadable == 0) return;
    terminal.report(journal.problems);
    terminal.say(journal.unreadable == 1
                     ? "1 line of the journal could not be read; it was left as it is.\n"
                     : fmt::format("{} lines of the journal could not be read; they were left as they are.\n",
                                   journal.unreadable));
}

ExitStatus run(Workspace& workspace, Terminal& terminal, const Options& options) {
    const units::Weekday week_start = workspace.config().days.week_start;
    const auto chosen = options::choose_period(options.period, workspace.today(), week_start);
    if (!chosen) return terminal.report(chosen.error());
    const auto journal = workspace.journal();
    if (!journal) return terminal.report(journal.error());
    const auto who = workspace.patient();
    if (!who) return terminal.report(who.error());

    const summary::Summary summary =
        summary::summarise({.records = (*journal)->records,
                            .patient = *who,
                            .plan = lookup_in(workspace),
                            .period = chosen->period,
                            .filter = {.routine = options.routine, .exercise = options.exercise},
                            .today = workspace.today(),
                            .week_start = week_start});
    const report::LogView view{.summary = summary, .name = chosen->name, .today = workspace.today()};
    terminal.print(options.json ? report::log_json(view) : report::log_text(view));
    mention_unreadable(terminal, **journal);
    return ExitStatus::done;
}

}  // namespace

extern const Command log_show{
    .path = "log show",
    .summary = "show what was done: a sentence, then a table",
    .examples = "rx log show --week\nrx log show --since 2026-11-01 --json",
    .declare = [](CLI::App& app) -> Run {
        auto options = std::make_shared<Options>();
        rx::options::add_period(app, options->period);
        app.add_option("--routine", options->routine, "only this routine")->type_name("ID");
        app.add_option("--exercise", options->exercise, "only sessions with this exercise")->type_name("ID");
        app.add_flag("--json", options->json, "as JSON, with every number of the text");
        return [options](Workspace& workspace, Terminal& terminal) {
            return run(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
