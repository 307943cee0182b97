#include "core/summary/summarise.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "core/plan/stand_ins.hpp"
#include "core/summary/adherence.hpp"
#include "core/summary/slices.hpp"
#include "core/summary/tallies.hpp"

namespace rx::summary {

namespace {

using journal::Record;
using journal::Session;
using outcome::ExerciseResult;
using units::Duration;

// A session record and what the filter leaves of it.
struct Seen {
    const Record* record;
    const Session* session;
    Left left;
};

bool is_shorter(const Session& session) {
    return session.outcome.ending != outcome::Ending::complete;
}

bool is_at(const ExerciseResult& result, const std::string& size) {
    return std::ranges::any_of(
        result.sizes, [&](const outcome::TimeAtSize& each) { return each.name() == size || each.label == size; });
}

// `plan` is the one by which it was done; may be null.
bool is_wanted(const ExerciseResult& result, const plan::Plan* plan, const Filter& filter) {
    if (!filter.exercise.empty() && result.exercise != filter.exercise) return false;
    if (!filter.size.empty() && !is_at(result, filter.size)) return false;
    if (filter.kind.empty()) return true;
    const exercise::Exercise* exercise = plan == nullptr ? nullptr : plan->find_exercise(result.exercise);
    return exercise != nullptr && exercise->kind->name == filter.kind;
}

std::optional<Seen> seen(const Record& record, const Session& session, const plan::Plan* plan, const Filter& filter) {
    Left left{.active = session.outcome.active, .counts = outcome::counts(session.outcome)};
    left.exercises.reserve(session.outcome.exercises.size());
    for (const ExerciseResult& exercise : session.outcome.exercises) {
        if (is_wanted(exercise, plan, filter)) left.exercises.push_back(&exercise);
    }
    if (filter.exercise.empty() && filter.kind.empty() && filter.size.empty())
        return Seen{&record, &session, std::move(left)};
    left.active = Duration{0};
    for (const ExerciseResult* exercise : left.exercises) left.active += exercise->active;
    // What was skipped was not done: how the session felt says nothing about it.
    left.counts =
        std::ranges::any_of(left.exercises, [](const ExerciseResult* exercise) { return outcome::counts(*exercise); });
    if (!left.counts) return std::nullopt;
    return Seen{&record, &session, std::move(left)};
}

// Sessions of one routine by one version of a plan.
struct Times {
    int done = 0;
    int shorter = 0;  // of these
};
using TimesOn = std::map<units::LocalDate, Times>;

void add(TimesOn& sum, const TimesOn& more) {
    for (const auto& [day, times] : more) {
        sum[day].done += times.done;
        sum[day].shorter += times.shorter;
    }
}

TimesOn of_days_since(const TimesOn& days, units::LocalDate since) {
    return {days.lower_bound(since), days.end()};
}

Times in_all(const TimesOn& days) {
    Times all;
    for (const auto& [day, times] : days) {
        all.done += times.done;
        all.shorter += times.shorter;
    }
    return all;
}

std::map<units::LocalDate, int> done_on(const TimesOn& days) {
    std::map<units::LocalDate, int> done;
    for (const auto& [day, times] : days) done.emplace(day, times.done);
    return done;
}

}  // namespace

class Collector::Work {
public:
    explicit Work(Question question)
        : question_(std::move(question)),
          result_{.period = question_.period, .by = question_.by},
          slices_(question_.by, question_.week_start) {}

    void add(const Record& record) {
        if (record.day > question_.period.last) return;
        note_measure(record);
        note_words(record);
        const auto* session = std::get_if<Session>(&record.body);
        if (session == nullptr || !passes_filter(record, *session)) return;
        const plan::Plan* plan = question_.filter.kind.empty() ? nullptr : plan_of(session->plan);
        const auto one = seen(record, *session, plan, question_.filter);
        if (!one) return;
        if (one->left.counts) result_.last_session = std::max(result_.last_session.value_or(record.day), record.day);
        if (!question_.period.contains(record.day)) return;
        question_.by == By::session ? seen_.push_back(*one) : count(*one);
    }

    Summary collect() {
        keep_last();
        for (const Seen& one : seen_) {
            count(one);
            if (result_.days.empty() || result_.days.back().day != one.record->day)
                result_.days.push_back({one.record->day, {}});
            result_.days.back().sessions.push_back(
                {one.record, title_of(*one.session), one.left.active, one.left.exercises});
        }
        add_routines();
        result_.slices = slices_.rows(result_.period);
        result_.sizes = sizes_.most_first();
        add_notes();
        result_.pain = pain_.of_sessions();
        result_.fear = fear_.of_sessions();
        result_.pain_by_moment = pain_.by_moment();
        result_.fear_by_moment = fear_.by_moment();
        for (auto& [measure, answers] : measured_) {
            std::erase_if(answers, [&](const auto& answer) { return !result_.period.contains(answer.first); });
            if (!answers.empty()) result_.measures.push_back({measure, std::move(answers)});
        }
        for (int day = 0; day < result_.period.days(); ++day)
            result_.days_off += question_.patient.off_until(result_.period.first.plus_days(day)) ? 1 : 0;
        return std::move(result_);
    }

private:
    // The last so many sessions, whose days are the period then. By session they stand by day.
    void keep_last() {
        const std::size_t last = question_.filter.last;
        if (last > 0 && last < seen_.size())
            seen_.erase(seen_.begin(), seen_.end() - static_cast<std::ptrdiff_t>(last));
        if (last > 0 && !seen_.empty()) result_.period.first = seen_.front().record->day;
        std::ranges::stable_sort(seen_, {}, [](const Seen& one) { return one.record->day; });
    }

