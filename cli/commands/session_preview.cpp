// rx session preview: the time line of a session and its total; nothing is touched.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/session/built_session.hpp"
#include "cli/session/sounding.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/report.hpp"
#include "core/timeline/discreet.hpp"

namespace rx::commands {

namespace {

ExitStatus preview_session(Workspace& workspace, Terminal& terminal, const SessionRequest& request) {
    const BuiltSession session = build_session(workspace, terminal, request);
    if (session.status != ExitStatus::done) return session.status;
    terminal.print(report::preview_text(session.built));
    report_missing_voice(workspace, terminal, session.language);
    return ExitStatus::done;
}

}  // namespace

extern const Command session_preview{
    .path = "session preview",
    .summary = "show what a session will do and how long it takes",
    .examples = "rx session preview",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<SessionRequest>();
        accepts.words("WHAT", Need::optional, options->what, "a routine, or exercises, of your plan");
        accepts.option("--size", "LABEL", options->size, "as if this were your current size");
        accepts.flag("--short", options->is_short, "the short form of the routine");
        accepts.flag("--discreet", options->discreet, "words that tell nobody what it is");
        accepts.flag("--hands-free", options->hands_free, "as it will be when no key is waited for");
        return [options](Workspace& workspace, Terminal& terminal) {
            return preview_session(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
