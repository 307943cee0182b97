// rx plan check: says everything that is wrong with plan files; keeps nothing.
#include <fmt/core.h>

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/commands/plan_file.hpp"
#include "cli/terminal.hpp"
#include "core/text/safe.hpp"

namespace rx::commands {

namespace {

// Every file is checked; the status is that of the first one with errors.
ExitStatus run(Workspace& workspace, Terminal& terminal, const std::vector<std::string>& files) {
    ExitStatus status = ExitStatus::done;
    for (const std::string& name : files) {
        const auto file = read_plan_file(workspace, name);
        if (!file) {
            const ExitStatus wrong = terminal.report(file.error());
            if (status == ExitStatus::done) status = wrong;
            continue;
        }
        terminal.report(file->warnings);
        terminal.print(fmt::format("{}: {} can be imported ({}).\n", text::safe(name), text::safe(file->plan.title),
                                   shelf::to_text(file->version)));
    }
    return status;
}

}  // namespace

extern const Command plan_check{.path = "plan check",
                                .summary = "say everything that is wrong with plan files",
                                .examples = "rx plan check clinic.toml",
                                .declare = [](Arguments& accepts) -> Run {
                                    auto files = std::make_shared<std::vector<std::string>>();
                                    accepts.words("FILE", Need::required, *files, "plans; - reads standard input");
                                    return [files](Workspace& workspace, Terminal& terminal) {
                                        return run(workspace, terminal, *files);
                                    };
                                }};

}  // namespace rx::commands
