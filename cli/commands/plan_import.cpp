// rx plan import: checks a clinic's file, keeps it as a version, and takes it into use.
#include <fmt/core.h>

#include <algorithm>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/commands/plan_file.hpp"
#include "cli/session/asking.hpp"
#include "cli/session/sounding.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/report.hpp"
#include "core/text/safe.hpp"

namespace rx::commands {

namespace {

struct PlanImportOptions {
    std::string file;
    bool dry_run = false;
    bool yes = false;
};

// Whether the version becomes the one in use: the first one does; another asks first.
enum class Use { already, take, leave };

bool agrees(Workspace& workspace, const PlanImportOptions& options, const shelf::Version& current) {
    if (options.yes) return true;
    Person& person = workspace.environment().person;
    if (!person.can_answer()) return false;
    const auto answer = person.ask(fmt::format("Use it instead of {} from now on? [y/N] ", shelf::to_text(current)));
    return answer && parse_yes_or_no(*answer).value_or(false);
}

Use decide(Workspace& workspace, const PlanImportOptions& options, const shelf::Version& version) {
    const auto current = workspace.version_in_use();
    if (!current) return Use::take;
    if (*current == version) return Use::already;
    if (options.dry_run) return Use::leave;
    return agrees(workspace, options, *current) ? Use::take : Use::leave;
}

// What a person is asked to agree to. A version in use that loads no more has nothing to compare with.
void show_changes(Workspace& workspace, Terminal& terminal, const PlanFile& file) {
    const auto current = workspace.version_in_use();
    if (!current || *current == file.version) return;
    const auto before = workspace.plan(*current);
    if (!before) return;
    const std::string changes = report::changes_text(**before, file.plan);
    terminal.print(
        changes.empty()
            ? fmt::format("Against {}, the plan in use, nothing changes for you.\n", shelf::to_text(*current))
            : fmt::format("Against {}, the plan in use, this changes:\n{}", shelf::to_text(*current), changes));
}

std::string what_a_run_would_do(const shelf::Version& version, bool kept, Use use) {
    std::string text =
        kept ? fmt::format("{} is kept already; nothing would be written to the shelf.\n", shelf::to_text(version))
             : fmt::format("{} would be kept.\n", shelf::to_text(version));
    if (use == Use::take) text += "It would become the plan in use.\n";
    if (use == Use::already) text += "It is the plan in use.\n";
    return text;
}

ExitStatus take_into_use(Workspace& workspace, Terminal& terminal, const shelf::Version& version) {
    const auto saved = workspace.append(workspace.new_record(journal::UsePlan{.plan = shelf::to_text(version)}));
    if (!saved) return terminal.report(saved.error());
    terminal.print("It is the plan in use from now on.\nrx plan show reads it to you, rx session start begins.\n");
    return ExitStatus::done;
}

// The journal is read before anything is written: which plan is in use may not be a guess.
ExitStatus import_plan(Workspace& workspace, Terminal& terminal, const PlanImportOptions& options) {
    if (const auto journal = workspace.journal(); !journal) return terminal.report(journal.error());
    const auto file = read_plan_file(workspace, options.file);
    if (!file) return terminal.report(file.error());
    terminal.report(file->warnings);
    report_missing_voice(workspace, terminal, file->plan.language);

    const auto shelf_folder = workspace.folders().plans;
    const auto versions = shelf::versions(workspace.environment().store, shelf_folder);
    if (!versions) return terminal.report(versions.error());
    show_changes(workspace, terminal, *file);
    const bool kept = std::ranges::find(*versions, file->version) != versions->end();
    const Use use = decide(workspace, options, file->version);

    if (options.dry_run) {
        terminal.print(what_a_run_would_do(file->version, kept, use));
        return ExitStatus::done;
    }
    if (!kept) {
        const auto done = shelf::keep(workspace.environment().store, shelf_folder, file->version, file->text);
        if (!done) return terminal.report(done.error());
        terminal.print(fmt::format("Kept: {} ({}).\n", text::safe(file->plan.title), shelf::to_text(file->version)));
    } else {
        terminal.print(fmt::format("{} is kept already: nothing new in it.\n", shelf::to_text(file->version)));
    }
    if (use == Use::take) return take_into_use(workspace, terminal, file->version);
    if (use == Use::leave) {
        terminal.print(fmt::format("The plan in use stays as it is. rx plan use {} changes that.\n",
                                   shelf::to_text(file->version)));
    }
    return ExitStatus::done;
}

}  // namespace

extern const Command plan_import{
    .path = "plan import",
    .summary = "check a clinic's plan, keep it, take it into use",
    .examples = "rx plan import clinic.toml\nrx plan import --dry-run clinic.toml\nrx plan import - < clinic.toml",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<PlanImportOptions>();
        accepts.word("FILE", Need::required, options->file, "the plan; - reads standard input");
        accepts.flag("--dry-run", options->dry_run, "say what would be done and write nothing");
        accepts.flag("-y,--yes", options->yes, "use it without asking, also when another plan is in use");
        return [options](Workspace& workspace, Terminal& terminal) {
            return import_plan(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
