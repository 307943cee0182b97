// rx plan simulate: plays made-up people through a plan and says what its rules would suggest when. Keeps nothing.
#include <fmt/core.h>

#include <algorithm>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/commands/plan_file.hpp"
#include "cli/options/weeks.hpp"
#include "cli/routine_choice.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/report/report.hpp"

namespace rx::commands {

namespace {

struct PlanSimulateOptions {
    std::string plan;
    std::string weeks = "12";
    std::string patient;
};

// Every persona, or the one that is named.
diag::Result<std::vector<const progress::Persona*>> chosen(const std::string& name) {
    std::vector<const progress::Persona*> all;
    std::vector<std::string> names;
    for (const progress::Persona& persona : progress::personas()) {
        names.emplace_back(persona.name);
        if (name.empty() || persona.name == name) all.push_back(&persona);
    }
    if (!all.empty()) return all;
    return std::unexpected(
        unknown_name("unknown-patient", fmt::format("there is no made-up patient \"{}\"", name), name, names));
}

ExitStatus simulate_plan(Workspace& workspace, Terminal& terminal, const PlanSimulateOptions& options) {
    const auto found = find_plan(workspace, options.plan);
    if (!found) return terminal.report(found.error());
    terminal.report(found->warnings);
    const auto weeks = options::parse_weeks(options.weeks);
    if (!weeks) return terminal.report(weeks.error());
    const auto people = chosen(options.patient);
    if (!people) return terminal.report(people.error());
    const progress::SimulationQuestion question{.plan = found->plan,
                                                .first = workspace.today(),
                                                .weeks = *weeks,
                                                .week_start = workspace.config().days.week_start};
    std::vector<progress::Course> courses;
    for (const progress::Persona* persona : *people) courses.push_back(progress::simulate(question, *persona));
    terminal.print(
        report::simulation_text({.plan = found->plan, .first = question.first, .weeks = *weeks, .courses = courses}));
    return ExitStatus::done;
}

}  // namespace

extern const Command plan_simulate{
    .path = "plan simulate",
    .summary = "play made-up people through a plan: what it would suggest when",
    .examples = "rx plan simulate clinic.toml\nrx plan simulate --weeks 26 --patient hard-days clinic.toml",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<PlanSimulateOptions>();
        accepts.word("PLAN", Need::optional, options->plan, "a file, or a kept plan; without it the plan in use");
        accepts.option("--weeks", "N", options->weeks, "for how long, 1 to 104; 12 when not given");
        accepts.option("--patient", "NAME", options->patient, "only this one of the made-up patients");
        return [options](Workspace& workspace, Terminal& terminal) {
            return simulate_plan(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
