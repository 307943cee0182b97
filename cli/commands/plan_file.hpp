// A plan file from outside, read and checked: what plan import and plan check share.
#pragma once

#include <string>

#include "cli/workspace.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/plan/plan.hpp"
#include "core/shelf/shelf.hpp"

namespace rx::commands {

struct PlanFile {
    std::string text;
    shelf::Version version;
    plan::Plan plan;
    diag::Diagnostics warnings;
    diag::Diagnostics notes_for_clinic;  // warnings for whoever writes the plan
};

// `name` is a path, or "-" for standard input.
[[nodiscard]] diag::Checked<PlanFile> read_plan_file(Workspace& workspace, const std::string& name);

}  // namespace rx::commands
