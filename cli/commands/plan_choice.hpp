// Which kept version a person means by "home-2026-11" or "home-2026-11@3f2a9c1b2d4e".
#pragma once

#include <string>

#include "cli/workspace.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/shelf/shelf.hpp"

namespace rx::commands {

// What can be an id, with a hash or without, names a kept plan; everything else is a file.
[[nodiscard]] bool names_a_kept_plan(const std::string& name);

// By id alone: the only version with it, else the one of them used last. Kinds: missing with a suggestion (code
// "unknown-plan"), usage (code "several-versions") when it cannot be told which is meant.
[[nodiscard]] diag::Result<shelf::Version> choose_version(Workspace& workspace, const std::string& name);
// The same; "" is the one in use.
[[nodiscard]] diag::Result<shelf::Version> choose_version_or_current(Workspace& workspace, const std::string& name);

}  // namespace rx::commands
