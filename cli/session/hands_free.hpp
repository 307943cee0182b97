// A session that waits for no key: what cannot be done so is said before it begins.
#pragma once

#include "cli/workspace.hpp"
#include "core/plan/plan.hpp"
#include "core/session/settings.hpp"

namespace rx {

// How hands are used where there are keys: as the option says, else the preferences.
[[nodiscard]] session::Hands hands_wished(const Workspace& workspace, bool option);

// The session as it will be then: without exercises, and what is behind a gate, that need a key in place of which the
// plan gives no time. They stand with what was left out before.
[[nodiscard]] plan::Built hands_free(plan::Built built);

}  // namespace rx
