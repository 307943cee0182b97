#include "cli/session/built_session.hpp"

#include "cli/routine_choice.hpp"
#include "cli/session/current_sizes.hpp"
#include "cli/session/discretion.hpp"
#include "cli/session/hands_free.hpp"
#include "core/timeline/discreet.hpp"

namespace rx {

BuiltSession build_session(Workspace& workspace, Terminal& terminal, const SessionRequest& request) {
    const auto plan = workspace.plan_in_use();
    if (!plan) return {.status = terminal.report(plan.error())};
    const auto choice = choose(workspace, **plan, {.names = request.what, .is_short = request.is_short});
    if (!choice) return {.status = terminal.report(choice.error())};
    if (choice->undecided != nullptr) return {.status = terminal.report(undecided(*choice->undecided))};
    const Sizes sizes = known_sizes(workspace, terminal, **plan, request.size);
    if (sizes.status != ExitStatus::done) return {.status = sizes.status};
    const auto situation = situation_at(workspace, **plan, choice->routine, sizes.rungs);
    if (!situation) return {.status = terminal.report(situation.error())};
    const auto who = workspace.patient();
    if (!who) return {.status = terminal.report(who.error())};
    plan::Remaining remaining = plan::without_waiting(**plan, choice->selection, progress::granted(*who));
    BuiltSession session{.built = plan::build(**plan, remaining.selection, *situation), .language = (*plan)->language};
    std::vector<std::string>& left_out = session.built.left_out;
    left_out.insert(left_out.begin(), remaining.left_out.begin(), remaining.left_out.end());
    if (hands_wished(workspace, request.hands_free) == session::Hands::free)
        session.built = hands_free(std::move(session.built));
    if (wording(workspace, request.discreet) == timeline::Wording::discreet) {
        session.built.timeline = timeline::discreet(std::move(session.built.timeline));
        if (!left_out.empty()) left_out = {"Something of it is left out today."};
    }
    return session;
}

}  // namespace rx
