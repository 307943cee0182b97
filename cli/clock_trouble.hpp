// What makes the times in records other than a person expects.
#pragma once

#include "cli/terminal.hpp"
#include "cli/workspace.hpp"

namespace rx {

// After a command: says on standard error that the clock is set to a year before rx, or that TZ names no time zone,
// which the system takes for UTC. Both are taken as they are.
void mention_clock_trouble(const Workspace& workspace, Terminal& terminal);

}  // namespace rx
