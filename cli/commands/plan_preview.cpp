// rx plan preview: the weeks to come as a plan asks for them; nothing is touched.
#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/commands/plan_file.hpp"
#include "cli/options/day.hpp"
#include "cli/options/weeks.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/progress/calendar.hpp"
#include "core/report/report.hpp"

namespace rx::commands {

namespace {

struct PlanPreviewOptions {
    std::string plan;
    std::string weeks = "4";
    std::optional<std::string> from;
    std::optional<std::string> assume;
};

struct When {
    units::LocalDate first;
    int weeks;
    std::optional<units::LocalDate> assumed;  // for dates that are not known
};

diag::Result<When> when(const Workspace& workspace, const PlanPreviewOptions& options) {
    const auto weeks = options::parse_weeks(options.weeks);
    if (!weeks) return std::unexpected(weeks.error());
    When when{.first = workspace.today(), .weeks = *weeks, .assumed = std::nullopt};
    if (options.from) {
        const auto from = options::parse_day("--from", *options.from);
        if (!from) return std::unexpected(from.error());
        when.first = *from;
    }
    if (options.assume) {
        const auto assumed = options::parse_day("--assume", *options.assume);
        if (!assumed) return std::unexpected(assumed.error());
        when.assumed = *assumed;
    }
    return when;
}

ExitStatus preview_plan(Workspace& workspace, Terminal& terminal, const PlanPreviewOptions& options) {
    const auto shown = when(workspace, options);
    if (!shown) return terminal.report(shown.error());
    const auto found = find_plan(workspace, options.plan);
    if (!found) return terminal.report(found.error());
    terminal.report(found->warnings);
    auto who = workspace.patient();
    if (!who) return terminal.report(who.error());
    if (shown->assumed) {
        for (const plan::EventQuestion& event : found->plan.events)
            who->events.try_emplace(event.id.text(), *shown->assumed);
    }
    terminal.print(
        report::calendar_text(found->plan, progress::calendar({.plan = found->plan,
                                                               .patient = *who,
                                                               .first = shown->first,
                                                               .weeks = shown->weeks,
                                                               .week_start = workspace.config().days.week_start})));
    return ExitStatus::done;
}

}  // namespace

extern const Command plan_preview{
    .path = "plan preview",
    .summary = "show the weeks to come as a plan asks for them",
    .examples = "rx plan preview --weeks 2",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<PlanPreviewOptions>();
        accepts.word("PLAN", Need::optional, options->plan, "a file, or a kept plan; without it the one in use");
        accepts.option("--weeks", "N", options->weeks, "how many weeks (without it 4)");
        accepts.option("--from", "DATE", options->from, "begin with the week of this day");
        accepts.option("--assume", "DATE", options->assume, "take this day for each date that is not known yet");
        return [options](Workspace& workspace, Terminal& terminal) {
            return preview_plan(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
