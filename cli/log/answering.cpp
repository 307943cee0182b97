#include "cli/log/answering.hpp"

#include <algorithm>
#include <map>
#include <string>

namespace rx {

namespace {

// A version that cannot be loaded any more gives no planned numbers; its sessions still count. Each is tried once, for
// a summary asks for every session's.
summary::PlanLookup lookup_in(Workspace& workspace) {
    return [&workspace, tried = std::map<std::string, const plan::Plan*>()](const std::string& name) mutable {
        const auto [found, is_new] = tried.try_emplace(name, nullptr);
        if (!is_new) return found->second;
        const auto version = shelf::parse_version(name);
        if (!version) return found->second;
        if (const auto plan = workspace.plan(*version)) found->second = *plan;
        return found->second;
    };
}

}  // namespace

Answering::Answering(Workspace& workspace, const LogQuestion& asked, const patient::Patient& who)
    : workspace_(workspace), asked_(asked), now_(of_period(asked.chosen.period, who)) {
    if (asked.before) before_ = of_period(*asked.before, who);
}

void Answering::add(const journal::Record& record) {
    now_.add(record);
    if (before_) before_->add(record);
}

void Answering::add(const std::vector<journal::Record>& records) {
    for (const journal::Record& record : records) add(record);
}

LogAnswer Answering::answer() {
    LogAnswer answer{.now = now_.collect()};
    if (before_) answer.before = before_->collect();
    return answer;
}

summary::Collector Answering::of_period(const summary::Period& period, const patient::Patient& who) const {
    return summary::Collector({.patient = who,
                               .plan = lookup_in(workspace_),
                               .period = period,
                               .filter = asked_.filter,
                               .today = workspace_.today(),
                               .week_start = workspace_.config().days.week_start,
                               .by = asked_.by});
}

LogAnswer answer_to(Workspace& workspace, const LogQuestion& asked, const std::vector<journal::Record>& records,
                    const patient::Patient& who) {
    Answering answering(workspace, asked, who);
    answering.add(records);
    return answering.answer();
}

bool counts_all_sessions(Workspace& workspace, const patient::Patient& who) {
    const summary::PlanLookup lookup = lookup_in(workspace);
    return std::ranges::any_of(who.plans, [&](const patient::PlanUse& use) {
        const plan::Plan* plan = lookup(use.plan);
        return plan != nullptr && plan::counts_sessions(*plan);
    });
}

}  // namespace rx
