#include "core/progress/calendar.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/patient/stage.hpp"
#include "core/progress/occasion.hpp"

namespace rx::progress {

namespace {

using patient::Stage;
using patient::Standing;
using plan::Phase;
using plan::Routine;
using units::days_in_week;
using units::Duration;
using units::LocalDate;
using units::Range;

struct Length {
    Range<Duration> takes;
    bool needs_keys;
};

// So many of a whole number's days, half up.
int share(int times, int days, int of_days) {
    return (2 * times * days + of_days) / (2 * of_days);
}

void add(Range<Duration>& sum, const Range<Duration>& takes, const Range<int>& times) {
    sum.low += takes.low * times.low;
    sum.high += takes.high * times.high;
}

class Filling {
public:
    explicit Filling(const CalendarQuestion& question) : question_(question) {
        const LocalDate first = question.first.week_begin(question.week_start);
        for (int week = 0; week < question.weeks; ++week) {
            CalendarWeek made;
            for (int day = 0; day < days_in_week; ++day)
                made.days.push_back({first.plus_days(week * days_in_week + day)});
            result_.weeks.push_back(std::move(made));
        }
    }

    Calendar fill() {
        mark_end_of_plan();
        for (const Routine& routine : question_.plan.routines) {
            if (routine.alternative_of) continue;
            note_what_it_waits_for(routine);
            for (CalendarWeek& week : result_.weeks) {
                for (CalendarDay& day : week.days) look_at(routine, week, day);
            }
            spread_weeks(routine);
            spread_months(routine);
        }
        for (CalendarWeek& week : result_.weeks) std::ranges::stable_sort(week.marks, {}, &Mark::day);
        return std::move(result_);
    }

private:
    [[nodiscard]] Stage stage(const Routine& routine, LocalDate day) const {
        return patient::stage(question_.plan, routine, question_.patient, day);
    }

    // Whether a day before which it is not done is still to come, or not known. Before a choice: all that can be
    // chosen.
    [[nodiscard]] bool is_held_back(const Stage& now, LocalDate day) const {
        if (now.doing == nullptr) {
            return std::ranges::all_of(now.routine->alternatives, [&](const units::RoutineId& id) {
                return is_held_back(stage(*question_.plan.find_routine(id.text()), day), day);
            });
        }
        const auto conditions = plan::conditions(question_.plan, plan::select(*now.doing, now.phase));
        return !patient::have_come(conditions.not_before, question_.patient, day);
    }

    [[nodiscard]] bool has_begun(const Stage& now, LocalDate day) const {
        return now.standing == Standing::running && !is_held_back(now, day);
    }

    void look_at(const Routine& routine, CalendarWeek& week, CalendarDay& day) {
        const Stage now = stage(routine, day.day);
        mark(week, stage(routine, day.day.plus_days(-1)), now, day.day);
        if (routine.optional || now.standing != Standing::running) return;
        if (!now.often) return note(routine, now.ways_differ ? result_.undecided : result_.open);
        if (is_held_back(now, day.day) || !patient::is_its_week(now, day.day, question_.week_start)) return;
        plan_by_day(now, week, day);
    }

    void mark(CalendarWeek& week, const Stage& before, const Stage& now, LocalDate day) const {
        const Routine* routine = now.routine;
        const bool waited = before.standing == Standing::not_begun || is_held_back(before, day.plus_days(-1));
        if (waited && has_begun(now, day)) week.marks.push_back({Mark::What::begins, day, routine});
        // Another choice is no new phase of what was done before it.
        const bool is_new = now.phase != nullptr && before.phase != now.phase && before.doing == now.doing;
        if (is_new && now.standing == Standing::running)
            week.marks.push_back({Mark::What::phase, day, routine, now.doing, now.phase});
        const bool is_plans = now.last_day == question_.plan.ends;
        if (now.last_day == day && !is_plans) week.marks.push_back({Mark::What::over, day, routine});
    }

    void mark_end_of_plan() {
        for (CalendarWeek& week : result_.weeks) {
            for (const CalendarDay& day : week.days) {
                if (day.day == question_.plan.ends) week.marks.push_back({Mark::What::over, day.day, nullptr});
            }
        }
    }

