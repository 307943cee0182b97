#include "core/summary/adherence.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <variant>

namespace rx::summary {

namespace {

using plan::Plan;
using plan::Routine;
using units::LocalDate;
using units::Range;

constexpr int days_in_week = 7;

void add(Range<int>& sum, const Range<int>& times, int factor) {
    sum.low += times.low * factor;
    sum.high += times.high * factor;
}

// A number of sevenths as a whole number, half up.
int from_sevenths(int sevenths) {
    return (2 * sevenths + days_in_week) / (2 * days_in_week);
}

// What was asked of one routine, while it is added up.
class Tally {
public:
    void add_day(const plan::PerDay& often) { count(often.times, 1); }
    void add_day(const plan::OnWeekdays& often, LocalDate day) {
        count(units::exactly(1), std::ranges::count(often.days, day.weekday()) != 0 ? 1 : 0);
    }
    // A run of days under the same interval is due once at its beginning and then every so many days.
    void add_day(const plan::EveryDays& often, LocalDate day) {
        const bool goes_on = run_ && run_->interval == often.days && LocalDate::days_between(run_->last, day) == 1;
        if (!goes_on) run_ = Run{often.days, 0, day};
        count(units::exactly(1), run_->days % run_->interval == 0 ? 1 : 0);
        ++run_->days;
        run_->last = day;
    }
    void add_week(const plan::PerWeek& often, int days) {
        has_number_ = true;
        add(sevenths_, often.times, days);
    }

    [[nodiscard]] std::optional<Range<int>> planned() const {
        if (!has_number_) return std::nullopt;
        return Range<int>{whole_.low + from_sevenths(sevenths_.low), whole_.high + from_sevenths(sevenths_.high)};
    }

private:
    struct Run {
        int interval;
        int days;
        LocalDate last;
    };

    void count(const Range<int>& times, int factor) {
        has_number_ = true;
        add(whole_, times, factor);
    }

    bool has_number_ = false;
    Range<int> whole_{0, 0};
    Range<int> sevenths_{0, 0};
    std::optional<Run> run_;
};

// Plans by day.
class Plans {
public:
    explicit Plans(const Question& question) : question_(question) {}

    const Plan* on(LocalDate day) {
        const auto version = question_.patient.plan_on(day);
        if (!version) return nullptr;
        const Plan* plan = question_.plan(*version);
        if (plan) note(plan);
        return plan;
    }

    // Those asked for so far, the latest first.
    [[nodiscard]] std::vector<const Plan*> newest_first() const { return {in_order_.rbegin(), in_order_.rend()}; }

private:
    void note(const Plan* plan) {
        if (!in_order_.empty() && in_order_.back() == plan) return;
        std::erase(in_order_, plan);
        in_order_.push_back(plan);
    }

    const Question& question_;
    std::vector<const Plan*> in_order_;
};

class Adding {
public:
    explicit Adding(const Question& question) : question_(question), plans_(question) {}

    std::vector<PlannedRoutine> all() {
        if (question_.patient.plans.empty()) return {};
        const LocalDate first = std::max(question_.period.first, question_.patient.plans.front().since);
        add_weeks(first);
        add_days(first);
        std::vector<PlannedRoutine> result;
        for (const Plan* plan : plans_.newest_first()) {
            for (const Routine& routine : plan->routines) {
                const auto same = [&routine](const PlannedRoutine& p) {
                    return p.routine->id == routine.id;
                };
                if (std::ranges::any_of(result, same)) continue;
                result.push_back({&routine, tallies_[routine.id.text()].planned()});
            }
        }
        return result;
    }

private:
    // The whole of the current week counts when it is what was asked for; otherwise days to come do not.
    [[nodiscard]] LocalDate last_counted() const {
        const Period& period = question_.period;
        const LocalDate week = question_.today.week_begin(question_.week_start);
        const bool is_current_week = period.first == week && period.last == week.plus_days(days_in_week - 1);
        return is_current_week ? period.last : std::min(period.last, question_.today);
    }

    void add_days(LocalDate first) {
        const int days = LocalDate::days_between(first, last_counted()) + 1;
        for (int i = 0; i < days; ++i) {
            const LocalDate day = first.plus_days(i);
            const Plan* plan = plans_.on(day);
            if (!plan) continue;
            for (const Routine& routine : plan->routines) add_day_of(routine, day);
        }
    }

    void add_day_of(const Routine& routine, LocalDate day) {
        if (routine.optional || !routine.often) return;
        Tally& tally = tallies_[routine.id.text()];
        if (const auto* often = std::get_if<plan::PerDay>(&*routine.often)) tally.add_day(*often);
        if (const auto* often = std::get_if<plan::OnWeekdays>(&*routine.often)) tally.add_day(*often, day);
        if (const auto* often = std::get_if<plan::EveryDays>(&*routine.often)) tally.add_day(*often, day);
    }

    void add_weeks(LocalDate first) {
        if (question_.period.days() < days_in_week) return;
        const LocalDate last = std::min(question_.period.last, question_.today);
        const LocalDate first_week = first.week_begin(question_.week_start);
        const int weeks = first <= last ? LocalDate::days_between(first_week, last) / days_in_week + 1 : 0;
        for (int i = 0; i < weeks; ++i) add_week(first_week.plus_days(i * days_in_week));
    }

    void add_week(LocalDate begin) {
        const Plan* plan = plans_.on(std::min(begin.plus_days(days_in_week - 1), question_.today));
        if (!plan) return;
        const int skipped = std::max(LocalDate::days_between(begin, question_.period.first), 0);
        const int end = std::min(LocalDate::days_between(begin, question_.period.last) + 1, days_in_week);
        for (const Routine& routine : plan->routines) {
            if (routine.optional || !routine.often) continue;
            const auto* often = std::get_if<plan::PerWeek>(&*routine.often);
            if (often) tallies_[routine.id.text()].add_week(*often, end - skipped);
        }
    }

    const Question& question_;
    Plans plans_;
    std::map<std::string, Tally> tallies_;
};

}  // namespace

std::vector<PlannedRoutine> planned(const Question& question) {
    return Adding(question).all();
}

}  // namespace rx::summary
