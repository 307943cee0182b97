// What the plan in use suggests, and which answers it wants, as text for the person: shown where she looks anyway,
// never acted on.
#pragma once

#include <string>

#include "cli/workspace.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/plan/plan.hpp"

namespace rx {

// Whether the measures that want an answer are named, too.
enum class Measures { asked, held_back };

// By the records there are now; empty when there is nothing to say.
[[nodiscard]] diag::Result<std::string> suggestions(Workspace& workspace, const plan::Plan& plan, Measures measures);

}  // namespace rx
