// Keeps a running session in the open-session file and, at its end, in the journal.
#pragma once

#include <optional>
#include <string>

#include "cli/workspace.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/journal/journal.hpp"
#include "core/session/ports.hpp"

namespace rx {

class Recording final : public session::Keeper {
public:
    // `begun` is the record as it stands at the beginning; its body is a journal::Session without results.
    Recording(Workspace& workspace, journal::Record begun);

    // Trouble here does not stop the session: the first of it is remembered.
    void keep(const outcome::Outcome& so_far) override;
    [[nodiscard]] const std::optional<diag::Diagnostic>& trouble() const { return trouble_; }

    // Appends the final record, then removes the open-session file. When the journal cannot take it, the record stays
    // in the open-session file and rx session recover offers it.
    [[nodiscard]] diag::Result<files::Appended> finish(const outcome::Outcome& outcome);

    // The record as last given to keep() or finish().
    [[nodiscard]] const journal::Record& record() const { return record_; }

private:
    void take(const outcome::Outcome& outcome, outcome::Ending ending);
    [[nodiscard]] diag::Result<void> keep_open();

    Workspace& workspace_;
    journal::Record record_;
    std::optional<diag::Diagnostic> trouble_;
};

}  // namespace rx
