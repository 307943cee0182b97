// What a plan wants to know before a session: asked once, kept in the journal.
#pragma once

#include <optional>

#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/plan/plan.hpp"
#include "core/progress/rest.hpp"

namespace rx {

enum class AskAgain { no, yes };

// The clinic's words of the stop that a journal names so; of all signs, which have one key. Whole lines.
[[nodiscard]] std::string stop_words(const std::vector<timeline::StopRule>& stops, const std::string& stopped_by);
// Whom to call, which belongs to them; "" where a plan does not say. A whole line.
[[nodiscard]] std::string contact_line(const std::string& contact);
// By the plan in use.
[[nodiscard]] std::string contact_now(Workspace& workspace);

// Says until when the plan rests after a stop, when it does.
void say_rest(Workspace& workspace, Terminal& terminal, const plan::Plan& plan);
// That of the plan in use; nothing when it does not rest, or there is none.
[[nodiscard]] std::optional<progress::Rest> rest_now(Workspace& workspace);
// After a record was changed: that the plan rests, or does not any more.
void say_change_of_rest(Workspace& workspace, Terminal& terminal, const std::optional<progress::Rest>& before);

// Whether the limits of the plan leave room for a session of the routine now. no: not now, said from when on.
[[nodiscard]] ExitStatus within_limits(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                                       const plan::Routine& routine);

// Whether the plan leaves room at all: no while it rests after a stop, said with the stop's words and until when.
[[nodiscard]] ExitStatus unless_resting(Workspace& workspace, Terminal& terminal, const plan::Plan& plan);

struct Allowed {
    ExitStatus status = ExitStatus::done;  // anything else: said why, the session cannot begin
    plan::Selection selection;
};
// First what needs no answer: that the plan rests, and what waits for somebody's word, which is left out. Then asks
// what is not known yet about the conditions of the rest (or everything, when asked again), records the answers, and
// says in the plan's words what holds the session back, or exercises of it, which are then left out.
// Status no: not now, said why. Unknown stays unknown: without an answer the session does not begin.
[[nodiscard]] Allowed clear_to_start(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                                     const plan::Selection& selection, AskAgain again);

// The selection without work inside the body, unless the person says yes to it where the plan has that asked each time:
// the last that is asked, of what nothing else holds back. No reason is asked, and nothing is kept of a no.
// Status no: there is nothing else in it.
[[nodiscard]] Allowed agreed_to(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                                const plan::Selection& selection);

}  // namespace rx
