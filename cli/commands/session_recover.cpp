// rx session recover: keeps or drops a session that was left open.
#include <fmt/core.h>

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/session/open_session.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"

namespace rx::commands {

namespace {

struct SessionRecoverOptions {
    bool keep = false;
    bool drop = false;
};

enum class Wish { keep, drop, none };

Wish wish_of(Workspace& workspace, const SessionRecoverOptions& options, const journal::OpenSession& open) {
    if (options.keep) return Wish::keep;
    if (options.drop) return Wish::drop;
    Person& person = workspace.environment().person;
    if (!person.can_answer()) return Wish::none;
    const auto answer = person.ask(
        fmt::format("There is {}. Keep it in the journal, or drop it? [k/d, Enter: decide later] ", in_words(open)));
    if (answer == "k" || answer == "K" || answer == "keep") return Wish::keep;
    if (answer == "d" || answer == "D" || answer == "drop") return Wish::drop;
    return Wish::none;
}

ExitStatus keep(Workspace& workspace, Terminal& terminal, const journal::OpenSession& open) {
    const auto kept = keep_leftover(workspace, open.so_far);
    if (!kept) return terminal.report(kept.error());
    terminal.print(fmt::format("Saved: {}.\n", in_words(open)));
    return ExitStatus::done;
}

ExitStatus drop(Workspace& workspace, Terminal& terminal) {
    const auto dropped = drop_leftover(workspace);
    if (!dropped) return terminal.report(dropped.error());
    terminal.print("Dropped. The journal is as it was.\n");
    return ExitStatus::done;
}

ExitStatus recover_session(Workspace& workspace, Terminal& terminal, const SessionRecoverOptions& options) {
    if (options.keep && options.drop) {
        return terminal.report(diag::Diagnostic{
            .kind = diag::Kind::usage, .code = "keep-or-drop", .message = "--keep and --drop exclude each other"});
    }
    const auto open = leftover(workspace);
    if (!open && open.error().code == "open-session-empty") return drop(workspace, terminal);
    if (!open) return terminal.report(open.error());
    if (!*open) {
        terminal.print("No session was left open.\n");
        return ExitStatus::done;
    }
    switch (wish_of(workspace, options, **open)) {
        case Wish::keep:
            return keep(workspace, terminal, **open);
        case Wish::drop:
            return drop(workspace, terminal);
        case Wish::none:
            break;
    }
    terminal.print(fmt::format("There is {}, as it was.\nrx session recover --keep saves it, --drop lets it go.\n",
                               in_words(**open)));
    return ExitStatus::done;
}

}  // namespace

extern const Command session_recover{.path = "session recover",
                                     .summary = "keep or drop a session that was left open",
                                     .examples = "rx session recover --keep",
                                     .declare = [](Arguments& accepts) -> Run {
                                         auto options = std::make_shared<SessionRecoverOptions>();
                                         accepts.flag("--keep", options->keep, "save it in the journal");
                                         accepts.flag("--drop", options->drop, "let it go");
                                         return [options](Workspace& workspace, Terminal& terminal) {
                                             return recover_session(workspace, terminal, *options);
                                         };
                                     }};

}  // namespace rx::commands
