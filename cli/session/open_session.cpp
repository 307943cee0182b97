#include "cli/session/open_session.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "cli/session/discretion.hpp"
#include "core/journal/ids.hpp"
#include "core/text/safe.hpp"

namespace rx {

namespace {

diag::Result<bool> is_recorded(Workspace& workspace, const std::string& id) {
    const auto journal = workspace.journal();
    if (!journal) return std::unexpected(journal.error());
    return std::ranges::binary_search(journal::all_ids(**journal), id);
}

// Whether a step was begun, or anything answered.
bool says_anything(const journal::OpenSession& open) {
    if (!open.running || open.running->standing.begun) return true;
    const auto* session = std::get_if<journal::Session>(&open.so_far.body);
    return session == nullptr || !session->outcome.pain.empty() || !session->outcome.fear.empty();
}

}  // namespace

diag::Result<std::unique_ptr<files::Lock>> lock_session(Workspace& workspace) {
    files::Store& store = workspace.environment().store;
    auto lock = store.try_lock(workspace.folders().session_lock());
    if (lock || lock.error().kind != diag::Kind::busy) return lock;
    const auto running = journal::read_open(store, workspace.folders().open_session());
    const bool known = running && *running;
    return diag::failure(diag::Kind::busy, "session-running",
                         known ? fmt::format("a session is running since {}", (*running)->so_far.at.time_text())
                               : std::string("a session is running already"),
                         "end that one first");
}

diag::Result<std::optional<journal::OpenSession>> left_open(Workspace& workspace) {
    auto open = journal::read_open(workspace.environment().store, workspace.folders().open_session());
    if (!open || !*open) return open;
    const auto recorded = is_recorded(workspace, (*open)->so_far.id);
    if (!recorded) return std::unexpected(recorded.error());
    if (*recorded || !says_anything(**open)) return std::nullopt;
    return open;
}

diag::Result<files::Appended> keep_leftover(Workspace& workspace, journal::Record record) {
    // One that had ended keeps the moment at which it did: a plan may leave a time until the next.
    const auto* session = std::get_if<journal::Session>(&record.body);
    if (session == nullptr || session->outcome.ending == outcome::Ending::lost) record.wrote = workspace.now();
    auto saved = workspace.append(record);
    if (!saved) return saved;
    const auto gone = drop_leftover(workspace);
    if (!gone) return std::unexpected(gone.error());
    return saved;
}

diag::Result<void> drop_leftover(Workspace& workspace) {
    return workspace.environment().store.remove(workspace.folders().open_session());
}

std::string in_words(const journal::OpenSession& open, timeline::Wording wording) {
    const journal::Record& record = open.so_far;
    const auto* session = std::get_if<journal::Session>(&record.body);
    const bool was_discreet = open.running && open.running->made_from.discreet;
    const bool names_it = session != nullptr && wording == timeline::Wording::open && !was_discreet;
    const std::string what = names_it ? text::safe(session->routine) : "";
    const std::string so_far = session == nullptr ? "0 s" : units::in_words(session->outcome.active);
    return fmt::format("the session of {}, {} ({}{} so far)", units::in_words(record.day), record.at.time_text(),
                       what.empty() ? "" : what + ", ", so_far);
}

void mention_leftover(Workspace& workspace, Terminal& terminal) {
    if (!workspace.environment().store.exists(workspace.folders().open_session())) return;
    const auto lock = lock_session(workspace);
    if (!lock && lock.error().kind == diag::Kind::busy) return;
    const auto open = left_open(workspace);
    if (open && !*open) return;
    if (open) {
        terminal.say(fmt::format("There is {}, not recorded yet.\nrx session recover settles it.\n",
                                 in_words(**open, wording(workspace, false))));
    } else {
        terminal.say("A session was left open. rx session recover says more.\n");
    }
}

}  // namespace rx
