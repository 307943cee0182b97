// rx plan preview: the weeks to come as a plan asks for them; nothing is touched.
#include <fmt/format.h>

#include <memory>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/commands/plan_file.hpp"
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

diag::Result<std::optional<units::LocalDate>> day_of(std::string_view option, const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    const auto day = units::parse_date(*text);
    if (!day)
        return diag::failure(diag::Kind::usage, "period", fmt::format("{}: {}", option, day.error().message),
                             day.error().hint);
    return *day;
}

diag::Result<When> when(const Workspace& workspace, const PlanPreviewOptions& options) {
    const auto weeks = options::parse_weeks(options.weeks);
    if (!weeks) return std::unexpected(weeks.error());
    const auto from = day_of("--from", options.from);
    if (!from) return std::unexpected(from.error());
    const auto assumed = day_of("--assume", options.assume);
    if (!assumed) return std::unexpected(assumed.error());
    return When{.first = from->value_or(workspace.today()), .weeks = *weeks, .assumed = *assumed};
}

ExitStatus show(Workspace& workspace, Terminal& terminal, const plan::Plan& plan, const When& when) {
    auto who = workspace.patient();
    if (!who) return terminal.report(who.error());
    if (when.assumed) {
        for (const plan::EventQuestion& event : plan.events) who->events.try_emplace(event.id.text(), *when.assumed);
    }
    terminal.print(report::calendar_text(plan, progress::calendar({.plan = plan,
                                                                   .patient = *who,
                                                                   .first = when.first,
                                                                   .weeks = when.weeks,
                                                                   .week_start = workspace.config().days.week_start})));
    return ExitStatus::done;
}

ExitStatus preview_plan(Workspace& workspace, Terminal& terminal, const PlanPreviewOptions& options) {
    const auto shown = when(workspace, options);
    if (!shown) return terminal.report(shown.error());
    const auto found = find_plan(workspace, options.plan);
    if (!found) return terminal.report(found.error());
    terminal.report(found->warnings);
    return show(workspace, terminal, found->plan, *shown);
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
