#include "core/patient/patient.hpp"

#include <algorithm>
#include <ranges>
#include <string_view>
#include <tuple>

namespace rx::patient {

namespace {

using journal::Record;

bool is_older(const Record* a, const Record* b) {
    return journal::written(*a) < journal::written(*b);
}

// The last written one of those that hold from that day on or from before it; null for none. Days may go backwards:
// travellers and clocks do.
template <class Held>
const Held* last_since(const std::vector<Held>& all, units::LocalDate day) {
    const auto found =
        std::ranges::find_if(all | std::views::reverse, [day](const Held& each) { return each.since <= day; });
    return found == all.rend() ? nullptr : &*found;
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
        patient.states.insert_or_assign(answer.state, AnsweredOn{record.day, answer.holds, record.wrote});
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
    // What was answered for an earlier day and told later is not the newest.
    void operator()(const journal::Measured& measured) const {
        const auto known = patient.measures.find(measured.measure);
        if (known != patient.measures.end() && record.day < known->second.day) return;
        patient.measures.insert_or_assign(measured.measure, MeasuredOn{record.day, measured.value, measured.scale});
    }
    void operator()(const journal::Session& session) const {
        const std::string plan = session.plan.substr(0, session.plan.find('@'));
        const outcome::Outcome& outcome = session.outcome;
        if (outcome.ending == outcome::Ending::stop_rule || !outcome.stopped_by.empty())
            patient.stops.push_back({record.day, plan, outcome.stopped_by});
        if (outcome.stopped_by == timeline::limit_of_signs)
            patient.last_sign = std::max(patient.last_sign.value_or(record.wrote), record.wrote);
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
    const PlanUse* use = last_since(plans, day);
    return use == nullptr ? std::nullopt : std::optional(use->plan);
}

std::optional<units::LocalDate> Patient::first_use() const {
    if (plans.empty()) return std::nullopt;
    return std::ranges::min(plans, {}, &PlanUse::since).since;
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
    const WordOn* word = last_since(found->second, day);
    return word == nullptr ? std::nullopt : std::optional(word->given);
}

std::optional<std::string> Patient::choice_on(const std::string& routine, units::LocalDate day) const {
    const auto found = choices.find(routine);
    if (found == choices.end()) return std::nullopt;
    const ChosenOn* choice = last_since(found->second, day);
    return choice == nullptr ? found->second.front().alternative : choice->alternative;
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
    return patient;
}

}  // namespace rx::patient
