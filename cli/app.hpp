// The whole program but for main(): parse, dispatch, print, exit status.
#pragma once

#include <string>
#include <vector>

#include "cli/environment.hpp"
#include "cli/exit_status.hpp"

namespace rx::app {

// `arguments` without the program's name. Runs in a test as well as in a shell; touches only `environment`.
[[nodiscard]] ExitStatus run(const std::vector<std::string>& arguments, Environment& environment);

}  // namespace rx::app
