// Bare `rx`: what is due, how long it takes, and the one command to type; or, the first time, what rx is.
#pragma once

#include "cli/exit_status.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"

namespace rx::home {

[[nodiscard]] ExitStatus run(Workspace& workspace, Terminal& terminal);

}  // namespace rx::home
