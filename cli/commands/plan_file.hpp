// Plans from outside, read and checked, and plans from wherever they are.
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

struct FoundPlan {
    plan::Plan plan;
    diag::Diagnostics warnings = {};  // of a file; those of a kept plan were said when it was imported
};
// `name` is that of a kept plan, else of a file; "" is the plan in use. Nothing is kept.
[[nodiscard]] diag::Checked<FoundPlan> find_plan(Workspace& workspace, const std::string& name);

}  // namespace rx::commands
