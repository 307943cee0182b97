// A session that began and was not recorded: found again, kept or dropped.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/journal/journal.hpp"
#include "core/journal/open_session.hpp"
#include "core/timeline/wording.hpp"

namespace rx {

// Held for as long as a session runs, or is settled. Kind busy, with the time the other one began.
[[nodiscard]] diag::Result<std::unique_ptr<files::Lock>> lock_session(Workspace& workspace);

// The one that was left open; whoever asks holds the lock. Nothing when there is none, when it is in the journal
// already, or when nothing of it was begun or said: that is not worth a question.
[[nodiscard]] diag::Result<std::optional<journal::OpenSession>> left_open(Workspace& workspace);

// Records it as practice that ended unseen; the open-session file goes only after that is safe.
[[nodiscard]] diag::Result<files::Appended> keep_leftover(Workspace& workspace, journal::Record record);
[[nodiscard]] diag::Result<void> drop_leftover(Workspace& workspace);

// "The session of Fri 20 Nov 2026, 21:30 (evening, 12 min so far)".
// Discreetly without what was practised, and so of a session that was in discreet words itself.
[[nodiscard]] std::string in_words(const journal::OpenSession& open, timeline::Wording wording);

// After a command: tells, on standard error, of a session that was left open and how to settle it. Nothing while its
// session still runs.
void mention_leftover(Workspace& workspace, Terminal& terminal);

}  // namespace rx