    // Notes of no session belong to the days, and go with a filter for sessions.
    void note_words(const Record& record) {
        const auto* note = std::get_if<journal::Note>(&record.body);
        const Filter& filter = question_.filter;
        if (note == nullptr || !question_.period.contains(record.day) || !filter.keeps_notes()) return;
        if (filter.tag.empty() || std::ranges::find(note->tags, filter.tag) != note->tags.end())
            notes_.push_back({record.at, {record.day, note->text, note->tags}});
    }

    void note_measure(const Record& record) {
        const auto* measured = std::get_if<journal::Measured>(&record.body);
        if (measured != nullptr && question_.period.contains(record.day))
            measured_[measured->measure].emplace_back(record.day, measured->value);
    }

    void count_source(journal::Origin origin) {
        switch (origin) {
            case journal::Origin::live:
                ++result_.sources.live;
                return;
            case journal::Origin::later:
                ++result_.sources.later;
                return;
            case journal::Origin::import:
                ++result_.sources.import;
                return;
            case journal::Origin::demo:
                ++result_.sources.demo;
                return;
        }
    }

    void count(const Seen& one) {
        const outcome::Outcome& outcome = one.session->outcome;
        const units::LocalDate day = one.record->day;
        result_.time_on[day] += one.left.active;
        if (!one.session->note.empty()) notes_.push_back({one.record->at, {day, one.session->note, one.session->tags}});
        pain_.add(outcome.pain);
        fear_.add(outcome.fear);
        if (question_.by != By::session) slices_.add(one.record->day, outcome, one.left);
        if (!one.left.counts) {
            ++result_.not_counted;
            return;
        }
        ++result_.sessions;
        result_.active += one.left.active;
        count_source(one.record->origin);
        Times& times = done_of(*one.session)[day];
        ++times.done;
        if (is_shorter(*one.session)) {
            ++result_.shorter;
            ++times.shorter;
        }
        sizes_.add(one.left.exercises);
    }

    void add_notes() {
        std::ranges::stable_sort(notes_, {}, [](const TimedNote& note) { return std::pair(note.row.day, note.at); });
        for (TimedNote& note : notes_) {
            if (result_.period.contains(note.row.day)) result_.notes.push_back(std::move(note.row));
        }
    }

    // One session is mostly of the same routine as the last.
    [[nodiscard]] TimesOn& done_of(const Session& session) {
        const bool is_same = last_done_ != done_.end() && last_done_->first.first == session.plan &&
                             last_done_->first.second == session.routine;
        if (!is_same) last_done_ = done_.try_emplace({session.plan, session.routine}).first;
        return last_done_->second;
    }

    // By which it was done, else the one in use; null when neither can be loaded.
    [[nodiscard]] const plan::Plan* plan_of(const std::string& version) const {
        const plan::Plan* plan = question_.plan(version);
        return plan ? plan : question_.plan(question_.patient.plan_now().value_or(""));
    }

    // The routines of which a session of that routine by that version of a plan is one.
    [[nodiscard]] const std::vector<std::string>& counted_as(const std::string& version, const std::string& routine) {
        const auto [known, is_new] = counted_as_.try_emplace({version, routine}, std::vector{routine});
        std::vector<std::string>& routines = known->second;
        const plan::Plan* plan = !is_new || routine.empty() ? nullptr : plan_of(version);
        if (!plan) return routines;
        for (const plan::Routine& other : plan->routines) {
            if (other.id.text() == routine) continue;
            if (plan::counts_for(*plan, routine, other.id.text())) routines.push_back(other.id.text());
        }
        return routines;
    }

    [[nodiscard]] bool passes_filter(const Record& record, const Session& session) {
        const Filter& filter = question_.filter;
        if (filter.origin && record.origin != *filter.origin) return false;
        if (filter.pain && worst(session.outcome.pain).value_or(-1) < *filter.pain) return false;
        if (!filter.tag.empty() && std::ranges::find(session.tags, filter.tag) == session.tags.end()) return false;
        if (filter.routine.empty()) return true;
        const auto& routines = counted_as(session.plan, session.routine);
        return std::ranges::find(routines, question_.filter.routine) != routines.end();
    }

