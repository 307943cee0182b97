#include "core/summary/adherence.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <variant>

#include "core/patient/stage.hpp"

namespace rx::summary {

namespace {

using plan::Plan;
using plan::Routine;
using units::days_in_week;
using units::LocalDate;
using units::Range;

// Sevenths of a week and the days of every month go into this without a rest.
constexpr std::int64_t parts_of_one = std::int64_t{28} * 29 * 15 * 31;

void add(Range<int>& sum, const Range<int>& times, int factor) {
    sum.low += times.low * factor;
    sum.high += times.high * factor;
}

// Half up.
int whole(std::int64_t parts) {
    return static_cast<int>((2 * parts + parts_of_one) / (2 * parts_of_one));
}

// What was asked of one routine, while it is added up.
class Tally {
public:
    // At most so many of what a day asks for.
    void add_day(const plan::Schedule& often, LocalDate day, int most) {
        if (const auto asked = plan::asked_on(often, day))
            return count({std::min(asked->low, most), std::min(asked->high, most)});
        if (const auto* days = std::get_if<plan::EveryDays>(&often.frequency)) add_interval(days->days, day);
        if (const auto* nights = std::get_if<plan::EveryNights>(&often.frequency)) add_interval(nights->nights, day);
    }
    // So many of the `length` days of a week or a month.
    void add_share(const Range<int>& times, int days, int length) {
        has_number_ = true;
        low_parts_ += times.low * days * (parts_of_one / length);
        high_parts_ += times.high * days * (parts_of_one / length);
    }

    [[nodiscard]] std::optional<Range<int>> planned() const {
        if (!has_number_) return std::nullopt;
        return Range<int>{whole_.low + whole(low_parts_), whole_.high + whole(high_parts_)};
    }

private:
    struct Run {
        int interval;
        int days;
        LocalDate last;
    };

    void count(const Range<int>& times) {
        has_number_ = true;
        add(whole_, times, 1);
    }
    // A run of days under the same interval is due once at its beginning and then every so many days.
    void add_interval(int interval, LocalDate day) {
        const bool goes_on = run_ && run_->interval == interval && LocalDate::days_between(run_->last, day) == 1;
        if (!goes_on) run_ = Run{interval, 0, day};
        count(units::exactly(run_->days % run_->interval == 0 ? 1 : 0));
        ++run_->days;
        run_->last = day;
    }

