// What a session runs on in the real world: this terminal, or none.
#pragma once

#include <memory>

#include "cli/environment.hpp"
#include "cli/terminal/terminal_facts.hpp"
#include "core/diag/diagnostic.hpp"

namespace rx {

// Full screen where standard output is a capable terminal and nobody asked for plain lines; else plain lines on
// standard output. Keys where standard input is a terminal in the foreground. All is given back on destruction.
[[nodiscard]] diag::Result<std::unique_ptr<SessionDevices>> open_devices(const DeviceWishes& wishes,
                                                                         const terminal::Variables& variables);

}  // namespace rx
