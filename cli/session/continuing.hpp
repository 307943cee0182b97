// Goes on with a session that was left open, where it stopped.
#pragma once

#include "cli/session/guiding.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/exercise/exercise.hpp"
#include "core/journal/open_session.hpp"
#include "core/plan/plan.hpp"
#include "core/session/standing.hpp"
#include "core/timeline/timeline.hpp"

namespace rx {

// What it takes to make the timeline of this selection again.
[[nodiscard]] journal::MadeFrom made_from(const plan::Plan& plan, const plan::Selection& selection,
                                          const exercise::Situation& situation);

struct Continuation {
    const plan::Plan* plan = nullptr;
    plan::Selection selection;
    timeline::Timeline timeline;
    session::LeftOff left_off;
};
// Kind refused, code "cannot-continue", with the reason: it had ended, an older rx kept it, its plan version is gone or
// cannot be read, or what is made of that is not what it was.
[[nodiscard]] diag::Result<Continuation> continuation(Workspace& workspace, const journal::OpenSession& open);

// Goes on with it, unless the plan or the person now says not to; then it stays as it was, and that is said.
// The session's lock is held.
[[nodiscard]] ExitStatus go_on(Workspace& workspace, Terminal& terminal, const journal::OpenSession& open,
                               const Continuation& continuation, const Guidance& guidance);

}  // namespace rx
