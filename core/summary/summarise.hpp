// Records, plan and period to numbers, by the rules in summary.hpp. No text, no today of its own.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/journal/record.hpp"
#include "core/patient/patient.hpp"
#include "core/plan/plan.hpp"
#include "core/summary/filter.hpp"
#include "core/summary/summary.hpp"
#include "core/units/local_date.hpp"

namespace rx::summary {

// The plan of a version text, or null when it cannot be loaded. Asked for every day and session: it should remember.
using PlanLookup = std::function<const plan::Plan*(const std::string&)>;

// `today` bounds what was planned: days after it count in their week only.
struct Question {
    const patient::Patient& patient;  // as it is when the answer is asked for
    PlanLookup plan;
    Period period;
    Filter filter;
    units::LocalDate today;
    units::Weekday week_start;
    By by = By::session;
};

// Takes the records one by one. By session they must outlive the summary, by week or month they are not needed again.
class Collector {
public:
    explicit Collector(Question question);
    ~Collector();
    Collector(Collector&&) noexcept;
    Collector& operator=(Collector&&) noexcept;
    void add(const journal::Record& record);
    // Once, after the last; they are in the order of time where the last so many are asked for.
    [[nodiscard]] Summary collect();

private:
    class Work;
    std::unique_ptr<Work> work_;
};

// Of all these records, which must outlive it.
[[nodiscard]] Summary summarise(const Question& question, const std::vector<journal::Record>& records);

}  // namespace rx::summary
