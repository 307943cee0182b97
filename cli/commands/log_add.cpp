// rx log add: a session that was done without rx, told afterwards.
#include <fmt/core.h>

#include <memory>
#include <span>
#include <string>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/input_file.hpp"
#include "cli/log/changing.hpp"
#include "cli/log/entering.hpp"
#include "cli/log/grid.hpp"
#include "cli/log/telling.hpp"
#include "cli/session/start_conditions.hpp"
#include "core/journal/codec.hpp"
#include "core/report/record_text.hpp"
#include "core/report/wording.hpp"
#include "core/text/safe.hpp"

namespace rx::commands {

namespace {

struct LogAddOptions {
    Telling telling;
    std::string grid;
    bool note = false;
    bool yes = false;
    bool dry_run = false;
};

constexpr std::size_t largest_grid = std::size_t{1} << 20U;

std::string saved_text(const journal::Record& record) {
    return fmt::format("Saved: {}, {}.\n", report::record_in_words(record), report::moment_in_words(record.at));
}

// The plan's own words where a told rating reaches one of its limits, as a session would have said them, and once for
// all of them whom to call.
void heed_stop_rules(Workspace& workspace, Terminal& terminal, std::span<journal::Record> records) {
    std::string said;
    for (journal::Record& record : records) {
        const timeline::StopRule* rule = rule_of(workspace, record);
        if (rule == nullptr) continue;
        auto& session = std::get<journal::Session>(record.body);
        session.outcome.stopped_by = timeline::limit_text(*rule);
        said += stop_words({*rule}, session.outcome.stopped_by);
    }
    if (!said.empty()) terminal.say(said + contact_now(workspace));
}

// All of them or none, in one write.
ExitStatus keep_typed(Workspace& workspace, Terminal& terminal, const Typed& typed, bool dry_run) {
    if (!typed.records.empty()) {
        std::string said;
        for (const journal::Record& record : typed.records) said += saved_text(record);
        const ExitStatus status = keep_all(workspace, terminal, typed.records, dry_run, said);
        if (status != ExitStatus::done) return status;
    }
    if (dry_run) return ExitStatus::done;
    if (typed.known > 0 || typed.records.empty())
        terminal.print(fmt::format("{}{} here already.\n", typed.records.empty() ? "Nothing new in it: " : "",
                                   report::counted(typed.known, "line")));
    if (const auto plan = workspace.plan_in_use()) say_rest(workspace, terminal, **plan);
    return ExitStatus::done;
}

bool says_more_than_grid(const LogAddOptions& options) {
    const Telling& telling = options.telling;
    return !telling.what.empty() || !telling.at.empty() || telling.length || telling.size || telling.pain ||
           telling.fear || !telling.tags.empty() || telling.is_short || options.note;
}

diag::Diagnostics with_origin(const diag::Diagnostics& problems, const std::string& origin) {
    diag::Diagnostics named;
    for (diag::Diagnostic problem : problems.all()) {
        problem.origin = origin;
        named.add(std::move(problem));
    }
    return named;
}

ExitStatus add_grid(Workspace& workspace, Terminal& terminal, const LogAddOptions& options) {
    if (says_more_than_grid(options))
        return terminal.report(diag::Diagnostic{.kind = diag::Kind::usage,
                                                .code = "extra-word",
                                                .message = "with --grid, the file says what was done, and when and how",
                                                .hint = "beside it there is only --dry-run"});
    const auto text = read_named(workspace, options.grid, largest_grid);
    if (!text) return terminal.report(text.error());
    const auto lines = read_grid(*text);
    auto typed = lines ? typed_sessions(workspace, *lines) : std::unexpected(lines.error());
    if (!typed) {
        const ExitStatus status = terminal.report(with_origin(typed.error(), name_of(options.grid)));
        terminal.say("Nothing was saved.\n");
        return status;
    }
    heed_stop_rules(workspace, terminal, typed->records);
    return keep_typed(workspace, terminal, *typed, options.dry_run);
}

ExitStatus add_session(Workspace& workspace, Terminal& terminal, const LogAddOptions& options) {
    if (!options.grid.empty()) return add_grid(workspace, terminal, options);
    Telling telling = options.telling;
    const bool asks = workspace.environment().person.can_answer() && !options.yes;
    // What the command line says wrongly is said before anything is asked.
    if (asks || options.note) {
        if (const auto so_far = told_session(workspace, telling); !so_far) return terminal.report(so_far.error());
    }
    if (options.note) {
        auto words = own_words(workspace, "A note? [Enter: none] ");
        if (!words) return terminal.report(words.error());
        telling.note = *std::move(words);
    }
    if (asks && !ask_about(workspace, terminal, telling, options.note ? NoteAsked::already : NoteAsked::not_yet)) {
        terminal.print("Nothing was saved.\n");
        return ExitStatus::no;
    }
    auto record = told_session(workspace, telling);
    if (!record) return terminal.report(record.error());
    heed_stop_rules(workspace, terminal, {&*record, 1});
    const ExitStatus status = keep(workspace, terminal, *record, options.dry_run, saved_text(*record));
    if (status != ExitStatus::done || options.dry_run) return status;
    if (const auto plan = workspace.plan_in_use()) say_rest(workspace, terminal, **plan);
    return status;
}

}  // namespace

extern const Command log_add{
    .path = "log add",
    .summary = "add a session that was done without rx",
    .examples = "rx log add evening\nrx log add trainer=7m --at \"yesterday 21:30\" --size B",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<LogAddOptions>();
        Telling& telling = options->telling;
        accepts.words("WHAT", Need::optional, telling.what, "a routine, or exercises, like trainer=7m");
        accepts.option("--at", "WHEN", telling.at, "when it began, like \"yesterday 21:30\"; else just now");
        accepts.option("--for", "TIME", telling.length, "how long, like 10m; else as long as the plan asks");
        accepts.option("--size", "LABEL", telling.size, "the size it was done with; else the current one");
        accepts.option("--pain", "0-10", telling.pain, "pain at its worst");
        accepts.option("--fear", "0-10", telling.fear, "fear at its worst");
        accepts.options("--tag", "TAG", telling.tags, "a word to find it by");
        accepts.flag("--note", options->note, "a note: asked for, or from standard input");
        accepts.option("--grid", "FILE", options->grid,
                       "many sessions, a line each, like \"mon 21:30: evening pain=2\"");
        accepts.flag("--short", telling.is_short, "the short form of the routine");
        accepts.flag("-y,--yes", options->yes, "ask nothing");
        accepts.flag("--dry-run", options->dry_run, "print the line, and write nothing");
        return [options](Workspace& workspace, Terminal& terminal) {
            return add_session(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
