// argv to a command ready to run, or to what is wrong with it.
//
// The only place that drives CLI11. What it adds: words in their order, one best suggestion as the whole corrected
// line, our own exit statuses, our own help. Numbers are read by core/units, never by CLI11.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "core/diag/diagnostic.hpp"

namespace rx::command_line {

struct Globals {
    std::optional<std::string> data_dir = {};
    std::string colour = {};  // "auto", "always", "never"; empty when not given
    bool help = false;
};

struct Parsed {
    enum class Wish { run, help, version };
    Wish wish = Wish::run;
    std::string text = {};  // of help
    Globals globals = {};
    std::string command = {};  // its path; empty for bare rx
    Run run = {};              // empty for bare rx
};

// `arguments` without the program's name. A mistake is of kind usage.
[[nodiscard]] diag::Result<Parsed> parse(const std::vector<std::string>& arguments);

// The whole tree as data, for tests that compare it with the man pages.
struct Described {
    std::string path;                  // "" for rx itself
    std::vector<std::string> options;  // "--dry-run", "-q"
    std::vector<std::string> positionals;
};
[[nodiscard]] std::vector<Described> describe();

}  // namespace rx::command_line
