#include "cli/session/current_sizes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/session/asking.hpp"

namespace rx {

namespace {

// Kits whose current size the selection's steps are relative to.
std::set<units::KitId> kits_needed(const plan::Plan& plan, const plan::Selection& selection) {
    std::set<units::KitId> kits;
    const plan::Built built = plan::build(plan, selection, {});
    for (const timeline::Part& part : built.timeline.parts) {
        const bool relative = std::ranges::any_of(part.blocks, [](const timeline::Block& block) {
            return std::ranges::any_of(block.steps, [](const timeline::Step& step) {
                return step.size && step.size->base == timeline::SizeRef::Base::current;
            });
        });
        if (relative) kits.insert(units::KitId(part.kit));
    }
    return kits;
}

diag::Diagnostic unknown_size(const plan::Plan& plan, const std::string& label) {
    std::vector<std::string> labels;
    for (const auto& [id, kit] : plan.kits) std::ranges::copy(kit.labels(), std::back_inserter(labels));
    // No suggestion: labels are often one letter, and one letter away is another size.
    return {.kind = diag::Kind::usage,
            .code = "unknown-size",
            .message = fmt::format("your plan has no size \"{}\"", label),
            .hint = fmt::format("it has: {}", fmt::join(labels, ", "))};
}

Sizes stopped(ExitStatus status) {
    return {.status = status, .situation = {}};
}

}  // namespace

diag::Result<files::Appended> record_size(Workspace& workspace, const kit::Kit& kit, std::size_t index) {
    const kit::Size& size = kit.sizes[index];
    return workspace.append(workspace.new_record(
        journal::CurrentSize{.kit = kit.id.text(), .label = size.label, .diameter = size.diameter}));
}

Sizes known_sizes(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                  const std::optional<std::string>& label) {
    const auto who = workspace.patient();
    if (!who) return stopped(terminal.report(who.error()));
    Sizes sizes;
    for (const auto& [id, kit] : plan.kits) {
        const auto known = who->current_size.find(id.text());
        if (known == who->current_size.end()) continue;
        // A size that this version of the plan no longer has is not known any more.
        if (const auto index = kit.index_of(known->second)) sizes.situation.rungs.emplace(id, *index);
    }
    if (!label) return sizes;
    bool found = false;
    for (const auto& [id, kit] : plan.kits) {
        if (const auto index = kit.index_of(*label)) {
            sizes.situation.rungs.insert_or_assign(id, *index);
            found = true;
        }
    }
    return found ? sizes : stopped(terminal.report(unknown_size(plan, *label)));
}

Sizes sizes_for(Workspace& workspace, Terminal& terminal, const plan::Plan& plan, const plan::Selection& selection,
                const std::optional<std::string>& label) {
    const Sizes before = known_sizes(workspace, terminal, plan, std::nullopt);
    if (before.status != ExitStatus::done) return before;
    Sizes sizes = known_sizes(workspace, terminal, plan, label);
    if (sizes.status != ExitStatus::done) return sizes;

    for (const units::KitId& id : kits_needed(plan, selection)) {
        const kit::Kit& kit = plan.kits.at(id);
        if (!sizes.situation.rungs.contains(id)) {
            Person& person = workspace.environment().person;
            const auto index = person.can_answer() ? ask_size(person, terminal, kit, "Enter leaves") : std::nullopt;
            if (!index) {
                return stopped(terminal.report(
                    diag::Diagnostic{.kind = diag::Kind::usage,
                                     .code = "size-unknown",
                                     .message = "your current size is not known yet",
                                     .hint = fmt::format("say it with --size: {}", fmt::join(kit.labels(), ", "))}));
            }
            sizes.situation.rungs.emplace(id, *index);
        }
        const auto then = before.situation.rungs.find(id);
        const std::size_t now = sizes.situation.rungs.at(id);
        if (then != before.situation.rungs.end() && then->second == now) continue;
        if (const auto saved = record_size(workspace, kit, now); !saved) return stopped(terminal.report(saved.error()));
    }
    return sizes;
}

}  // namespace rx
