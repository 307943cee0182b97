// rx log void: takes a record back. Its line stays, and the void can be taken back itself.
#include <fmt/core.h>

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/log/entering.hpp"
#include "core/journal/ids.hpp"
#include "core/report/record_text.hpp"

namespace rx::commands {

namespace {

struct LogVoidOptions {
    std::string record;
    bool dry_run = false;
};

ExitStatus void_record(Workspace& workspace, Terminal& terminal, const LogVoidOptions& options) {
    const auto id = named_record(workspace, options.record);
    if (!id) return terminal.report(id.error());
    const auto journal = workspace.journal();
    if (!journal) return terminal.report(journal.error());
    const journal::Record& target = *journal::find_record(**journal, *id);
    const std::string what =
        fmt::format("{}, {}", report::record_in_words(**journal, target), report::moment_in_words(target.at));
    if ((*journal)->history.is_voided(*id)) {
        terminal.print(fmt::format("It is taken back already: {}.\n", what));
        return ExitStatus::done;
    }
    const report::TakingBack taking = report::taking_back(**journal, target, "rx undo");
    const std::string said = fmt::format("{}, {}. {}\n", taking.done, report::moment_in_words(target.at), taking.undo);
    const auto change = workspace.new_change(*id, journal::Void{.record = *id});
    if (!change) return terminal.report(change.error());
    return keep_changes(workspace, terminal, {*change}, options.dry_run, said);
}

}  // namespace

extern const Command log_void{.path = "log void",
                              .summary = "take a record back",
                              .examples = "rx log void last",
                              .declare = [](Arguments& accepts) -> Run {
                                  auto options = std::make_shared<LogVoidOptions>();
                                  accepts.word("ID", Need::required, options->record,
                                               "the beginning or the end of its id, or last");
                                  accepts.flag("--dry-run", options->dry_run, "print the line, and write nothing");
                                  return [options](Workspace& workspace, Terminal& terminal) {
                                      return void_record(workspace, terminal, *options);
                                  };
                              }};

}  // namespace rx::commands
