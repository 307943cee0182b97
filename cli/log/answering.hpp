// What `rx log show` asks, and the answer from records that come all at once or one by one.
#pragma once

#include <optional>
#include <vector>

#include "cli/options/period.hpp"
#include "cli/workspace.hpp"
#include "core/summary/summarise.hpp"

namespace rx {

struct LogQuestion {
    options::ChosenPeriod chosen;
    summary::Filter filter;
    summary::By by = summary::By::session;
    std::optional<summary::Period> before = std::nullopt;  // to compare with

    [[nodiscard]] units::LocalDate first_day() const { return (before ? *before : chosen.period).first; }
};

struct LogAnswer {
    summary::Summary now;
    std::optional<summary::Summary> before = std::nullopt;
};

// The answer to a question of which the records come one by one.
class Answering {
public:
    // `who` may learn of sessions until the answer is asked for. Both must outlive this.
    Answering(Workspace& workspace, const LogQuestion& asked, const patient::Patient& who);

    void add(const journal::Record& record);
    void add(const std::vector<journal::Record>& records);

    [[nodiscard]] LogAnswer answer();

private:
    [[nodiscard]] summary::Collector of_period(const summary::Period& period, const patient::Patient& who) const;

    Workspace& workspace_;
    const LogQuestion& asked_;
    summary::Collector now_;
    std::optional<summary::Collector> before_;
};

// Of all these records.
[[nodiscard]] LogAnswer answer_to(Workspace& workspace, const LogQuestion& asked,
                                  const std::vector<journal::Record>& records, const patient::Patient& who);

// Whether a plan that was in use asks for something after so many sessions: then all there ever were count.
[[nodiscard]] bool counts_all_sessions(Workspace& workspace, const patient::Patient& who);

}  // namespace rx