    // What the day itself, or its distance from the beginning, decides.
    void plan_by_day(const Stage& now, CalendarWeek& week, CalendarDay& day) {
        if (const auto asked = plan::asked_on(*now.often, day.day)) return put(now, week, day, *asked);
        const auto* days = std::get_if<plan::EveryDays>(&now.often->frequency);
        const auto* nights = std::get_if<plan::EveryNights>(&now.often->frequency);
        if (days == nullptr && nights == nullptr) return;
        const int interval = days != nullptr ? days->days : nights->nights;
        const LocalDate from = now.counted_from.value_or(result_.weeks.front().days.front().day);
        if (interval > 1) result_.is_spread = true;
        if (LocalDate::days_between(from, day.day) % interval == 0) put(now, week, day, units::exactly(1));
    }

    void put(const Stage& now, CalendarWeek& week, CalendarDay& day, const Range<int>& times) {
        if (times.high == 0) return;
        const auto same = std::ranges::find(day.planned, now.routine, &Planned::routine);
        if (same == day.planned.end()) {
            day.planned.push_back({now.routine, times});
        } else {
            same->times = {same->times.low + times.low, same->times.high + times.high};
        }
        const Length length = length_of(now, day.day);
        add(day.takes, length.takes, times);
        put_in_week(week, length, times);
    }

    void put_in_week(CalendarWeek& week, const Length& length, const Range<int>& times) {
        add(week.takes, length.takes, times);
        week.sessions = {week.sessions.low + times.low, week.sessions.high + times.high};
        if (length.needs_keys) result_.needs_keys = true;
    }

    void spread_weeks(const Routine& routine) {
        for (const CalendarWeek& week : result_.weeks)
            spread<plan::PerWeek>(routine, week.days.front().day, week.days.back().day);
    }

    void spread_months(const Routine& routine) {
        std::optional<LocalDate> done;  // the first of the last month that was spread
        for (const CalendarWeek& week : result_.weeks) {
            for (const CalendarDay& day : week.days) {
                const LocalDate month = day.day.first_of_month();
                if (month == done) continue;
                spread<plan::PerMonth>(routine, month, month.last_of_month());
                done = month;
            }
        }
    }

    // The low end of a week's or a month's number on its days, as far apart as can be; the rest of it in the week of
    // the last of these.
    template <class Per>
    void spread(const Routine& routine, LocalDate first, LocalDate last) {
        std::vector<Stage> asking;
        std::vector<LocalDate> days;
        const int of_days = LocalDate::days_between(first, last) + 1;
        for (int i = 0; i < of_days; ++i) {
            const LocalDate day = first.plus_days(i);
            const Stage now = stage(routine, day);
            const bool asks = !routine.optional && has_begun(now, day) && now.often &&
                              std::holds_alternative<Per>(now.often->frequency) &&
                              patient::is_its_week(now, day, question_.week_start);
            if (!asks) continue;
            asking.push_back(now);
            days.push_back(day);
        }
        if (days.empty()) return;
        const auto& number = std::get<Per>(asking.back().often->frequency).times;
        const auto asked = static_cast<int>(days.size());
        const int low = share(number.low, asked, of_days);
        const int more = share(number.high, asked, of_days) - low;
        const std::size_t at = place(asking, days, static_cast<std::size_t>(low));
        result_.is_spread = true;
        CalendarWeek* week = week_of(days[at]);
        if (week != nullptr && more > 0) put_in_week(*week, length_of(asking[at], days[at]), {0, more});
    }

    // So many on these days, evenly, each as early from there on as the limits leave room; the index of the last one's
    // day.
    std::size_t place(const std::vector<Stage>& asking, const std::vector<LocalDate>& days, std::size_t times) {
        std::size_t last = 0;
        std::size_t free = 0;
        for (std::size_t i = 0; i < times; ++i) {
            std::size_t at = std::max(free, i * days.size() / times);
            while (at < days.size() && !leaves_room(asking[at], days[at])) ++at;
            if (at == days.size()) break;
            if (CalendarDay* day = find(days[at])) put(asking[at], *week_of(days[at]), *day, units::exactly(1));
            last = at;
            free = times > days.size() ? at : at + 1;
        }
        return last;
    }

    // For one more on that day, beside what stands in the calendar already.
    [[nodiscard]] bool leaves_room(const Stage& stage, LocalDate day) {
        const plan::Caps& caps = (stage.doing != nullptr ? stage.doing : stage.routine)->caps;
        const int shown = question_.weeks * days_in_week;
        const int apart = caps.apart ? std::min(plan::days_apart(*caps.apart), shown) : 0;
        if (apart > 0 && planned(stage, {day.plus_days(1 - apart), day.plus_days(apart - 1)}) > 0) return false;
        if (!caps.at_most) return true;
        return planned(stage, plan::period_of(caps.at_most->per, day, question_.week_start)) < caps.at_most->times;
    }

