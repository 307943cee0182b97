// What the plan in use suggests, and which answers it wants, as text for the person: shown where she looks anyway,
// never acted on.
#pragma once

#include <string>

#include "cli/workspace.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/plan/plan.hpp"

namespace rx {

// By the records there are now; empty when there is nothing to say.
[[nodiscard]] diag::Result<std::string> suggestions(Workspace& workspace, const plan::Plan& plan);

}  // namespace rx
