#include "cli/commands/plan_file.hpp"

#include "cli/commands/plan_choice.hpp"
#include "cli/input_file.hpp"
#include "core/document/document.hpp"
#include "core/plan/rule_checks.hpp"

namespace rx::commands {

diag::Checked<PlanFile> read_plan_file(Workspace& workspace, const std::string& name) {
    auto text = read_named(workspace, name, document::largest_file);
    if (!text) return std::unexpected(diag::only(text.error()));
    const auto document = document::parse(*text, name_of(name), plan::language());
    if (!document) return std::unexpected(document.error());
    auto loaded = plan::read(*document, workspace.library(), workspace.today());
    if (!loaded) return std::unexpected(loaded.error());
    shelf::Version version{.plan = loaded->plan.id, .hash = shelf::content_hash(*document)};
    auto notes = plan::notes_for_clinic(document->source, loaded->plan);
    return PlanFile{.text = *std::move(text),
                    .version = std::move(version),
                    .plan = std::move(loaded->plan),
                    .warnings = std::move(loaded->warnings),
                    .notes_for_clinic = std::move(notes)};
}

diag::Checked<FoundPlan> find_plan(Workspace& workspace, const std::string& name) {
    if (!name.empty() && !names_a_kept_plan(name)) {
        auto file = read_plan_file(workspace, name);
        if (!file) return std::unexpected(file.error());
        return FoundPlan{.plan = std::move(file->plan), .warnings = std::move(file->warnings)};
    }
    const auto version = choose_version_or_current(workspace, name);
    if (!version) return std::unexpected(diag::only(version.error()));
    const auto plan = workspace.plan(*version);
    if (!plan) return std::unexpected(plan.error());
    return FoundPlan{.plan = **plan};
}

}  // namespace rx::commands
