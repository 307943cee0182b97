// rx undo: takes the last write back, whatever it was; again, the one before it.
#include <fmt/core.h>

#include <algorithm>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/log/entering.hpp"
#include "core/journal/mends.hpp"
#include "core/report/record_text.hpp"
#include "core/report/wording.hpp"

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

// With what was saved in one write with it, the newest first.
std::vector<const journal::Record*> written_with(const journal::Contents& contents, const journal::Record& last) {
    const auto first_of = [](const journal::Record& record) -> const std::string* {
        const auto* session = std::get_if<journal::Session>(&record.body);
        if (session == nullptr) return nullptr;
        return session->with.empty() ? &record.id : &session->with;
    };
    const std::string* first = first_of(last);
    if (first == nullptr) return {&last};
    std::vector<const journal::Record*> all;
    for (const journal::Record& record : contents.records) {
        const std::string* its_first = first_of(record);
        if (its_first != nullptr && *its_first == *first) all.push_back(&record);
    }
    std::ranges::reverse(all);
    return all;
}

ExitStatus undo_last(Workspace& workspace, Terminal& terminal, bool dry_run) {
    const auto journal = workspace.journal();
    if (!journal) return terminal.report(journal.error());
    const journal::Record* last = last_written(**journal);
    if (last == nullptr) {
        terminal.print("There is nothing to take back.\n");
        return ExitStatus::no;
    }
    const auto records = written_with(**journal, *last);
    const report::TakingBack taking = report::taking_back(**journal, *last, "");
    const std::string done = records.size() == 1
                                 ? taking.done
                                 : "Taken back: " + report::counted(static_cast<int>(records.size()), "session");
    const std::string said = fmt::format("{}, written {}.\n", done, report::moment_in_words(last->wrote));
    std::vector<journal::Record> undoing;
    for (const journal::Record* record : records) {
        auto taken = workspace.new_change(record->id, journal::Void{.record = record->id, .is_undo = true});
        if (!taken) return terminal.report(taken.error());
        undoing.push_back(*std::move(taken));
    }
    const units::LocalDate first_day = (*std::ranges::min_element(records, {}, &journal::Record::day))->day;
    const ExitStatus status = keep_changes(workspace, terminal, undoing, dry_run, said);
    if (status != ExitStatus::done || dry_run) return status;
    if (undoing.size() > 1) {
        terminal.say(
            fmt::format("rx log void ID brings one of them back; rx log show --history --since {} has the ids.\n",
                        units::to_text(first_day)));
    } else if (const auto id = short_id_of(workspace, undoing.front().id)) {
        terminal.say(fmt::format("rx log void {}{}\n", *id, taking.undo));
    }
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
