// rx log add: a session that was done without rx, told afterwards.
#include <fmt/core.h>

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/log/entering.hpp"
#include "cli/log/telling.hpp"
#include "cli/session/start_conditions.hpp"
#include "core/report/record_text.hpp"
#include "core/text/safe.hpp"

namespace rx::commands {

namespace {

struct LogAddOptions {
    Telling telling;
    bool note = false;
    bool yes = false;
    bool dry_run = false;
};

std::string saved_text(const journal::Record& record) {
    return fmt::format("Saved: {}, {}.\n", report::record_in_words(record), report::moment_in_words(record.at));
}

// The plan's own words where a told rating reaches one of its limits, as a session would have said them.
void heed_stop_rules(Workspace& workspace, Terminal& terminal, journal::Record& record) {
    auto& session = std::get<journal::Session>(record.body);
    const auto version = shelf::parse_version(session.plan);
    const auto plan = version ? workspace.plan(*version) : std::unexpected(diag::only(version.error()));
    if (!plan) return;
    const timeline::StopRule* rule = outcome::rule_reached((*plan)->stops, session.outcome);
    if (rule == nullptr) return;
    session.outcome.stopped_by = timeline::limit_text(*rule);
    terminal.say(stop_words((*plan)->stops, session.outcome.stopped_by));
}

ExitStatus add_session(Workspace& workspace, Terminal& terminal, const LogAddOptions& options) {
    Telling telling = options.telling;
    const bool asks = workspace.environment().person.can_answer() && !options.yes;
    if (options.note) {
        auto words = own_words(workspace, "A note? [Enter: none] ");
        if (!words) return terminal.report(words.error());
        telling.note = *std::move(words);
    }
    if (asks) ask_about(workspace, terminal, telling);
    auto record = told_session(workspace, telling);
    if (!record) return terminal.report(record.error());
    heed_stop_rules(workspace, terminal, *record);
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
        accepts.flag("--short", telling.is_short, "the short form of the routine");
        accepts.flag("-y,--yes", options->yes, "ask nothing");
        accepts.flag("--dry-run", options->dry_run, "print the line, and write nothing");
        return [options](Workspace& workspace, Terminal& terminal) {
            return add_session(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
