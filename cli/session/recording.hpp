// Keeps a running session in the open-session file and, at its end, in the journal.
//
// While it runs, the file is written and synced on a thread of its own (keeping_thread.hpp): the session goes on.
#pragma once

#include <optional>
#include <string>

#include "cli/session/keeping_thread.hpp"
#include "cli/workspace.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/journal/journal.hpp"
#include "core/journal/open_session.hpp"
#include "core/session/ports.hpp"

namespace rx {

class Recording final : public session::Keeper {
public:
    // `begun` is the record as it stands at the beginning; its body is a journal::Session without results, or with
    // those of a session that goes on.
    Recording(Workspace& workspace, journal::Record begun, journal::MadeFrom made_from);

    // Returns when the system has it, or after a moment (KeepingThread::usual_patience). Trouble with it does not stop
    // the session: the first of it is remembered.
    void keep(const outcome::Outcome& so_far, const outcome::Standing& standing) override;

    // Waits for what is being kept, appends the final record, then removes the open-session file. When the journal
    // cannot take it, the record stays in the open-session file and rx session recover offers it.
    [[nodiscard]] diag::Result<files::Appended> finish(const outcome::Outcome& outcome);

    // The record as last given to keep() or finish().
    [[nodiscard]] const journal::Record& record() const { return record_; }
    // What went wrong while keeping it; known once it is finished.
    [[nodiscard]] const std::optional<diag::Diagnostic>& trouble() const { return trouble_; }

private:
    void take(const outcome::Outcome& outcome, outcome::Ending ending);
    [[nodiscard]] diag::Result<void> keep_open(
        const journal::OpenSession& open, const files::HandedOver& handed_over = [] {});

    Workspace& workspace_;
    journal::Record record_;
    journal::MadeFrom made_from_;
    std::optional<diag::Diagnostic> trouble_;
    KeepingThread keeping_;
};

}  // namespace rx
