// What of a person's files is not as it should be, each finding a warning whose hint is what to do about it.
//
// Looks and changes nothing. What cannot be seen from here, a backup or a snapshot, is not looked for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/files/store.hpp"
#include "core/journal/journal.hpp"
#include "core/units/timestamp.hpp"

namespace rx::doctor {

// Files and folders that others on this machine may open, or that belong to somebody else: `folders`, and the files in
// them. Codes "open-to-others", "other-owner".
[[nodiscard]] diag::Diagnostics open_to_others(const files::Reader& reader, const std::vector<files::Path>& folders);

// What takes a folder off this machine or keeps old copies of it: a synchroniser, git, another machine's disk. Codes
// "synced", "in-git", "git-remote", "remote-disk".
[[nodiscard]] diag::Diagnostics leaves_the_machine(const files::Reader& reader,
                                                   const std::vector<files::Path>& folders);

// Copies that editors left beside the files. Code "stray-copy".
[[nodiscard]] diag::Diagnostics stray_copies(const files::Reader& reader, const std::vector<files::Path>& folders);

// Lines of shells' histories that tell rx something of the person; never quoted. `named` is what HISTFILE says, or
// empty. Code "shell-history".
[[nodiscard]] diag::Diagnostics in_shell_history(const files::Reader& reader, const files::Path& home,
                                                 const std::string& named);

// What the journal's own check finds, kind by kind: how often, where first, and what to do. Codes of rx-journal(5).
[[nodiscard]] diag::Diagnostics of_journal(const journal::Contents& contents, const units::Timestamp& now);

// Records with keys that this version does not know. Code "unknown-keys".
[[nodiscard]] diag::Diagnostics unknown_keys(const journal::Contents& contents);

// As a shell takes it for one word.
[[nodiscard]] std::string shell_word(std::string_view text);

}  // namespace rx::doctor
