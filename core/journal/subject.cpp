#include "core/journal/subject.hpp"

#include <fmt/format.h>

#include <variant>

namespace rx::journal {

namespace {

struct Subject {
    std::string operator()(const UsePlan& /*any*/) const { return "use"; }
    std::string operator()(const CurrentSize& size) const { return "size " + size.kit; }
    std::string operator()(const EventDate& event) const { return "event " + event.event; }
    std::string operator()(const StateAnswer& answer) const { return "state " + answer.state; }
    std::string operator()(const Approval& approval) const {
        return fmt::format("approval {} {} {}", static_cast<int>(approval.by), approval.routine, approval.exercise);
    }
    std::string operator()(const Chosen& chosen) const { return "choice " + chosen.routine; }
    std::string operator()(const Session& /*of a day*/) const { return {}; }
    std::string operator()(const Measured& /*of a day*/) const { return {}; }
    std::string operator()(const Note& /*of a day*/) const { return {}; }
    std::string operator()(const Skip& /*of days*/) const { return {}; }
    std::string operator()(const Amend& /*of a record*/) const { return {}; }
    std::string operator()(const Void& /*of a record*/) const { return {}; }
    std::string operator()(const Other& /*unknown*/) const { return {}; }
};

}  // namespace

std::string subject_of(const Record& record) {
    return std::visit(Subject{}, record.body);
}

units::Timestamp moment_of_fact(const std::vector<Record>& records, const Record& fact) {
    const std::string subject = subject_of(fact);
    units::Timestamp moment = fact.wrote;
    if (subject.empty()) return moment;
    for (const Record& record : records) {
        if (subject_of(record) == subject) moment = moment_after(moment, fact.id, record);
    }
    return moment;
}

}  // namespace rx::journal
