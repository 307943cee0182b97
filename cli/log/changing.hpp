// Changing a record: its old line stays, an amend says what holds from now on.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/terminal.hpp"
#include "cli/workspace.hpp"

namespace rx {

using Settings = std::vector<std::pair<std::string, std::string>>;

// What one writes on a command line, "pain=3", as it stands in a journal. "at" takes what options::parse_moment takes,
// and the day follows it; the name of an exercise of the session takes how long that was done. Kind usage, code
// "setting-form".
[[nodiscard]] diag::Result<Settings> read_settings(Workspace& workspace, const journal::Record& record,
                                                   const std::vector<std::string>& words);

// Writes the amend, and says what changes; with nothing to change says that. Where a rating reaches a limit of the
// plan's stop rules, its words are said and kept.
[[nodiscard]] ExitStatus change(Workspace& workspace, Terminal& terminal, const std::string& id, Settings settings,
                                bool dry_run);

// The limit of its plan's stop rules that the ratings of a session reach; null for none, and for other records.
[[nodiscard]] const timeline::StopRule* rule_of(Workspace& workspace, const journal::Record& record);

// The record that has this id, as it counts now; none where it is taken back or is a mend. Kind usage, code
// "not-changeable".
[[nodiscard]] diag::Result<const journal::Record*> changeable(Workspace& workspace, const std::string& id);

}  // namespace rx
