// rx session recover: goes on with a session that was left open, keeps it or drops it.
#include <fmt/core.h>

#include <exception>
#include <memory>
#include <optional>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/session/continuing.hpp"
#include "cli/session/discretion.hpp"
#include "cli/session/guiding.hpp"
#include "cli/session/open_session.hpp"
#include "cli/session/settling.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"

namespace rx::commands {

namespace {

struct SessionRecoverOptions {
    bool go_on = false;
    bool keep = false;
    bool drop = false;
    bool yes = false;
};

// Nothing: not now.
std::optional<Settling> asked_for(Workspace& workspace, const SessionRecoverOptions& options,
                                  const journal::OpenSession& open, bool can_go_on) {
    if (options.go_on) return Settling::go_on;
    if (options.keep) return Settling::keep;
    if (options.drop) return Settling::drop;
    Person& person = workspace.environment().person;
    if (!person.can_answer()) return std::nullopt;
    const char* choices = can_go_on ? "Continue it, keep it in the journal, or drop it? [c/k/d, Enter: decide later]"
                                    : "Keep it in the journal, or drop it? [k/d, Enter: decide later]";
    const auto answer = person.ask(fmt::format("There is {}. {} ", in_words(open, wording(workspace, false)), choices));
    return answer ? parse_settling(*answer, can_go_on) : std::nullopt;
}

ExitStatus keep(Workspace& workspace, Terminal& terminal, const journal::OpenSession& open) {
    const auto kept = keep_leftover(workspace, open.so_far);
    if (!kept) return terminal.report(kept.error());
    terminal.print(fmt::format("Saved: {}.\n", in_words(open, wording(workspace, false))));
    return ExitStatus::done;
}

ExitStatus drop(Workspace& workspace, Terminal& terminal) {
    const auto dropped = drop_leftover(workspace);
    if (!dropped) return terminal.report(dropped.error());
    terminal.print("Dropped. The journal is as it was.\n");
    return ExitStatus::done;
}

ExitStatus settle_later(Workspace& workspace, Terminal& terminal, const journal::OpenSession& open, bool can_go_on) {
    terminal.print(fmt::format("There is {}, as it was.\n{}rx session recover --keep saves it, --drop lets it go.\n",
                               in_words(open, wording(workspace, false)),
                               can_go_on ? "rx session recover --continue goes on with it.\n" : ""));
    return ExitStatus::done;
}

ExitStatus settle(Workspace& workspace, Terminal& terminal, const SessionRecoverOptions& options,
                  const journal::OpenSession& open) {
    const auto more = continuation(workspace, open);
    const auto asked = asked_for(workspace, options, open, more.has_value());
    if (!asked) return settle_later(workspace, terminal, open, more.has_value());
    switch (*asked) {
        case Settling::go_on:
            if (!more) return terminal.report(more.error());
            if (!options.yes && !workspace.environment().person.can_answer()) return terminal.report(nobody_to_guide());
            return go_on(workspace, terminal, open, *more, {.wording = wording(workspace, false)});
        case Settling::keep:
            return keep(workspace, terminal, open);
        case Settling::drop:
            return drop(workspace, terminal);
    }
    std::terminate();
}

ExitStatus recover_session(Workspace& workspace, Terminal& terminal, const SessionRecoverOptions& options) {
    if (options.go_on + options.keep + options.drop > 1) {
        return terminal.report(diag::Diagnostic{.kind = diag::Kind::usage,
                                                .code = "keep-or-drop",
                                                .message = "--continue, --keep and --drop exclude each other"});
    }
    const auto lock = lock_session(workspace);
    if (!lock) return terminal.report(lock.error());
    const auto open = left_open(workspace);
    if (!open && open.error().code == "open-session-empty") return drop(workspace, terminal);
    if (!open) return terminal.report(open.error());
    if (*open) return settle(workspace, terminal, options, **open);
    terminal.print("No session was left open.\n");
    return ExitStatus::done;
}

}  // namespace

extern const Command session_recover{.path = "session recover",
                                     .summary = "continue, keep or drop a session that was left open",
                                     .examples = "rx session recover --continue\nrx session recover --keep",
                                     .declare = [](Arguments& accepts) -> Run {
                                         auto options = std::make_shared<SessionRecoverOptions>();
                                         accepts.flag("--continue", options->go_on, "go on with it where it stopped");
                                         accepts.flag("--keep", options->keep, "save it in the journal");
                                         accepts.flag("--drop", options->drop, "let it go");
                                         accepts.flag("-y,--yes", options->yes,
                                                      "with --continue: by time alone where there is no terminal");
                                         return [options](Workspace& workspace, Terminal& terminal) {
                                             return recover_session(workspace, terminal, *options);
                                         };
                                     }};

}  // namespace rx::commands
