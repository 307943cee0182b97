// The session that a person asks for, built from what is known, without asking or writing anything.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/plan/plan.hpp"

namespace rx {

struct SessionRequest {
    std::vector<std::string> what;    // a routine or exercises; none: what is due
    std::optional<std::string> size;  // as if this were the current one
    bool is_short = false;
    bool discreet = false;
    bool hands_free = false;
};

struct BuiltSession {
    ExitStatus status = ExitStatus::done;  // anything else: said why, and there is no session
    plan::Built built = {};
    std::string language = {};  // of the plan's words
};

// Without what waits for somebody's word; all that is left out is named in it.
[[nodiscard]] BuiltSession build_session(Workspace& workspace, Terminal& terminal, const SessionRequest& request);

}  // namespace rx
