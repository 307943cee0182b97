// rx session preview: the time line of a session and its total; nothing is touched.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/routine_choice.hpp"
#include "cli/session/current_sizes.hpp"
#include "cli/session/discretion.hpp"
#include "cli/session/hands_free.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/report.hpp"
#include "core/timeline/discreet.hpp"

namespace rx::commands {

namespace {

struct SessionPreviewOptions {
    std::vector<std::string> what;
    std::optional<std::string> size;
    bool is_short = false;
    bool discreet = false;
    bool hands_free = false;
};

ExitStatus preview_session(Workspace& workspace, Terminal& terminal, const SessionPreviewOptions& options) {
    const auto plan = workspace.plan_in_use();
    if (!plan) return terminal.report(plan.error());
    const auto choice = choose(workspace, **plan, {.names = options.what, .is_short = options.is_short});
    if (!choice) return terminal.report(choice.error());
    if (choice->undecided != nullptr) return terminal.report(undecided(*choice->undecided));
    const Sizes sizes = known_sizes(workspace, terminal, **plan, options.size);
    if (sizes.status != ExitStatus::done) return sizes.status;
    const auto situation = situation_at(workspace, **plan, choice->routine, sizes.rungs);
    if (!situation) return terminal.report(situation.error());
    const auto who = workspace.patient();
    if (!who) return terminal.report(who.error());
    plan::Remaining remaining = plan::without_waiting(**plan, choice->selection, progress::granted(*who));
    plan::Built built = plan::build(**plan, remaining.selection, *situation);
    built.left_out.insert(built.left_out.begin(), remaining.left_out.begin(), remaining.left_out.end());
    if (hands_wished(workspace, options.hands_free) == session::Hands::free) built = hands_free(std::move(built));
    if (wording(workspace, options.discreet) == timeline::Wording::discreet) {
        built.timeline = timeline::discreet(std::move(built.timeline));
        if (!built.left_out.empty()) built.left_out = {"Something of it is left out today."};
    }
    terminal.print(report::preview_text(built));
    return ExitStatus::done;
}

}  // namespace

extern const Command session_preview{
    .path = "session preview",
    .summary = "show what a session will do and how long it takes",
    .examples = "rx session preview",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<SessionPreviewOptions>();
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
