#include "core/progress/turn.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace rx::progress {

namespace {

using units::days_in_week;
using units::LocalDate;

std::string times(int count) {
    return count == 1 ? "once" : count == 2 ? "twice" : fmt::format("{} times", count);
}

std::string so_far(int done, int asked) {
    return fmt::format("{} of {}", done, asked);
}

class BySchedule {
public:
    explicit BySchedule(const TurnQuestion& question)
        : question_(question), today_(question.now.day), week_(today_.week_begin(question.week_start)) {}

    Answer operator()(const plan::PerDay& often) const {
        const int done = since(today_);
        if (done >= often.times.low) return {Reason::done_today, "done for today", from(1)};
        return {Reason::due, done == 0 ? not_yet_today() : fmt::format("done {} today", so_far(done, often.times.low))};
    }

    Answer operator()(const plan::PerWeek& often) const {
        return of_many({week_, week_.plus_days(days_in_week), "week", Reason::week_reached}, often.times.low);
    }

    Answer operator()(const plan::PerMonth& often) const {
        const LocalDate month = today_.first_of_month();
        return of_many({month, today_.last_of_month().plus_days(1), "month", Reason::month_reached}, often.times.low);
    }

    Answer operator()(const plan::EveryDays& often) const {
        const auto last = last_of([](const When& done) { return done.day; });
        if (!last) return {Reason::due, "not done yet"};
        const int days = LocalDate::days_between(*last, today_);
        const auto next = day_from(last->plus_days(often.days));
        if (days == 0) return {Reason::done_today, "done for today", next};
        std::string why = days == 1 ? "last done yesterday" : fmt::format("last done {} days ago", days);
        if (days >= often.days) return {Reason::due, std::move(why)};
        return {Reason::too_soon, std::move(why), next};
    }

    Answer operator()(const plan::EveryNights& often) const {
        const LocalDate tonight = plan::night_of(today_, question_.now.time);
        const auto last = last_of([](const When& done) { return plan::night_of(done.day, done.time); });
        if (!last) return {Reason::due, "not done yet"};
        const int nights = LocalDate::days_between(*last, tonight);
        const auto next = day_from(last->plus_days(often.nights));
        // A session in the morning after has been told to a later day's plan: never more than done.
        if (nights <= 0) return {Reason::done_today, "done for this night", next};
        std::string why = nights == 1 ? "last done the night before" : fmt::format("last done {} nights ago", nights);
        if (nights >= often.nights) return {Reason::due, std::move(why)};
        return {Reason::too_soon, std::move(why), next};
    }

    Answer operator()(const plan::AtTimes& often) const {
        const int done = since(today_);
        const auto all = static_cast<int>(often.times.size());
        if (done >= all) return {Reason::done_today, "done for today", from(1)};
        const auto next = often.times.begin() + done;
        const std::string clock = plan::clock_text(*next);
        const std::string so = done == 0 ? "" : fmt::format(", done {} today", so_far(done, all));
        if (*next > question_.now.time) return {Reason::later_today, fmt::format("from {} on{}", clock, so)};
        return {Reason::due, fmt::format("since {}{}", clock, so)};
    }

    // The first day from that one on which it may be asked for: one of its weekdays, in one of its weeks.
    [[nodiscard]] std::optional<LocalDate> day_from(LocalDate first) const {
        constexpr int far_enough = 2 * days_in_week + 1;
        for (int i = 0; i < far_enough; ++i) {
            const LocalDate day = first.plus_days(i);
            const bool is_day = plan::is_on(*question_.stage.often, day.weekday());
            if (is_day && patient::is_its_week(question_.stage, day, question_.week_start)) return day;
        }
        return std::nullopt;
    }

private:
    struct Stretch {
        LocalDate first;
        LocalDate next;  // the first day of the next one
        std::string_view name;
        Reason reached;
    };

    // So many in a week or a month, spread evenly over its days: at most one a day where that is enough.
    [[nodiscard]] Answer of_many(const Stretch& stretch, int asked) const {
        const int days = LocalDate::days_between(stretch.first, stretch.next);
        const int most_a_day = (asked + days - 1) / days;
        const int done = since(stretch.first);
        const std::string count = so_far(done, asked);
        if (done >= asked)
            return {stretch.reached, fmt::format("done {} this {}", times(done), stretch.name), day_from(stretch.next)};
        if (since(today_) >= most_a_day)
            return {Reason::done_today, fmt::format("done today, {} this {}", count, stretch.name), from(1)};
        return {Reason::due, done == 0 ? fmt::format("not done yet this {}", stretch.name)
                                       : fmt::format("done {} this {}", count, stretch.name)};
    }

    [[nodiscard]] std::string not_yet_today() const {
        if (question_.stage.often->days.empty()) return "not done yet today";
        return fmt::format("it is {}", units::long_name(today_.weekday()));
    }
    [[nodiscard]] int since(LocalDate first) const {
        return static_cast<int>(
            std::ranges::count_if(question_.done, [first](const When& done) { return done.day >= first; }));
    }
    template <class DayOf>
    [[nodiscard]] std::optional<LocalDate> last_of(DayOf day_of) const {
        if (question_.done.empty()) return std::nullopt;
        return day_of(*std::ranges::max_element(question_.done, {}, day_of));
    }
    [[nodiscard]] std::optional<LocalDate> from(int days) const { return day_from(today_.plus_days(days)); }

    const TurnQuestion& question_;
    LocalDate today_;
    LocalDate week_;
};

// The day on whose week it depends: a night after midnight is still the night before.
LocalDate day_of(const plan::Frequency& frequency, const When& now) {
    return std::holds_alternative<plan::EveryNights>(frequency) ? plan::night_of(now.day, now.time) : now.day;
}

}  // namespace

Answer turn(const TurnQuestion& question) {
    const BySchedule by_schedule(question);
    const plan::Schedule& often = *question.stage.often;
    const LocalDate day = day_of(often.frequency, question.now);
    if (!patient::is_its_week(question.stage, day, question.week_start)) {
        return {Reason::other_week, "not a week for it", by_schedule.day_from(day.plus_days(1))};
    }
    if (!plan::is_on(often, day.weekday()))
        return {Reason::other_weekday, "not a day for it", by_schedule.day_from(day.plus_days(1))};
    return std::visit(by_schedule, often.frequency);
}

std::optional<LocalDate> first_asked(const TurnQuestion& question, LocalDate from) {
    return BySchedule(question).day_from(from);
}

}  // namespace rx::progress
