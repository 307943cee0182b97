#include "core/progress/due.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/progress/occasion.hpp"

namespace rx::progress {

namespace {

using plan::Routine;
using units::LocalDate;

// The practice days up to today on which a routine was done, a day as often as it was.
class DoneDays {
public:
    DoneDays(const DueQuestion& question, const Routine& routine) : today_(question.today) {
        for (const journal::Record& record : question.records) {
            const auto* session = std::get_if<journal::Session>(&record.body);
            if (!session || record.day > today_ || session->routine != routine.id.text()) continue;
            if (outcome::counts(session->outcome)) days_.push_back(record.day);
        }
    }

    [[nodiscard]] int today() const { return since(today_); }
    [[nodiscard]] int since(LocalDate first) const {
        return static_cast<int>(std::ranges::count_if(days_, [first](LocalDate day) { return day >= first; }));
    }
    [[nodiscard]] std::optional<LocalDate> last() const {
        return days_.empty() ? std::nullopt : std::optional(std::ranges::max(days_));
    }

private:
    LocalDate today_;
    std::vector<LocalDate> days_;
};

struct Answer {
    Reason reason = Reason::due;
    std::string why;
    std::optional<LocalDate> next = std::nullopt;
};

std::string times(int count) {
    return count == 1 ? "once" : count == 2 ? "twice" : fmt::format("{} times", count);
}

// What the schedule alone says.
class BySchedule {
public:
    BySchedule(const DueQuestion& question, const DoneDays& done)
        : today_(question.today), week_(question.today.week_begin(question.week_start)), done_(done) {}

    Answer operator()(const plan::PerDay& often) const {
        const int done = done_.today();
        if (done >= often.times.low) return {Reason::done_today, "done for today", tomorrow()};
        return {Reason::due,
                done == 0 ? "not done yet today" : fmt::format("done {} today", so_far(done, often.times.low))};
    }

    Answer operator()(const plan::PerWeek& often) const {
        const int done = done_.since(week_);
        const std::string count = so_far(done, often.times.low);
        if (done >= often.times.low) {
            return {Reason::week_reached, fmt::format("done {} this week", times(done)), week_.plus_days(7)};
        }
        if (done_.today() > 0) return {Reason::done_today, fmt::format("done today, {} this week", count), tomorrow()};
        return {Reason::due, done == 0 ? "not done yet this week" : fmt::format("done {} this week", count)};
    }

    Answer operator()(const plan::EveryDays& often) const {
        const auto last = done_.last();
        if (!last) return {Reason::due, "not done yet"};
        const int days = LocalDate::days_between(*last, today_);
        if (days == 0) return {Reason::done_today, "done for today", today_.plus_days(often.days)};
        std::string why = days == 1 ? "last done yesterday" : fmt::format("last done {} days ago", days);
        if (days >= often.days) return {Reason::due, std::move(why)};
        return {Reason::too_soon, std::move(why), last->plus_days(often.days)};
    }

    Answer operator()(const plan::OnWeekdays& often) const {
        const auto is_one = [&often](LocalDate day) {
            return std::ranges::count(often.days, day.weekday()) != 0;
        };
        LocalDate next = tomorrow();
        for (int i = 2; !is_one(next) && i <= 7; ++i) next = today_.plus_days(i);
        if (!is_one(today_)) return {Reason::other_weekday, "not a day for it", next};
        if (done_.today() > 0) return {Reason::done_today, "done for today", next};
        return {Reason::due, fmt::format("it is {}", units::long_name(today_.weekday()))};
    }

private:
    [[nodiscard]] LocalDate tomorrow() const { return today_.plus_days(1); }
    static std::string so_far(int done, int asked) { return fmt::format("{} of {}", done, asked); }

    LocalDate today_;
    LocalDate week_;
    const DoneDays& done_;
};

std::string joined(const std::vector<std::string>& sentences) {
    return fmt::format("{}", fmt::join(sentences, " "));
}

// What of the routine waits for nobody's word.
plan::Remaining remaining_of(const DueQuestion& question, const Routine& routine) {
    return plan::without_waiting(question.plan, plan::select(routine), granted(question.patient));
}

Answer answer(const DueQuestion& question, const Routine& routine, const plan::Built& built, const DoneDays& done) {
    if (routine.optional) return {Reason::optional, "optional: whenever you like"};
    if (!routine.often) return {Reason::blank, "your plan leaves open how often: ask your clinic"};
    const plan::Remaining remaining = remaining_of(question, routine);
    if (remaining.selection.items.empty()) return {Reason::blocked, joined(remaining.left_out)};
    if (built.timeline.parts.empty()) return {Reason::blank, "your plan leaves open how much of it: ask your clinic"};

    const auto conditions = plan::conditions(question.plan, remaining.selection);
    const Clearance cleared = clearance(question.plan, conditions, question.patient, question.today);
    if (!cleared.refusals.empty()) return {Reason::blocked, joined(cleared.refusals), cleared.earliest};

    Answer scheduled = std::visit(BySchedule(question, done), *routine.often);
    const bool all_known = cleared.unknown_states.empty() && cleared.unknown_events.empty();
    if (scheduled.reason == Reason::due && !all_known) {
        scheduled = {Reason::unanswered, scheduled.why + "; a question comes before it"};
    }
    return scheduled;
}

Due due_of(const DueQuestion& question, const Routine& routine) {
    const DoneDays done(question, routine);
    const SessionAsked asked{
        .plan = question.plan, .records = question.records, .routine = routine.id.text(), .today = question.today};
    const auto built = plan::build(question.plan, remaining_of(question, routine).selection,
                                   situation(asked, rungs_of(question.plan, question.patient)));
    Answer found = answer(question, routine, built, done);
    return {.routine = &routine,
            .reason = found.reason,
            .why = std::move(found.why),
            .done_today = done.today(),
            .next = found.next,
            .takes = timeline::span_of(built.timeline)};
}

}  // namespace

std::vector<Due> due(const DueQuestion& question) {
    std::vector<Due> answers;
    answers.reserve(question.plan.routines.size());
    for (const Routine& routine : question.plan.routines) answers.push_back(due_of(question, routine));
    return answers;
}

}  // namespace rx::progress
