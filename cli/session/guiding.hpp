// Guides a session on the person's devices, records it, and says what the plan's rules make of it.
#pragma once

#include "cli/session/recording.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/plan/plan.hpp"
#include "core/session/standing.hpp"
#include "core/timeline/timeline.hpp"

namespace rx {

// How a person wants to be guided, beside what config.toml says.
struct Guidance {
    bool plain = false;
    bool no_count = false;
    bool hands_free = false;
    bool silent = false;
    bool voice = false;
    int speed = 1;  // of a demo
    timeline::Wording wording = timeline::Wording::open;
};

struct Guided {
    const plan::Plan& plan;
    const timeline::Timeline& timeline;
    Guidance guidance;
    const session::LeftOff* left_off = nullptr;  // where a session that goes on stopped
};

// Why a session cannot be guided where nobody sees it and --yes was not said.
[[nodiscard]] diag::Diagnostic nobody_to_guide();

// Returns when the record is safe, or what keeps it from being so was said.
[[nodiscard]] ExitStatus guide(Workspace& workspace, Terminal& terminal, const Guided& guided, Recording& recording);

}  // namespace rx
