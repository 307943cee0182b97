// rx forget: takes what was before a day out of the person's own files, for good.
#include <fmt/core.h>

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/options/day.hpp"
#include "cli/session/asking.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/journal/forgetting.hpp"
#include "core/progress/rest.hpp"
#include "core/report/wording.hpp"

namespace rx::commands {

namespace {

struct ForgetOptions {
    std::string before;
    bool yes = false;
    bool dry_run = false;
};

using Locks = std::vector<std::unique_ptr<files::Lock>>;

// Nobody adds to these files from now on, until the locks go.
diag::Result<Locks> lock_all(Workspace& workspace, const std::map<std::string, std::string>& texts) {
    Locks locks;
    for (const auto& [name, text] : texts) {
        auto lock = workspace.environment().store.try_lock(workspace.folders().journal / name);
        if (!lock) return std::unexpected(lock.error());
        locks.push_back(*std::move(lock));
    }
    return locks;
}

// A rest that holds is a matter of safety: its reason stays until it is over.
std::optional<diag::Diagnostic> ends_a_rest(Workspace& workspace, const journal::Contents& contents,
                                            const journal::Forgetting& forgetting) {
    const auto plan = workspace.plan_in_use();
    if (!plan) return std::nullopt;
    const auto rest = progress::rest(**plan, patient::fold(contents.records), workspace.today());
    if (!rest) return std::nullopt;
    std::vector<journal::Record> kept = contents.records;
    std::erase_if(kept, [&](const journal::Record& record) { return forgetting.ids.contains(record.id); });
    const auto afterwards = progress::rest(**plan, patient::fold(kept), workspace.today());
    if (afterwards && afterwards->until == rest->until) return std::nullopt;
    return diag::Diagnostic{
        .kind = diag::Kind::refused,
        .code = "rest-holds",
        .message = "the session that your plan rests for would be forgotten",
        .hint = fmt::format("it can be from {} on, or choose an earlier day", units::in_words(rest->until))};
}

std::string what_goes(const journal::Forgetting& forgetting, units::LocalDate before) {
    std::string text = fmt::format(
        "{} of before {}", report::counted(static_cast<int>(forgetting.ids.size()), "record"), units::in_words(before));
    if (forgetting.broken > 0) text += fmt::format(" and {}", report::counted(forgetting.broken, "broken line"));
    if (forgetting.standing > 0)
        text += fmt::format("; {} that still held on that day {}", report::counted(forgetting.standing, "record"),
                            forgetting.standing == 1 ? "stays" : "stay");
    return text;
}

constexpr std::string_view out_of_reach =
    "What rx cannot reach: backups and snapshots, copies on other machines, files\n"
    "you exported, old versions that git or a synchroniser keeps, and what the disk\n"
    "itself still holds of deleted files. Plans stay.\n";

ExitStatus rewrite(Workspace& workspace, Terminal& terminal, const journal::Forgetting& forgetting) {
    files::Store& store = workspace.environment().store;
    const files::Path& folder = workspace.folders().journal;
    const auto own = workspace.own_journal_file();
    for (const auto& [name, text] : forgetting.texts) {
        const files::Path file = folder / name;
        // Before it is shorter, so that nobody takes it for lost lines, whenever this ends.
        if (own && *own == file) journal::keep_length(store, workspace.folders().journal_length(), file, text.size());
        const auto replaced = store.replace(file, text, files::Lasting::for_certain);
        if (!replaced) return terminal.report(replaced.error());
    }
    return ExitStatus::done;
}

bool agrees(Workspace& workspace) {
    const auto answer = workspace.environment().person.ask("This cannot be undone. Forget them? [y/N] ");
    return answer && parse_yes_or_no(*answer).value_or(false);
}

// What the files hold now, without what was before that day.
diag::Result<journal::Forgetting> worked_out(Workspace& workspace, const std::map<std::string, std::string>& texts,
                                             units::LocalDate before) {
    const auto contents = workspace.journal();
    if (!contents) return std::unexpected(contents.error());
    journal::Forgetting forgetting = journal::forgetting(texts, **contents, before, workspace.folders().journal);
    if (auto refusal = ends_a_rest(workspace, **contents, forgetting)) return std::unexpected(*std::move(refusal));
    return forgetting;
}

ExitStatus refused_for_want_of_a_yes(Terminal& terminal) {
    diag::Diagnostic problem = nobody_to_ask();
    problem.hint = "-y forgets without asking";
    return terminal.report(problem);
}

// Nobody waits for an answer while others cannot save, so what goes is worked out again once nothing can be added.
ExitStatus forget_now(Workspace& workspace, Terminal& terminal, units::LocalDate before) {
    const files::Path& folder = workspace.folders().journal;
    const files::Store& store = workspace.environment().store;
    const auto listed = journal::read_copies_too(store, folder);
    if (!listed) return terminal.report(listed.error());
    const auto locks = lock_all(workspace, *listed);
    if (!locks) return terminal.report(locks.error());
    const auto texts = journal::read_copies_too(store, folder);
    if (!texts) return terminal.report(texts.error());
    workspace.forget_what_was_read();
    const auto forgetting = worked_out(workspace, *texts, before);
    if (!forgetting) return terminal.report(forgetting.error());
    const ExitStatus status = rewrite(workspace, terminal, *forgetting);
    if (status == ExitStatus::done)
        terminal.print(fmt::format("Forgotten: {}.\n{}", what_goes(*forgetting, before), out_of_reach));
    return status;
}

ExitStatus forget_before(Workspace& workspace, Terminal& terminal, const ForgetOptions& options) {
    if (options.before.empty())
        return terminal.report(diag::Diagnostic{.kind = diag::Kind::usage,
                                                .code = "missing-argument",
                                                .message = "rx forget needs --before DATE",
                                                .hint = "the first day that stays, like 2026-01-01"});
    const auto before = options::parse_day("--before", options.before);
    if (!before) return terminal.report(before.error());
    if (const units::LocalDate tomorrow = workspace.today().plus_days(1); *before > tomorrow)
        return terminal.report(diag::Diagnostic{
            .kind = diag::Kind::usage,
            .code = "date-ahead",
            .message = fmt::format("{} is still to come", units::in_words(*before)),
            .hint = fmt::format("all there is, that of today too, goes with --before {}", units::to_text(tomorrow))});
    const auto texts = journal::read_copies_too(workspace.environment().store, workspace.folders().journal);
    if (!texts) return terminal.report(texts.error());
    const auto forgetting = worked_out(workspace, *texts, *before);
    if (!forgetting) return terminal.report(forgetting.error());
    terminal.report(forgetting->left);
    if (forgetting->texts.empty()) {
        terminal.print(fmt::format("There is nothing of before {}.\n", units::in_words(*before)));
        return ExitStatus::done;
    }
    const std::string what = what_goes(*forgetting, *before);
    if (options.dry_run) {
        terminal.print(fmt::format("Would be forgotten: {}.\n", what));
        return ExitStatus::done;
    }
    if (!options.yes) {
        if (!workspace.environment().person.can_answer()) return refused_for_want_of_a_yes(terminal);
        terminal.say(fmt::format("To be forgotten: {}.\n", what));
        if (!agrees(workspace)) {
            terminal.print("Nothing was changed.\n");
            return ExitStatus::no;
        }
    }
    return forget_now(workspace, terminal, *before);
}

}  // namespace

extern const Command forget{.path = "forget",
                            .summary = "take what was before a day out of your files, for good",
                            .examples = "rx forget --before 2026-01-01 --dry-run",
                            .declare = [](Arguments& accepts) -> Run {
                                auto options = std::make_shared<ForgetOptions>();
                                accepts.option("--before", "DATE", options->before,
                                               "records of days before this one, like 2026-01-01");
                                accepts.flag("-y,--yes", options->yes, "ask nothing");
                                accepts.flag("--dry-run", options->dry_run, "say what would go, and change nothing");
                                return [options](Workspace& workspace, Terminal& terminal) {
                                    return forget_before(workspace, terminal, *options);
                                };
                            }};

}  // namespace rx::commands
