// What all commands share that add a record by hand: which record is meant, and how the new one is kept.
#pragma once

#include <string>

#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/journal/record.hpp"

namespace rx {

// The id that a person names: a piece of it, or "last", the session that was done last. Kind usage.
[[nodiscard]] diag::Result<std::string> named_record(Workspace& workspace, const std::string& name);

// Adds the record and prints `said`; with `dry_run` prints the line it would add, byte for byte, and writes nothing.
[[nodiscard]] ExitStatus keep(Workspace& workspace, Terminal& terminal, const journal::Record& record, bool dry_run,
                              const std::string& said);

// As keep(), for several in one write; at least one.
[[nodiscard]] ExitStatus keep_all(Workspace& workspace, Terminal& terminal, const std::vector<journal::Record>& records,
                                  bool dry_run, const std::string& said);
// As keep_all(), for changes of other records. Says what they do to a rest of the plan.
[[nodiscard]] ExitStatus keep_changes(Workspace& workspace, Terminal& terminal,
                                      const std::vector<journal::Record>& records, bool dry_run,
                                      const std::string& said);

// Kind usage, code "tag-form", for the first that cannot be one.
[[nodiscard]] diag::Result<void> check_tags(const std::vector<std::string>& tags);

// What became of records that were taken from elsewhere: so many are new, so many were known.
[[nodiscard]] std::string taken_in_words(std::size_t taken, int known);

// The person's own words, from a question, or all of standard input where nobody can be asked.
[[nodiscard]] diag::Result<std::string> own_words(Workspace& workspace, const std::string& question);

// The end of its id that tells it from all others, the new one of `record` among them.
[[nodiscard]] diag::Result<std::string> short_id_of(Workspace& workspace, const std::string& id);

}  // namespace rx
