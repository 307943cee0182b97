// rx undo: takes the last write back, whatever it was; again, the one before it.
#include <fmt/core.h>

#include <memory>
#include <tuple>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/log/entering.hpp"
#include "core/report/record_text.hpp"

namespace rx::commands {

namespace {

bool is_undo(const journal::Record& record) {
    const auto* taken = std::get_if<journal::Void>(&record.body);
    return taken != nullptr && taken->is_undo;
}

// The newest record that still counts and is no undo; null when there is none.
const journal::Record* last_written(const journal::Contents& contents) {
    const journal::Record* last = nullptr;
    for (const auto* records : {&contents.records, &contents.history.mends}) {
        for (const journal::Record& record : *records) {
            if (is_undo(record) || contents.history.is_voided(record.id)) continue;
            if (last == nullptr || written(*last) < written(record)) last = &record;
        }
    }
    return last;
}

ExitStatus undo_last(Workspace& workspace, Terminal& terminal, bool dry_run) {
    const auto journal = workspace.journal();
    if (!journal) return terminal.report(journal.error());
    const journal::Record* last = last_written(**journal);
    if (last == nullptr) {
        terminal.print("There is nothing to take back.\n");
        return ExitStatus::no;
    }
    const auto undoing = workspace.new_change(last->id, journal::Void{.record = last->id, .is_undo = true});
    if (!undoing) return terminal.report(undoing.error());
    const std::string what = fmt::format("Taken back: {}, written {}.\n", report::record_in_words(**journal, *last),
                                         report::moment_in_words(last->wrote));
    const ExitStatus status = keep_change(workspace, terminal, *undoing, dry_run, what);
    if (status != ExitStatus::done || dry_run) return status;
    const auto id = short_id_of(workspace, undoing->id);
    if (id) terminal.say(fmt::format("rx log void {} brings it back.\n", *id));
    return status;
}

}  // namespace

extern const Command undo{.path = "undo",
                          .summary = "take the last write back, whatever it was",
                          .examples = "rx undo",
                          .declare = [](Arguments& accepts) -> Run {
                              auto dry_run = std::make_shared<bool>(false);
                              accepts.flag("--dry-run", *dry_run, "print the line, and write nothing");
                              return [dry_run](Workspace& workspace, Terminal& terminal) {
                                  return undo_last(workspace, terminal, *dry_run);
                              };
                          }};

}  // namespace rx::commands
