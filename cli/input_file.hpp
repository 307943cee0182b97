// A file that a person names on the command line; "-" is standard input.
#pragma once

#include <cstddef>
#include <string>

#include "cli/workspace.hpp"
#include "core/diag/diagnostic.hpp"

namespace rx {

// All of it, up to `largest` bytes.
[[nodiscard]] diag::Result<std::string> read_named(Workspace& workspace, const std::string& name, std::size_t largest);
// How problems call it.
[[nodiscard]] std::string name_of(const std::string& name);

}  // namespace rx
