// rx log check: judges the journal files and changes nothing.
#include <fmt/core.h>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/journal/ids.hpp"
#include "core/report/wording.hpp"

namespace rx::commands {

namespace {

ExitStatus check_log(Workspace& workspace, Terminal& terminal) {
    const auto journal = workspace.journal();
    if (!journal) return terminal.report(journal.error());
    const diag::Diagnostics found = journal::all_found(**journal, workspace.now());
    terminal.report(found);
    const std::string counted = report::counted(static_cast<int>(journal::all_ids(**journal).size()), "record");
    if (found.empty()) {
        terminal.print(fmt::format("{}, all whole.\n", counted));
        return ExitStatus::done;
    }
    terminal.print(fmt::format("{} read, {} to look at. Nothing was changed.\n", counted, found.all().size()));
    return ExitStatus::no;
}

}  // namespace

extern const Command log_check{.path = "log check",
                               .summary = "check every line of the journal",
                               .examples = "rx log check",
                               .declare = [](Arguments&) -> Run {
                                   return check_log;
                               }};

}  // namespace rx::commands
