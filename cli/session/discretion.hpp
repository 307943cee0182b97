// What a session in discreet words does about words that are not its own.
#pragma once

#include <memory>
#include <optional>

#include "cli/routine_choice.hpp"
#include "cli/session/current_sizes.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/plan/plan.hpp"

namespace rx {

[[nodiscard]] timeline::Wording wording(const Workspace& workspace, bool discreet_asked);

// A place for words that cannot be put discreetly without being misunderstood.
class Privacy {
public:
    explicit Privacy(Person& person) : person_(person) {}

    void begin(AsideOf wanted) { aside_ = person_.aside(wanted); }
    // What was said there can still be read until a key; `status` is what came of it. Nothing where it has not begun.
    void end(ExitStatus status);

private:
    Person& person_;
    std::unique_ptr<Aside> aside_;
};

// Where the plan has something to ask or to say before such a session: asks whether it may be shown here. no: not now;
// nothing: there is nothing of that kind.
[[nodiscard]] std::optional<ExitStatus> may_show_words(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                                                       const Request& request, const progress::Rungs& rungs);

// Whether it has any about the exercises of a session that goes on.
[[nodiscard]] bool has_words_about(Workspace& workspace, const plan::Plan& plan, const plan::Selection& selection);

// How a place aside is to be, with --plain or without.
[[nodiscard]] AsideOf aside_wished(const Workspace& workspace, bool plain);

}  // namespace rx
