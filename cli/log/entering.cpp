#include "cli/log/entering.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <ranges>

#include "cli/session/start_conditions.hpp"
#include "core/journal/codec.hpp"
#include "core/journal/ids.hpp"
#include "core/report/wording.hpp"
#include "core/units/id.hpp"

namespace rx {

namespace {

constexpr std::size_t longest_note = std::size_t{64} << 10U;

}  // namespace

diag::Result<std::string> named_record(Workspace& workspace, const std::string& name) {
    const auto journal = workspace.journal();
    if (!journal) return std::unexpected(journal.error());
    if (name != "last") return journal::find_id(journal::all_ids(**journal), name);
    for (const journal::Record& record : std::views::reverse((*journal)->records)) {
        if (std::holds_alternative<journal::Session>(record.body)) return record.id;
    }
    return diag::failure(diag::Kind::usage, "unknown-record", "there is no session yet");
}

ExitStatus keep_all(Workspace& workspace, Terminal& terminal, const std::vector<journal::Record>& records, bool dry_run,
                    const std::string& said) {
    if (dry_run) {
        for (const journal::Record& record : records) terminal.print(journal::write(record) + "\n");
        return ExitStatus::done;
    }
    const auto saved = records.size() == 1 ? workspace.append(records.front()) : workspace.append_all(records);
    if (!saved) return terminal.report(saved.error());
    terminal.print(said);
    return ExitStatus::done;
}

ExitStatus keep(Workspace& workspace, Terminal& terminal, const journal::Record& record, bool dry_run,
                const std::string& said) {
    return keep_all(workspace, terminal, {record}, dry_run, said);
}

ExitStatus keep_changes(Workspace& workspace, Terminal& terminal, const std::vector<journal::Record>& records,
                        bool dry_run, const std::string& said) {
    const auto before = rest_now(workspace);
    const ExitStatus status = keep_all(workspace, terminal, records, dry_run, said);
    if (status == ExitStatus::done && !dry_run) say_change_of_rest(workspace, terminal, before);
    return status;
}

diag::Result<void> check_tags(const std::vector<std::string>& tags) {
    const auto wrong = std::ranges::find_if_not(tags, [](const std::string& tag) { return units::is_slug(tag); });
    if (wrong == tags.end()) return {};
    return diag::failure(diag::Kind::usage, "tag-form", fmt::format("\"{}\" cannot be a tag", *wrong),
                         "lower-case letters, digits, hyphens");
}

std::string taken_in_words(std::size_t taken, int known) {
    if (taken == 0) return fmt::format("Nothing new in it: {} here already.\n", known);
    return fmt::format("Saved: {}; {} here already.\n", report::counted(static_cast<int>(taken), "new record"), known);
}

diag::Result<std::string> own_words(Workspace& workspace, const std::string& question) {
    Person& person = workspace.environment().person;
    if (person.can_answer()) return person.ask(question).value_or("");
    auto text = workspace.environment().read_input(longest_note);
    if (!text) return text;
    while (text->ends_with('\n') || text->ends_with('\r')) text->pop_back();
    return text;
}

diag::Result<std::string> short_id_of(Workspace& workspace, const std::string& id) {
    const auto journal = workspace.journal();
    if (!journal) return std::unexpected(journal.error());
    return journal::short_id(journal::all_ids(**journal), id);
}

}  // namespace rx
