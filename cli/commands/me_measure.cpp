// rx me measure: asks for what the plan measures now and then, and keeps each answer.
#include <fmt/core.h>

#include <algorithm>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/routine_choice.hpp"
#include "cli/session/asking.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/wording.hpp"

namespace rx::commands {

namespace {

// All of the plan, or those named, in the plan's order.
diag::Result<std::vector<const plan::Measure*>> chosen(const plan::Plan& plan, const std::vector<std::string>& names) {
    std::vector<std::string> known;
    std::vector<const plan::Measure*> all;
    for (const plan::Measure& measure : plan.measures) {
        known.push_back(measure.id.text());
        if (names.empty() || std::ranges::find(names, known.back()) != names.end()) all.push_back(&measure);
    }
    for (const std::string& name : names) {
        if (std::ranges::find(known, name) == known.end()) {
            return std::unexpected(
                unknown_name("unknown-measure", fmt::format("your plan has no measure \"{}\"", name), name, known));
        }
    }
    return all;
}

ExitStatus measure(Workspace& workspace, Terminal& terminal, const std::vector<std::string>& names) {
    const auto plan = workspace.plan_in_use();
    if (!plan) return terminal.report(plan.error());
    const auto measures = chosen(**plan, names);
    if (!measures) return terminal.report(measures.error());
    if (measures->empty()) {
        terminal.print("Your plan measures nothing beside sessions.\n");
        return ExitStatus::done;
    }
    if (!workspace.environment().person.can_answer()) return terminal.report(nobody_to_ask());
    int saved = 0;
    for (const plan::Measure* measure : *measures) {
        const auto value = ask_reading(workspace.environment().person, terminal, *measure);
        if (!value) continue;
        const auto kept = workspace.append(workspace.new_record(
            journal::Measured{.measure = measure->id.text(), .value = *value, .scale = measure->scale}));
        if (!kept) return terminal.report(kept.error());
        ++saved;
    }
    terminal.print(saved == 0 ? "Nothing changed.\n" : fmt::format("Saved: {}.\n", report::counted(saved, "answer")));
    return ExitStatus::done;
}

}  // namespace

extern const Command me_measure{.path = "me measure",
                                .summary = "answer what the plan measures now and then",
                                .examples = "rx me measure",
                                .declare = [](Arguments& accepts) -> Run {
                                    auto names = std::make_shared<std::vector<std::string>>();
                                    accepts.words("MEASURE", Need::optional, *names,
                                                  "only these measures of your plan");
                                    return [names](Workspace& workspace, Terminal& terminal) {
                                        return measure(workspace, terminal, *names);
                                    };
                                }};

}  // namespace rx::commands
