// The size a person uses now of each kit: from --size, from the journal, or asked for.
#pragma once

#include <optional>
#include <string>

#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/exercise/exercise.hpp"
#include "core/plan/plan.hpp"
#include "core/progress/occasion.hpp"

namespace rx {

struct Sizes {
    ExitStatus status = ExitStatus::done;  // anything else: said why, the session cannot begin
    progress::Rungs rungs = {};
};

// Keeps the size at that index as the kit's current one.
[[nodiscard]] diag::Result<files::Appended> record_size(Workspace& workspace, const kit::Kit& kit, std::size_t index);

// What is known without asking or writing; --size, when given, is checked against the plan's kits.
[[nodiscard]] Sizes known_sizes(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                                const std::optional<std::string>& label);

// What a session of `routine` ("" for exercises one by one) is built for at these sizes.
[[nodiscard]] diag::Result<exercise::Situation> situation_at(Workspace& workspace, const plan::Plan& plan,
                                                             const std::string& routine, progress::Rungs rungs);

// As known_sizes(), then asks for what `selection` needs and records every size that is new.
[[nodiscard]] Sizes sizes_for(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                              const plan::Selection& selection, const std::optional<std::string>& label);

}  // namespace rx
