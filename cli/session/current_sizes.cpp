#include "cli/session/current_sizes.hpp"

#include <fmt/format.h>

#include <set>

#include "cli/session/asking.hpp"
#include "core/plan/named_size.hpp"

namespace rx {

namespace {

// Kits whose current size the selection's steps are relative to.
std::set<units::KitId> kits_needed(const plan::Plan& plan, const plan::Selection& selection) {
    std::set<units::KitId> kits;
    const plan::Built built = plan::build(plan, selection, {.last_of_day = true});
    for (const timeline::Part& part : built.timeline.parts) {
        if (timeline::uses_current_size(part)) kits.insert(units::KitId(part.kit));
    }
    return kits;
}

Sizes stopped(ExitStatus status) {
    return {.status = status};
}

}  // namespace

diag::Result<files::Appended> record_size(Workspace& workspace, const kit::Kit& kit, std::size_t index) {
    const kit::Size& size = kit.sizes[index];
    return workspace.append(workspace.new_record(
        journal::CurrentSize{.kit = kit.id.text(), .label = size.label, .diameter = size.diameter, .id = size.id}));
}

Sizes known_sizes(Workspace& workspace, Terminal& terminal, const plan::Plan& plan,
                  const std::optional<std::string>& label) {
    const auto who = workspace.patient();
    if (!who) return stopped(terminal.report(who.error()));
    Sizes sizes{.rungs = progress::rungs_of(plan, *who)};
    if (!label) return sizes;
    const auto size = plan::find_size(plan, *label);
    if (!size) return stopped(terminal.report(size.error()));
    sizes.rungs.insert_or_assign(size->kit->id, size->index);
    return sizes;
}

diag::Result<exercise::Situation> situation_at(Workspace& workspace, const plan::Plan& plan, const std::string& routine,
                                               progress::Rungs rungs) {
    const auto journal = workspace.journal();
    if (!journal) return std::unexpected(journal.error());
    const auto who = workspace.patient();
    if (!who) return std::unexpected(who.error());
    return progress::situation(
        {.plan = plan, .patient = *who, .records = (*journal)->records, .routine = routine, .today = workspace.today()},
        std::move(rungs));
}

Sizes sizes_for(Workspace& workspace, Terminal& terminal, const plan::Plan& plan, const plan::Selection& selection,
                const std::optional<std::string>& label) {
    const Sizes before = known_sizes(workspace, terminal, plan, std::nullopt);
    if (before.status != ExitStatus::done) return before;
    Sizes sizes = known_sizes(workspace, terminal, plan, label);
    if (sizes.status != ExitStatus::done) return sizes;

    for (const units::KitId& id : kits_needed(plan, selection)) {
        const kit::Kit& kit = plan.kits.at(id);
        if (!sizes.rungs.contains(id)) {
            Person& person = workspace.environment().person;
            const auto index = person.can_answer() ? ask_size(person, terminal, kit, "Enter leaves") : std::nullopt;
            if (!index) {
                return stopped(terminal.report(
                    diag::Diagnostic{.kind = diag::Kind::usage,
                                     .code = "size-unknown",
                                     .message = "your current size is not known yet",
                                     .hint = fmt::format("say it with --size: {}", kit::names_in_words(kit))}));
            }
            sizes.rungs.emplace(id, *index);
        }
        const auto then = before.rungs.find(id);
        const std::size_t now = sizes.rungs.at(id);
        if (then != before.rungs.end() && then->second == now) continue;
        if (const auto saved = record_size(workspace, kit, now); !saved) return stopped(terminal.report(saved.error()));
    }
    return sizes;
}

}  // namespace rx