    // How often the routine stands on these days.
    [[nodiscard]] int planned(const Stage& stage, const plan::Days& days) {
        int times = 0;
        for (int i = 0; i <= LocalDate::days_between(days.first, days.last); ++i) {
            const CalendarDay* day = find(days.first.plus_days(i));
            if (day == nullptr) continue;
            const auto found = std::ranges::find(day->planned, stage.routine, &Planned::routine);
            if (found != day->planned.end()) times += found->times.low;
        }
        return times;
    }
    [[nodiscard]] CalendarWeek* week_of(LocalDate day) {
        const int days = LocalDate::days_between(result_.weeks.front().days.front().day, day);
        if (days < 0 || days >= question_.weeks * days_in_week) return nullptr;
        return &result_.weeks[static_cast<std::size_t>(days / days_in_week)];
    }
    [[nodiscard]] CalendarDay* find(LocalDate day) {
        CalendarWeek* week = week_of(day);
        if (week == nullptr) return nullptr;
        return &*std::ranges::find(week->days, day, &CalendarDay::day);
    }

    // Before one of several is chosen: from the shortest to the longest of them.
    Length length_of(const Stage& now, LocalDate day) {
        if (now.doing != nullptr) return length_of(*now.doing, now.phase);
        std::optional<Length> any;
        for (const units::RoutineId& id : now.routine->alternatives) {
            const Routine& each = *question_.plan.find_routine(id.text());
            const Length& its = length_of(each, stage(each, day).phase);
            any = any ? Length{{std::min(any->takes.low, its.takes.low), std::max(any->takes.high, its.takes.high)},
                               any->needs_keys || its.needs_keys}
                      : its;
        }
        return *any;
    }

    const Length& length_of(const Routine& routine, const Phase* phase) {
        const auto [found, is_new] = lengths_.try_emplace({&routine, phase});
        if (is_new) {
            const exercise::Situation situation{.rungs = rungs_of(question_.plan, question_.patient)};
            const auto built = plan::build(question_.plan, plan::select(routine, phase), situation);
            found->second = {timeline::span_of(built.timeline),
                             std::ranges::any_of(built.timeline.parts, timeline::needs_key)};
        }
        return found->second;
    }

    void note_what_it_waits_for(const Routine& routine) {
        if (routine.optional) return;
        const Routine* chosen = patient::chosen(question_.plan, routine, question_.patient, question_.first);
        for (const units::RoutineId& id : routine.alternatives) {
            if (chosen == nullptr || chosen->id == id) note_what_it_waits_for(*question_.plan.find_routine(id.text()));
        }
        note_waiting(routine);
        if (routine.approval && routine.approval->of == routine.id &&
            patient::waits_for_a_word(routine, question_.patient, last_day()))
            note(routine, result_.unsaid);
        const plan::Selection selection = plan::select(routine);
        for (const units::EventId& event : selection.dates) note_unknown(event);
        note_not_before(selection);
        for (const Phase& phase : routine.phases) note_not_before(plan::select(routine, &phase));
    }

    void note_not_before(const plan::Selection& selection) {
        for (const plan::Moment& moment : plan::conditions(question_.plan, selection).not_before) {
            if (const units::EventId* event = plan::event_of(moment)) note_unknown(*event);
        }
    }

    void note_unknown(const units::EventId& event) {
        const bool known = question_.patient.events.contains(event.text());
        if (!known && std::ranges::find(result_.unknown, event) == result_.unknown.end())
            result_.unknown.push_back(event);
    }

    [[nodiscard]] LocalDate last_day() const { return result_.weeks.back().days.back().day; }

    void note_waiting(const Routine& routine) {
        const LocalDate last = last_day();
        for (const Phase& phase : routine.phases) {
            const bool is_dated = std::holds_alternative<plan::Moment>(phase.from);
            if (!is_dated && !patient::came_on({question_.plan, routine}, phase.from, question_.patient, last))
                result_.waiting.push_back({&routine, &phase});
        }
        if (routine.sessions_in_all && !stage(routine, last).all_done) result_.waiting.push_back({&routine, nullptr});
    }

    static void note(const Routine& routine, std::vector<const Routine*>& noted) {
        if (std::ranges::find(noted, &routine) == noted.end()) noted.push_back(&routine);
    }

    const CalendarQuestion& question_;
    Calendar result_;
    std::map<std::pair<const Routine*, const Phase*>, Length> lengths_;
};

}  // namespace

Calendar calendar(const CalendarQuestion& question) {
    return Filling(question).fill();
}

}  // namespace rx::progress
