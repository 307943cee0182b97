#include "cli/home.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "cli/routine_choice.hpp"
#include "cli/suggestions.hpp"
#include "core/report/report.hpp"
#include "core/text/safe.hpp"

namespace rx::home {

namespace {

// features.md row 90: what it is, what it is not, when to stop and call; asks for nothing.
std::string first_run(const Folders& folders) {
    return fmt::format(
        "rx guides the home program your clinic prescribed: timed breathing, releasing,\n"
        "stretching and more, and keeps a private record of it on this computer.\n\n"
        "It is no medical advice, makes no diagnosis and sends nothing anywhere. Your\n"
        "clinic decides what you do. Stop and call your clinic when something worries\n"
        "you: pain that stays, or bleeding that is new to you.\n\n"
        "Plans will live in     {}\n"
        "Your records in        {}\n"
        "Preferences in         {}\n\n"
        "To begin, take in the file from your clinic:\n"
        "  rx plan import clinic.toml\n"
        "No file yet? rx plan new lists protocols a clinic can start from.\n",
        text::safe(folders.plans.string()), text::safe(folders.journal.string()),
        text::safe(folders.config_file.string()));
}

std::string what_to_type(const std::vector<progress::Due>& answers) {
    const auto due = std::ranges::find_if(answers, &progress::Due::is_due);
    if (due == answers.end()) return "Nothing more is due today.\n";
    return fmt::format("Begin with:  rx session start   ({})\n", report::span_in_words(due->takes));
}

std::string contact_of(const plan::Plan& plan) {
    return plan.contact.empty() ? "" : fmt::format(" Your clinic: {}", text::safe(plan.contact));
}

// features.md row 15: a quiet line from 7 days before the review, a clear one after.
std::string review_text(const plan::Plan& plan, units::LocalDate today) {
    if (!plan.review) return {};
    const int days = units::LocalDate::days_between(today, *plan.review);
    if (days > 7) return {};
    const std::string when = units::in_words(*plan.review);
    const std::string whom = contact_of(plan);
    if (days >= 0) return fmt::format("Your plan is to be looked at on {}.{}\n", when, whom);
    return fmt::format("Your plan was to be looked at on {}: ask your clinic for the next one.{}\n", when, whom);
}

// Likewise for the last day: what comes after is the clinic's to say.
std::string end_text(const plan::Plan& plan, units::LocalDate today) {
    if (!plan.ends || units::LocalDate::days_between(today, *plan.ends) > 7) return {};
    const bool over = *plan.ends < today;
    return fmt::format("Your plan's last day {} {}{}{}\n", over ? "was" : "is", units::in_words(*plan.ends),
                       over ? ": ask your clinic for the next one." : ".", contact_of(plan));
}

}  // namespace

ExitStatus run(Workspace& workspace, Terminal& terminal) {
    const auto version = workspace.version_in_use();
    if (!version && version.error().code == "no-plan") {
        terminal.print(first_run(workspace.folders()));
        return ExitStatus::done;
    }
    if (!version) return terminal.report(version.error());
    const auto plan = workspace.plan(*version);
    if (!plan) return terminal.report(plan.error());
    const auto answers = due_today(workspace, **plan);
    if (!answers) return terminal.report(answers.error());
    const auto suggested = suggestions(workspace, **plan, Measures::asked);
    if (!suggested) return terminal.report(suggested.error());
    terminal.print(text::safe((*plan)->title) + "\n");
    terminal.print(report::due_text(*answers));
    terminal.print(what_to_type(*answers));
    terminal.print(*suggested);
    terminal.print(review_text(**plan, workspace.today()));
    terminal.print(end_text(**plan, workspace.today()));
    return ExitStatus::done;
}

}  // namespace rx::home
