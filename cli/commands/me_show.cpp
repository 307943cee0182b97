// rx me show: what the plan wants to know of the person, and what is known.
#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/report.hpp"

namespace rx::commands {

namespace {

ExitStatus show_person(Workspace& workspace, Terminal& terminal) {
    const auto plan = workspace.plan_in_use();
    if (!plan) return terminal.report(plan.error());
    const auto who = workspace.patient();
    if (!who) return terminal.report(who.error());
    const std::string facts = report::me_text(**plan, *who, workspace.today());
    terminal.print(facts.empty() ? "Your plan wants to know nothing about you.\n"
                                 : facts + "rx me update asks again; Enter keeps what is there.\n");
    return ExitStatus::done;
}

}  // namespace

extern const Command me_show{.path = "me show",
                             .summary = "show what the plan wants to know of you, and what is known",
                             .examples = "rx me show",
                             .declare = [](Arguments&) -> Run {
                                 return show_person;
                             }};

}  // namespace rx::commands