    bool has_number_ = false;
    Range<int> whole_{0, 0};
    std::int64_t low_parts_ = 0, high_parts_ = 0;
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
        const auto first_use = question_.patient.first_use();
        if (!first_use) return {};
        const LocalDate first = std::max(question_.period.first, *first_use);
        add_weeks(first);
        add_months(first);
        add_days(first);
        std::vector<PlannedRoutine> result;
        for (const Plan* plan : plans_.newest_first()) {
            for (const Routine& routine : plan->routines) {
                const auto same = [&routine](const PlannedRoutine& p) {
                    return p.routine->id == routine.id;
                };
                if (std::ranges::any_of(result, same)) continue;
                result.push_back({plan, &routine, often_at_the_end(*plan, routine),
                                  tallies_[routine.id.text()].planned(), reckoning(routine.id.text())});
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

    [[nodiscard]] std::optional<plan::Schedule> often_at_the_end(const Plan& plan, const Routine& routine) const {
        return patient::stage(plan, routine, question_.patient, last_counted()).often;
    }

    [[nodiscard]] Reckoning reckoning(const std::string& id) {
        Reckoning days;
        const int count = LocalDate::days_between(question_.period.first, last_counted()) + 1;
        for (int i = 0; i < count; ++i) {
            const LocalDate day = question_.period.first.plus_days(i);
            const Plan* plan = plans_.on(day);
            const Routine* routine = plan == nullptr ? nullptr : plan->find_routine(id);
            if (routine == nullptr) {
                ++days.not_in_plan;
            } else if (question_.patient.off_until(day)) {
                ++days.off;
            } else if (asking(*plan, *routine, day)) {
                ++days.asked;
            } else if (routine->optional || routine->alternative_of || !often_on(*plan, *routine, day)) {
                ++days.optional;
            } else {
                ++days.not_then;
            }
        }
        return days;
    }

    [[nodiscard]] bool often_on(const Plan& plan, const Routine& routine, LocalDate day) const {
        return patient::stage(plan, routine, question_.patient, day).often.has_value();
    }

    void add_days(LocalDate first) {
        const int days = LocalDate::days_between(first, last_counted()) + 1;
        for (int i = 0; i < days; ++i) {
            const LocalDate day = first.plus_days(i);
            const Plan* plan = plans_.on(day);
            if (!plan) continue;
            for (const Routine& routine : plan->routines) {
                if (const auto stage = asking(*plan, routine, day))
                    tallies_[routine.id.text()].add_day(*stage->often, day, most_on(*plan, *stage, day));
            }
        }
    }

    // The stage of that day, with how often; nothing when nothing is asked for with a number.
    [[nodiscard]] std::optional<patient::Stage> asking(const Plan& plan, const Routine& routine, LocalDate day) const {
        // An alternative is asked for by the routine that offers it.
        if (routine.optional || routine.alternative_of || question_.patient.off_until(day)) return std::nullopt;
        auto stage = patient::stage(plan, routine, question_.patient, day);
        const bool asks = stage.standing == patient::Standing::running && stage.often &&
                          patient::is_its_week(stage, day, question_.week_start);
        return asks ? std::optional(std::move(stage)) : std::nullopt;
    }

    // With the last of so many sessions in all the day asks for no more than were done on it.
    [[nodiscard]] int most_on(const Plan& plan, const patient::Stage& stage, LocalDate day) const {
        if (!stage.all_done || stage.last_day != day) return std::numeric_limits<int>::max();
        return patient::done_on({plan, *stage.routine}, question_.patient, day);
    }

    // A week or a month, and what of it counts.
    struct Stretch {
        LocalDate first;
        LocalDate last;

        [[nodiscard]] int days() const { return LocalDate::days_between(first, last) + 1; }
    };

    template <class Per>
    void add_stretch(const Stretch& all) {
        const Plan* plan = plans_.on(std::min(all.last, question_.today));
        if (!plan) return;
        const Stretch part{std::max(all.first, question_.period.first), std::min(all.last, question_.period.last)};
        for (const Routine& routine : plan->routines) {
            std::optional<Range<int>> times;
            int days = 0;
            for (int i = 0; i < part.days(); ++i) {
                const auto stage = asking(*plan, routine, part.first.plus_days(i));
                const auto* per = stage ? std::get_if<Per>(&stage->often->frequency) : nullptr;
                if (!per) continue;
                times = per->times;
                ++days;
            }
            if (times) tallies_[routine.id.text()].add_share(*times, days, all.days());
        }
    }

    void add_weeks(LocalDate first) {
        if (question_.period.days() < days_in_week) return;
        const LocalDate last = std::min(question_.period.last, question_.today);
        const LocalDate first_week = first.week_begin(question_.week_start);
        const int weeks = first <= last ? LocalDate::days_between(first_week, last) / days_in_week + 1 : 0;
        for (int i = 0; i < weeks; ++i) {
            const LocalDate week = first_week.plus_days(i * days_in_week);
            add_stretch<plan::PerWeek>({week, week.plus_days(days_in_week - 1)});
        }
    }

    // Part of a month asks for nothing of its own, as part of a week does.
    void add_months(LocalDate first) {
        const Period& period = question_.period;
        const LocalDate begin = period.first.first_of_month();
        const LocalDate whole = begin == period.first ? begin : begin.last_of_month().plus_days(1);
        if (whole.last_of_month() > period.last) return;
        const LocalDate last = std::min(period.last, question_.today);
        LocalDate month = first.first_of_month();
        // The calendar has a last month: after it there is no next.
        while (month <= last) {
            add_stretch<plan::PerMonth>({month, month.last_of_month()});
            const LocalDate next = month.last_of_month().plus_days(1);
            if (next.first_of_month() == month) break;
            month = next;
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
