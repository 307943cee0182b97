// Help texts, laid out by us: examples first, one screen each.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace CLI {
class App;
}

namespace rx::help {

// `rx --help`.
[[nodiscard]] std::string of_program();
// `rx plan --help`.
[[nodiscard]] std::string of_group(const Group& group);
// `rx plan import --help`; options are read from `app`.
[[nodiscard]] std::string of_command(const Command& command, const CLI::App& app);

}  // namespace rx::help
