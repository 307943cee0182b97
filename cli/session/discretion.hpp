// What a session in discreet words does about words that are not its own.
#pragma once

#include "cli/routine_choice.hpp"
#include "cli/session/current_sizes.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/plan/plan.hpp"

namespace rx {

[[nodiscard]] timeline::Wording wording(const Workspace& workspace, bool discreet_asked);

// Where the plan has something to ask or to say before such a session, in words that cannot be put discreetly without
// being misunderstood: asks whether they may be shown here. Status no: not now.
[[nodiscard]] ExitStatus may_show_words(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                                        const Request& request, const progress::Rungs& rungs);

}  // namespace rx
