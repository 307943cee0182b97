#include "core/patient/patient.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>

namespace rx::patient {

namespace {

using journal::Record;

bool is_older(const Record* a, const Record* b) {
    return journal::written(*a) < journal::written(*b);
}

// Applies one record to what held before it was written.
struct Apply {
    Patient& patient;
    const Record& record;

    void operator()(const journal::UsePlan& use) const { patient.plans.push_back({record.day, use.plan}); }
    void operator()(const journal::CurrentSize& size) const {
        patient.sizes[size.kit].push_back({record.day, size.name()});
    }
    void operator()(const journal::EventDate& event) const { patient.events.insert_or_assign(event.event, event.on); }
    void operator()(const journal::StateAnswer& answer) const {
        patient.states.insert_or_assign(answer.state, AnsweredOn{record.day, answer.holds});
    }
    void operator()(const journal::Approval& approval) const {
        if (!approval.routine.empty()) {
            patient.routine_words[{approval.routine, approval.by}].push_back({record.day, approval.given});
            return;
        }
        patient.approvals[{approval.exercise, approval.by}] = approval.given;
    }
    void operator()(const journal::Chosen& chosen) const {
        patient.choices[chosen.routine].push_back({record.day, chosen.alternative});
    }
    void operator()(const journal::Measured& measured) const {
        patient.measures.insert_or_assign(measured.measure, MeasuredOn{record.day, measured.value, measured.scale});
    }
    void operator()(const journal::Session& session) const {
        const std::string plan = session.plan.substr(0, session.plan.find('@'));
        const outcome::Outcome& outcome = session.outcome;
        if (outcome.ending == outcome::Ending::stop_rule || !outcome.stopped_by.empty())
            patient.stops.push_back({record.day, plan, outcome.stopped_by});
        if (!outcome::counts(outcome)) return;
        Days& days = patient.practice[plan][session.routine];
        days.insert(std::ranges::upper_bound(days, record.day), record.day);
    }
    void operator()(const journal::Skip& skip) const { patient.days_off.push_back({skip.first, skip.last}); }
    void operator()(const journal::Note& /*for people*/) const {}
    void operator()(const journal::Amend& /*applied by journal::mend()*/) const {}
    void operator()(const journal::Void& /*likewise*/) const {}
    void operator()(const journal::Other& /*not understood*/) const {}
};

}  // namespace

std::optional<units::LocalDate> Patient::off_until(units::LocalDate day) const {
    std::optional<units::LocalDate> until;
    for (;;) {
        const units::LocalDate next = until ? until->plus_days(1) : day;
        const auto off = std::ranges::find_if(
            days_off, [&](const DaysOff& each) { return each.first <= next && next <= each.last; });
        // The calendar has a last day, after which there is no next.
        if (off == days_off.end() || until == next) return until;
        until = off->last;
    }
}

std::optional<std::string> Patient::plan_on(units::LocalDate day) const {
    const auto later = std::ranges::find_if(plans, [day](const PlanUse& use) { return use.since > day; });
    return later == plans.begin() ? std::nullopt : std::optional(std::prev(later)->plan);
}

std::optional<std::string> Patient::plan_now() const {
    return plans.empty() ? std::nullopt : std::optional(plans.back().plan);
}

std::optional<std::string> Patient::size_now(const std::string& kit) const {
    const auto found = sizes.find(kit);
    return found == sizes.end() ? std::nullopt : std::optional(found->second.back().name);
}

std::optional<bool> Patient::word_on(const std::string& routine, journal::Approval::By by, units::LocalDate day) const {
    const auto found = routine_words.find({routine, by});
    if (found == routine_words.end()) return std::nullopt;
    std::optional<bool> given;
    for (const WordOn& word : found->second) {
        if (word.since <= day) given = word.given;
    }
    return given;
}

std::optional<std::string> Patient::choice_on(const std::string& routine, units::LocalDate day) const {
    const auto found = choices.find(routine);
    if (found == choices.end()) return std::nullopt;
    const auto& all = found->second;
    const auto later = std::ranges::find_if(all, [day](const ChosenOn& each) { return each.since > day; });
    return later == all.begin() ? later->alternative : std::prev(later)->alternative;
}

void add(Patient& patient, const Record& record) {
    std::visit(Apply{patient, record}, record.body);
}

Patient fold(const std::vector<Record>& records) {
    std::vector<const Record*> by_age;
    by_age.reserve(records.size());
    Patient patient;
    for (const Record& record : records) {
        // Which session was written first makes no difference, and they are by far the most.
        if (std::holds_alternative<journal::Session>(record.body)) {
            add(patient, record);
        } else {
            by_age.push_back(&record);
        }
    }
    std::ranges::sort(by_age, is_older);

    const Record* last = nullptr;
    for (const Record* record : by_age) {
        const bool repeated = last && journal::written(*last) == journal::written(*record);
        last = record;
        if (!repeated) add(patient, *record);
    }
    // A plan taken into use later may begin on an earlier day only when clocks or hands say so; days decide then.
    std::ranges::stable_sort(patient.plans, {}, &PlanUse::since);
    for (auto& [routine, choices] : patient.choices) std::ranges::stable_sort(choices, {}, &ChosenOn::since);
    return patient;
}

}  // namespace rx::patient
