#include "cli/session/recording.hpp"

#include "cli/session/open_session.hpp"

namespace rx {

Recording::Recording(Workspace& workspace, journal::Record begun, journal::MadeFrom made_from)
    : workspace_(workspace),
      record_(std::move(begun)),
      made_from_(std::move(made_from)),
      keeping_([this](const journal::OpenSession& open, const files::HandedOver& handed_over) {
          return keep_open(open, handed_over);
      }) {}

void Recording::take(const outcome::Outcome& outcome, outcome::Ending ending) {
    auto& session = std::get<journal::Session>(record_.body);
    session.outcome = outcome;
    session.outcome.ending = ending;
    record_.wrote = workspace_.environment().clock.now();
}

// Touches nothing that the session's own thread uses while it runs.
diag::Result<void> Recording::keep_open(const journal::OpenSession& open, const files::HandedOver& handed_over) {
    return journal::keep_open(workspace_.environment().store, workspace_.folders().open_session(), open, handed_over);
}

void Recording::keep(const outcome::Outcome& so_far, const outcome::Standing& standing) {
    // Read back after a crash, this line is all there is: it says that nobody saw the end.
    take(so_far, outcome::Ending::lost);
    keeping_.keep({.so_far = record_, .running = journal::Running{.made_from = made_from_, .standing = standing}});
}

diag::Result<files::Appended> Recording::finish(const outcome::Outcome& outcome) {
    trouble_ = keeping_.finish();
    take(outcome, outcome.ending);
    auto saved = workspace_.append(record_);
    if (!saved) {
        if (const auto kept = keep_open({.so_far = record_}); !kept) trouble_ = kept.error();
        return saved;
    }
    if (const auto gone = drop_leftover(workspace_); !gone) trouble_ = gone.error();
    return saved;
}

}  // namespace rx
