// rx log merge: takes what the journal does not have from a stray file.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/log/entering.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/journal/joining.hpp"
#include "core/journal/journal.hpp"
#include "core/text/safe.hpp"

namespace rx::commands {

namespace {

struct LogMergeOptions {
    std::string file;
    bool dry_run = false;
};

ExitStatus merge_file(Workspace& workspace, Terminal& terminal, const LogMergeOptions& options) {
    const files::Store& store = workspace.environment().store;
    const auto text = store.read(options.file, journal::largest_file);
    if (!text) return terminal.report(text.error());
    const auto joining = journal::joining(store, workspace.folders().journal, *text, options.file);
    if (!joining) return terminal.report(joining.error());
    if (options.dry_run) {
        for (const std::string& line : joining->lines) terminal.print(text::safe(line) + "\n");
    } else {
        if (!joining->lines.empty()) {
            if (const auto saved = workspace.append_lines(joining->lines); !saved)
                return terminal.report(saved.error());
        }
        terminal.print(taken_in_words(joining->lines.size(), joining->known));
    }
    if (joining->problems.empty()) return ExitStatus::done;
    const ExitStatus status = terminal.report(joining->problems);
    terminal.say("What could not be read was left where it is.\n");
    return status;
}

}  // namespace

extern const Command log_merge{.path = "log merge",
                               .summary = "take what the journal lacks from a stray file",
                               .examples = "rx log merge backup.journal",
                               .declare = [](Arguments& accepts) -> Run {
                                   auto options = std::make_shared<LogMergeOptions>();
                                   accepts.word("FILE", Need::required, options->file,
                                                "a copy, a backup, another machine's journal");
                                   accepts.flag("--dry-run", options->dry_run, "print the lines, and write nothing");
                                   return [options](Workspace& workspace, Terminal& terminal) {
                                       return merge_file(workspace, terminal, *options);
                                   };
                               }};

}  // namespace rx::commands
