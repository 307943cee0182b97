// rx doctor: looks over a person's files, and says what to do about what it finds. Changes nothing.
#include "core/doctor/findings.hpp"

#include <fmt/core.h>

#include <filesystem>
#include <system_error>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/journal/ids.hpp"
#include "core/report/wording.hpp"

namespace rx::commands {

namespace {

// Nobody wants to hear of a fix for what is not there, so a journal that cannot be read is a finding like others.
diag::Diagnostics journal_findings(Workspace& workspace) {
    const auto journal = workspace.journal();
    if (!journal) return diag::only(journal.error());
    diag::Diagnostics found = doctor::of_journal(**journal, workspace.now());
    found.add_all(doctor::unknown_keys(**journal));
    return found;
}

// The plan in use loads, or it is said why not; without one there is nothing wrong.
diag::Diagnostics plan_findings(Workspace& workspace) {
    const auto version = workspace.version_in_use();
    if (!version) return {};
    const auto plan = workspace.plan(*version);
    return plan ? diag::Diagnostics() : plan.error();
}

diag::Diagnostics player_finding(const Workspace& workspace) {
    if (!workspace.config().sound.on) return {};
    const auto output = workspace.environment().open_output(workspace.config().sound.player);
    return output ? diag::Diagnostics() : diag::only(output.error());
}

std::string looked_at(Workspace& workspace) {
    const auto journal = workspace.journal();
    const auto plans = shelf::versions(workspace.environment().store, workspace.folders().plans);
    return fmt::format("Looked at {} and {}, and at who else could see them.\n",
                       report::counted(journal ? static_cast<int>(journal::all_ids(**journal).size()) : 0, "record"),
                       report::counted(plans ? static_cast<int>(plans->size()) : 0, "kept plan"));
}

constexpr std::string_view out_of_sight =
    "What rx cannot see: backups, snapshots, what a deleted file left on the disk,\n"
    "what a terminal has scrolled off, and who knows your password. A disk that is\n"
    "encrypted as a whole helps with most of it.\n";

// Where it really is: a synchroniser or git may be above what a link leads to.
files::Path in_full(const files::Path& path) {
    std::error_code error;
    files::Path full = std::filesystem::weakly_canonical(path, error);
    return error ? path : full;
}

ExitStatus look_over(Workspace& workspace, Terminal& terminal) {
    const Folders& folders = workspace.folders();
    const Environment& environment = workspace.environment();
    const std::vector<files::Path> data{in_full(folders.journal), in_full(folders.plans)};
    const std::vector<files::Path> all{data[0], data[1], in_full(folders.state)};
    diag::Diagnostics found = journal_findings(workspace);
    found.add_all(plan_findings(workspace));
    found.add_all(doctor::open_to_others(environment.store, all));
    found.add_all(doctor::leaves_the_machine(environment.store, data));
    found.add_all(doctor::stray_copies(environment.store, data));
    if (!environment.home.empty())
        found.add_all(doctor::in_shell_history(environment.store, environment.home,
                                               environment.variable("HISTFILE").value_or("")));
    found.add_all(player_finding(workspace));

    terminal.print(looked_at(workspace));
    terminal.report(found);
    terminal.print(found.empty() ? "Nothing needs to be done.\n"
                                 : fmt::format("{} to look at, each with what to do. Nothing was changed.\n",
                                               report::counted(static_cast<int>(found.all().size()), "thing")));
    terminal.print(out_of_sight);
    return found.empty() ? ExitStatus::done : ExitStatus::no;
}

}  // namespace

extern const Command doctor{.path = "doctor",
                            .summary = "look over your files: damage, and who else could see them",
                            .examples = "rx doctor",
                            .declare = [](Arguments&) -> Run {
                                return look_over;
                            }};

}  // namespace rx::commands
