// rx log measure: asks for what the plan measures now and then, and keeps each answer.
#include <fmt/core.h>

#include <algorithm>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/log/entering.hpp"
#include "cli/log/telling.hpp"
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

struct LogMeasureOptions {
    std::vector<std::string> measures;
    std::string at;
    bool dry_run = false;
};

ExitStatus measure(Workspace& workspace, Terminal& terminal, const LogMeasureOptions& options) {
    const auto moment = moment_of(workspace, options.at);
    if (!moment) return terminal.report(moment.error());
    const auto plan = workspace.plan_in_use();
    if (!plan) return terminal.report(plan.error());
    const auto measures = chosen(**plan, options.measures);
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
        journal::Record record = workspace.new_record(
            journal::Measured{.measure = measure->id.text(), .value = *value, .scale = measure->scale},
            options.at.empty() ? journal::Origin::live : journal::Origin::later);
        record.at = moment->at;
        record.day = moment->day;
        const ExitStatus status = keep(workspace, terminal, record, options.dry_run, "");
        if (status != ExitStatus::done) return status;
        ++saved;
    }
    if (options.dry_run) return ExitStatus::done;
    terminal.print(saved == 0 ? "Nothing changed.\n" : fmt::format("Saved: {}.\n", report::counted(saved, "answer")));
    return ExitStatus::done;
}

}  // namespace

extern const Command log_measure{
    .path = "log measure",
    .summary = "answer what the plan measures now and then",
    .examples = "rx log measure",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<LogMeasureOptions>();
        accepts.words("MEASURE", Need::optional, options->measures, "only these measures of your plan");
        accepts.option("--at", "WHEN", options->at, "when it was, like \"yesterday 21:30\"; else now");
        accepts.flag("--dry-run", options->dry_run, "print the lines, and write nothing");
        return [options](Workspace& workspace, Terminal& terminal) {
            return measure(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
