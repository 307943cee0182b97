#include "cli/commands/plan_choice.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <set>

#include "cli/routine_choice.hpp"

namespace rx::commands {

namespace {

diag::Diagnostic unknown_plan(const std::string& name, const std::vector<shelf::Version>& versions) {
    std::set<std::string> ids;
    for (const shelf::Version& version : versions) ids.insert(version.plan.text());
    const std::vector<std::string> candidates(ids.begin(), ids.end());
    return {.kind = diag::Kind::missing,
            .code = "unknown-plan",
            .message = fmt::format("no plan \"{}\" is kept here", name),
            .hint = did_you_mean(name, candidates, "rx plan list shows them")};
}

// The version of these that the newest use record names.
std::optional<shelf::Version> used_last(const patient::Patient& who, const std::vector<shelf::Version>& candidates) {
    for (const patient::PlanUse& use : who.plans | std::views::reverse) {
        const auto version = shelf::parse_version(use.plan);
        if (version && std::ranges::find(candidates, *version) != candidates.end()) return *version;
    }
    return std::nullopt;
}

}  // namespace

bool names_a_kept_plan(const std::string& name) {
    return units::is_slug(name.substr(0, name.find('@')));
}

diag::Result<shelf::Version> choose_version(Workspace& workspace, const std::string& name) {
    const auto versions = shelf::versions(workspace.environment().store, workspace.folders().plans);
    if (!versions) return std::unexpected(versions.error());
    std::vector<shelf::Version> meant;
    std::ranges::copy_if(*versions, std::back_inserter(meant), [&](const shelf::Version& version) {
        return version.plan.text() == name || shelf::to_text(version) == name;
    });
    if (meant.empty()) return std::unexpected(unknown_plan(name, *versions));
    if (meant.size() == 1) return meant.front();

    const auto who = workspace.patient();
    if (!who) return std::unexpected(who.error());
    if (const auto version = used_last(*who, meant)) return *version;
    std::vector<std::string> names;
    for (const shelf::Version& version : meant) names.push_back(shelf::to_text(version));
    return diag::failure(diag::Kind::usage, "several-versions",
                         fmt::format("there are {} versions of \"{}\"", meant.size(), name),
                         fmt::format("name one: {}", fmt::join(names, ", ")));
}

diag::Result<shelf::Version> choose_version_or_current(Workspace& workspace, const std::string& name) {
    return name.empty() ? workspace.version_in_use() : choose_version(workspace, name);
}

}  // namespace rx::commands
