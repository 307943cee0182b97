// rx plan list: every kept version, or the shipped drafts.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/shipped/shipped.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/columns.hpp"
#include "core/text/safe.hpp"

namespace rx::commands {

namespace {

// A version that no longer loads is still listed: it is there, and the person should know.
std::string title_of(Workspace& workspace, const shelf::Version& version) {
    const auto plan = workspace.plan(version);
    return plan ? text::safe((*plan)->title) : "(cannot be read; rx plan show says why)";
}

// The titles of the shipped protocols, read as plans: they are drafts, and each of them is one.
ExitStatus list_shipped(Workspace& workspace, Terminal& terminal) {
    report::Columns table;
    for (const shipped::File& file : shipped::protocols()) {
        const auto document = document::parse(file.text, std::string(file.name));
        if (!document) return terminal.report(document.error());
        const auto loaded = plan::read(*document, workspace.library(), workspace.today());
        if (!loaded) return terminal.report(loaded.error());
        table.add({std::string(file.name), text::safe(loaded->plan.title)});
    }
    terminal.print(table.text());
    return ExitStatus::done;
}

ExitStatus list_kept(Workspace& workspace, Terminal& terminal) {
    const auto versions = shelf::versions(workspace.environment().store, workspace.folders().plans);
    if (!versions) return terminal.report(versions.error());
    const auto who = workspace.patient();
    if (!who) return terminal.report(who.error());
    if (versions->empty()) {
        terminal.print("No plan is kept here yet. rx plan import FILE takes the file from your clinic.\n");
        return ExitStatus::done;
    }
    const std::string in_use = who->plan_now().value_or("");
    report::Columns table;
    for (const shelf::Version& version : *versions) {
        const std::string name = shelf::to_text(version);
        table.add({name == in_use ? "in use" : "", name, title_of(workspace, version)});
    }
    terminal.print(table.text());
    return ExitStatus::done;
}

}  // namespace

extern const Command plan_list{.path = "plan list",
                               .summary = "list the kept plans and their versions",
                               .examples = "rx plan list",
                               .declare = [](Arguments& accepts) -> Run {
                                   auto shipped = std::make_shared<bool>(false);
                                   accepts.flag("--shipped", *shipped, "list the drafts that rx brings along instead");
                                   return [shipped](Workspace& workspace, Terminal& terminal) {
                                       return *shipped ? list_shipped(workspace, terminal)
                                                       : list_kept(workspace, terminal);
                                   };
                               }};

}  // namespace rx::commands
