#include "cli/session/recording.hpp"

#include "cli/session/open_session.hpp"

namespace rx {

Recording::Recording(Workspace& workspace, journal::Record begun)
    : workspace_(workspace),
      record_(std::move(begun)),
      keeping_([this](const journal::Record& record) { return keep_open(record); }) {}

void Recording::take(const outcome::Outcome& outcome, outcome::Ending ending) {
    auto& session = std::get<journal::Session>(record_.body);
    session.outcome = outcome;
    session.outcome.ending = ending;
    record_.wrote = workspace_.environment().clock.now();
}

// Touches nothing that the session's own thread uses while it runs.
diag::Result<void> Recording::keep_open(const journal::Record& record) {
    return journal::keep_open(workspace_.environment().store, workspace_.folders().open_session(), record);
}

void Recording::keep(const outcome::Outcome& so_far) {
    // Read back after a crash, this line is all there is: it says that nobody saw the end.
    take(so_far, outcome::Ending::lost);
    keeping_.keep(record_);
}

diag::Result<files::Appended> Recording::finish(const outcome::Outcome& outcome) {
    trouble_ = keeping_.finish();
    take(outcome, outcome.ending);
    auto saved = workspace_.append(record_);
    if (!saved) {
        if (const auto kept = keep_open(record_); !kept) trouble_ = kept.error();
        return saved;
    }
    if (const auto gone = drop_leftover(workspace_); !gone) trouble_ = gone.error();
    return saved;
}

}  // namespace rx