    [[nodiscard]] std::string title_of(const Session& session) const {
        const plan::Plan* plan = plan_of(session.plan);
        if (!session.routine.empty()) {
            const plan::Routine* routine = plan ? plan->find_routine(session.routine) : nullptr;
            if (routine == nullptr) return session.routine;
            return session.is_short && routine->short_form ? routine->short_form->title : routine->title;
        }
        std::string titles;
        for (const ExerciseResult& result : session.outcome.exercises) {
            const exercise::Exercise* exercise = plan ? plan->find_exercise(result.exercise) : nullptr;
            titles += (titles.empty() ? "" : ", ") + (exercise ? exercise->title : result.exercise);
        }
        return titles;
    }

    void add_routines() {
        std::map<std::string, TimesOn> by_routine;
        for (const auto& [which, done] : done_) {
            for (const std::string& routine : counted_as(which.first, which.second))
                summary::add(by_routine[routine], done);
        }
        std::map<std::string, units::LocalDate> with_number;  // since when what was done counts for it
        for (const PlannedRoutine& asked : planned(question_)) {
            const plan::Routine& routine = *asked.routine;
            if (!passes_filter(asked)) continue;
            const units::LocalDate since = first_counted(asked);
            const TimesOn days = of_days_since(by_routine[routine.id.text()], since);
            const Times times = in_all(days);
            const auto number = question_.filter.keeps_plan() ? asked.planned : std::nullopt;
            // Nothing is asked of an alternative by itself.
            const bool has_words = asked.often && !routine.alternative_of;
            result_.routines.push_back({routine.id.text(), routine.title, times.done, times.shorter, number,
                                        has_words ? plan::to_text(*asked.often) : std::string(), asked.reckoning,
                                        done_on(days)});
            if (!number) continue;
            with_number.emplace(routine.id.text(), since);
            auto sum = result_.planned.value_or(units::exactly(0));
            sum.low += number->low;
            sum.high += number->high;
            result_.planned = sum;
        }
        // A session that counts for two routines is one session.
        for (const auto& [which, done] : done_) {
            std::optional<units::LocalDate> since;
            for (const std::string& routine : counted_as(which.first, which.second)) {
                const auto its = with_number.find(routine);
                if (its != with_number.end()) since = std::min(since.value_or(its->second), its->second);
            }
            if (since) result_.planned_done += in_all(of_days_since(done, *since)).done;
        }
        result_.besides = result_.sessions - result_.planned_done;
    }

    // Before the first plan nothing was asked for, so nothing was done of it. But the whole of the week or month in
    // which it came is asked for, and a person may well have begun before.
    [[nodiscard]] units::LocalDate first_counted(const PlannedRoutine& asked) const {
        const units::LocalDate first = question_.patient.first_use().value();
        const bool by_month = asked.often && std::holds_alternative<plan::PerMonth>(asked.often->frequency);
        return by_month ? first.first_of_month() : first.week_begin(question_.week_start);
    }

    [[nodiscard]] bool passes_filter(const PlannedRoutine& asked) const {
        const Filter& filter = question_.filter;
        const plan::Routine& routine = *asked.routine;
        const auto is_wanted = [&filter](const plan::RoutineItem& item) {
            return item.exercise.text() == filter.exercise;
        };
        return (filter.routine.empty() || routine.id.text() == filter.routine) &&
               (filter.exercise.empty() || plan::has_item(routine, is_wanted) ||
                std::ranges::any_of(routine.alternatives, [&](const units::RoutineId& id) {
                    return plan::has_item(*asked.plan->find_routine(id.text()), is_wanted);
                }));
    }

    Question question_;
    Summary result_;
    std::vector<Seen> seen_;  // by session: those in the period
    // By the version of a plan and the routine.
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> counted_as_;
    std::map<std::pair<std::string, std::string>, TimesOn> done_;
    decltype(done_)::iterator last_done_ = done_.end();
    Slices slices_;
    std::map<std::string, std::vector<std::pair<units::LocalDate, units::Reading>>> measured_;
    SizeTimes sizes_;
    Ratings pain_, fear_;
    struct TimedNote {
        units::Timestamp at;
        NoteRow row;
    };
    std::vector<TimedNote> notes_;
};

Collector::Collector(Question question) : work_(std::make_unique<Work>(std::move(question))) {}
Collector::~Collector() = default;
Collector::Collector(Collector&&) noexcept = default;
Collector& Collector::operator=(Collector&&) noexcept = default;

void Collector::add(const journal::Record& record) {
    work_->add(record);
}

Summary Collector::collect() {
    return work_->collect();
}

Summary summarise(const Question& question, const std::vector<journal::Record>& records) {
    Collector collector(question);
    for (const Record& record : records) collector.add(record);
    return collector.collect();
}

}  // namespace rx::summary
