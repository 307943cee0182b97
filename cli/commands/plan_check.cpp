// rx plan check: says everything that is wrong with plan files; keeps nothing.
#include <fmt/core.h>

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/commands/plan_file.hpp"
#include "cli/terminal.hpp"
#include "core/report/report.hpp"
#include "core/text/safe.hpp"

namespace rx::commands {

namespace {

struct PlanCheckOptions {
    std::vector<std::string> files;
    bool json = false;
};

// Every file is checked, and has its problems or what it would be imported as.
std::vector<report::CheckedFile> check(Workspace& workspace, const std::vector<std::string>& names) {
    std::vector<report::CheckedFile> files;
    for (const std::string& name : names) {
        report::CheckedFile checked{.name = name, .version = "", .title = "", .problems = {}};
        if (const auto file = read_plan_file(workspace, name)) {
            checked.version = shelf::to_text(file->version);
            checked.title = file->plan.title;
            checked.problems = file->warnings;
            checked.problems.add_all(file->notes_for_clinic);
        } else {
            checked.problems = file.error();
        }
        files.push_back(std::move(checked));
    }
    return files;
}

void say(Terminal& terminal, const report::CheckedFile& file) {
    terminal.report(file.problems);
    if (file.version.empty()) return;
    terminal.print(
        fmt::format("{}: {} can be imported ({}).\n", text::safe(file.name), text::safe(file.title), file.version));
}

// That of the first error in the first file that has one.
ExitStatus status_for(const std::vector<report::CheckedFile>& files) {
    for (const report::CheckedFile& file : files) {
        if (const ExitStatus status = status_of(file.problems); status != ExitStatus::done) return status;
    }
    return ExitStatus::done;
}

ExitStatus check_plans(Workspace& workspace, Terminal& terminal, const PlanCheckOptions& options) {
    const auto files = check(workspace, options.files);
    if (options.json) {
        terminal.print(report::check_json(files));
    } else {
        for (const report::CheckedFile& file : files) say(terminal, file);
    }
    return status_for(files);
}

}  // namespace

extern const Command plan_check{.path = "plan check",
                                .summary = "say everything that is wrong with plan files",
                                .examples = "rx plan check clinic.toml\nrx plan check --json clinic.toml",
                                .declare = [](Arguments& accepts) -> Run {
                                    auto options = std::make_shared<PlanCheckOptions>();
                                    accepts.words("FILE", Need::required, options->files,
                                                  "plans; - reads standard input");
                                    accepts.flag("--json", options->json, "as JSON on standard output, problems too");
                                    return [options](Workspace& workspace, Terminal& terminal) {
                                        return check_plans(workspace, terminal, *options);
                                    };
                                }};

}  // namespace rx::commands
