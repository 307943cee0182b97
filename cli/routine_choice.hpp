// What is due, and which routine or exercises a person means.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/workspace.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/plan/plan.hpp"
#include "core/progress/caps.hpp"
#include "core/progress/due.hpp"

namespace rx {

[[nodiscard]] diag::Result<std::vector<progress::Due>> due_today(Workspace& workspace, const plan::Plan& plan);

// The limit of the plan that holds back a session of the routine now; nothing when it may begin.
[[nodiscard]] diag::Result<std::optional<progress::Held>> held_now(Workspace& workspace, const plan::Plan& plan,
                                                                   const plan::Routine& routine);

// "did you mean belly-breath?" for the closest of `candidates`; without one `otherwise`.
[[nodiscard]] std::string did_you_mean(const std::string& name, const std::vector<std::string>& candidates,
                                       std::string otherwise);
// Kind usage, with the closest of `candidates`, or else all of them.
[[nodiscard]] diag::Diagnostic unknown_name(std::string code, std::string message, const std::string& name,
                                            const std::vector<std::string>& candidates);
[[nodiscard]] diag::Diagnostic unknown_routine(const plan::Plan& plan, const std::string& name);

// That it is not known which alternative is the person's, and what to type.
[[nodiscard]] diag::Diagnostic undecided(const plan::Routine& routine);

// What to practise: one routine, or exercises one by one.
struct Choice {
    std::string routine = {};  // id; empty for single exercises
    bool is_short = false;     // its short form
    plan::Selection selection;
    // Its alternatives wait for the person's choice, and nothing else of this is filled in.
    const plan::Routine* undecided = nullptr;
};
struct Moment {
    units::Timestamp at;
    units::LocalDate day;  // the practice day
};
// What a person asks for: a routine, or exercises by their names. None: the first routine that is due, else the only
// one.
struct Request {
    std::vector<std::string> names;
    bool is_short = false;              // the short form of the routine
    std::optional<Moment> moment = {};  // as the plan had it then; else now
    std::string typed = {};             // what goes before a name on the command line, "rx session start "
};
// The code of not knowing which routine is meant: nothing is due, and there is more than one.
inline constexpr std::string_view which_routine = "which-routine";
// Kind usage when a name is unknown, it cannot be told which routine is meant, or there is no short form of it.
// Of a routine with alternatives, what the person chose of them.
[[nodiscard]] diag::Result<Choice> choose(Workspace& workspace, const plan::Plan& plan, const Request& request);

}  // namespace rx
