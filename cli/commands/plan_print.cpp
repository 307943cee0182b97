// rx plan print: a plan as one page for the fridge and the clinic's file.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/commands/plan_file.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/report.hpp"

namespace rx::commands {

namespace {

struct PlanPrintOptions {
    std::string plan;
    bool html = false;
};

ExitStatus print_plan(Workspace& workspace, Terminal& terminal, const PlanPrintOptions& options) {
    const auto found = find_plan(workspace, options.plan);
    if (!found) return terminal.report(found.error());
    terminal.report(found->warnings);
    const units::Weekday week_start = workspace.config().days.week_start;
    terminal.print(options.html ? report::print_html(found->plan, week_start)
                                : report::print_text(found->plan, week_start));
    return ExitStatus::done;
}

}  // namespace

extern const Command plan_print{.path = "plan print",
                                .summary = "print a plan as one page with a grid to tick by hand",
                                .examples = "rx plan print\nrx plan print --html clinic.toml > plan.html",
                                .declare = [](Arguments& accepts) -> Run {
                                    auto options = std::make_shared<PlanPrintOptions>();
                                    accepts.word("PLAN", Need::optional, options->plan,
                                                 "a file, or a kept plan; without it the plan in use");
                                    accepts.flag("--html", options->html, "as a page for a browser and its printer");
                                    return [options](Workspace& workspace, Terminal& terminal) {
                                        return print_plan(workspace, terminal, *options);
                                    };
                                }};

}  // namespace rx::commands
