// A command of rx: one file of cli/commands/ that owns its options, its help and its run function.
//
// commands.cpp lists them all in help order; nothing registers itself.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "cli/exit_status.hpp"

namespace rx {

class Arguments;
class Terminal;
class Workspace;

// Runs a parsed command. What it prints goes through `terminal`.
using Run = std::function<ExitStatus(Workspace&, Terminal&)>;

struct Command {
    std::string_view path;      // "plan import"
    std::string_view summary;   // one line for the list of commands
    std::string_view examples;  // lines a person can copy; tests run them
    // Says what the command accepts and returns what to run once that is parsed.
    Run (*declare)(Arguments& accepts);
};

// All commands in help order, and what each group of them ("plan") is about.
[[nodiscard]] std::span<const Command> all_commands();
struct Group {
    std::string_view name;
    std::string_view summary;
};
[[nodiscard]] std::span<const Group> all_groups();

}  // namespace rx
