#include "core/summary/summary.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/plan/stand_ins.hpp"
#include "core/summary/adherence.hpp"

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
    Duration active{0};
    bool counts = false;
    std::vector<const ExerciseResult*> exercises;
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
    Seen result{&record, &session, session.outcome.active, outcome::counts(session.outcome), {}};
    for (const ExerciseResult& exercise : session.outcome.exercises) {
        if (is_wanted(exercise, plan, filter)) result.exercises.push_back(&exercise);
    }
    if (filter.exercise.empty() && filter.kind.empty() && filter.size.empty()) return result;
    if (result.exercises.empty()) return std::nullopt;
    result.active = Duration{0};
    for (const ExerciseResult* exercise : result.exercises) result.active += exercise->active;
    result.counts = std::ranges::any_of(result.exercises,
                                        [](const ExerciseResult* exercise) { return outcome::counts(*exercise); });
    return result;
}

template <class Score>
std::optional<int> worst(const std::vector<outcome::Rating<Score>>& ratings) {
    if (ratings.empty()) return std::nullopt;
    return std::ranges::max(ratings, {}, [](const auto& rating) { return rating.score; }).score.value();
}

std::optional<RatingSummary> rating_summary(std::vector<int> worst_of_sessions) {
    if (worst_of_sessions.empty()) return std::nullopt;
    std::ranges::sort(worst_of_sessions);
    const std::size_t count = worst_of_sessions.size();
    const int below = worst_of_sessions[(count - 1) / 2];
    const int above = worst_of_sessions[count / 2];
    return RatingSummary{(below + above + 1) / 2, worst_of_sessions.back(), static_cast<int>(count)};
}

// The worst ratings of each moment, session by session.
struct Ratings {
    std::vector<int> all, before, during, after;

    template <class Score>
    void add(const std::vector<outcome::Rating<Score>>& given) {
        if (const auto score = worst(given)) all.push_back(*score);
        for (const auto& [moment, scores] : {std::pair{outcome::Moment::before, &before},
                                             {outcome::Moment::during, &during},
                                             {outcome::Moment::after, &after}}) {
            std::vector<outcome::Rating<Score>> of_it;
            std::ranges::copy_if(given, std::back_inserter(of_it),
                                 [&](const auto& rating) { return rating.moment == moment; });
            if (const auto score = worst(of_it)) scores->push_back(*score);
        }
    }
    [[nodiscard]] RatingsByMoment by_moment() const {
        return {rating_summary(before), rating_summary(during), rating_summary(after)};
    }
};

class Collector {
public:
    explicit Collector(const Question& question) : question_(question), result_{.period = question.period} {}

    Summary collect() {
        for (const Record& record : question_.records) look_at(record);
        const std::size_t last = question_.filter.last;
        if (last > 0 && last < seen_.size())
            seen_.erase(seen_.begin(), seen_.end() - static_cast<std::ptrdiff_t>(last));
        if (last > 0 && !seen_.empty()) result_.period.first = seen_.front().record->day;
        for (const Seen& one : seen_) add(one);
        add_routines();
        for (auto& [day, sessions] : days_) result_.days.push_back({day, std::move(sessions)});
        result_.sizes = sizes();
        std::erase_if(result_.notes, [&](const NoteRow& note) { return !result_.period.contains(note.day); });
        std::ranges::stable_sort(result_.notes, {}, &NoteRow::day);
        result_.pain = rating_summary(pain_.all);
        result_.fear = rating_summary(fear_.all);
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
    void look_at(const Record& record) {
        if (record.day > question_.period.last) return;
        note_measure(record);
        note_words(record);
        const auto* session = std::get_if<Session>(&record.body);
        if (session == nullptr || !passes_filter(record, *session)) return;
        const plan::Plan* plan = question_.filter.kind.empty() ? nullptr : plan_of(*session);
        const auto one = seen(record, *session, plan, question_.filter);
        if (!one) return;
        if (one->counts) result_.last_session = std::max(result_.last_session.value_or(record.day), record.day);
        if (question_.period.contains(record.day)) seen_.push_back(*one);
    }

    // Notes of no session belong to the days, and go with a filter for sessions.
    void note_words(const Record& record) {
        const auto* note = std::get_if<journal::Note>(&record.body);
        const Filter& filter = question_.filter;
        if (note == nullptr || !question_.period.contains(record.day) || !filter.keeps_notes()) return;
        if (filter.tag.empty() || std::ranges::find(note->tags, filter.tag) != note->tags.end())
            result_.notes.push_back({record.day, note->text, note->tags});
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

    void add(const Seen& one) {
        days_[one.record->day].push_back({one.record, title_of(*one.session), one.active, one.exercises});
        if (!one.session->note.empty())
            result_.notes.push_back({one.record->day, one.session->note, one.session->tags});
        pain_.add(one.session->outcome.pain);
        fear_.add(one.session->outcome.fear);
        if (!one.counts) {
            ++result_.not_counted;
            return;
        }
        ++result_.sessions;
        result_.active += one.active;
        count_source(one.record->origin);
        if (is_shorter(*one.session)) ++result_.shorter;
        counted_.push_back(counted_as(*one.session));
        for (const std::string& routine : counted_.back()) {
            Done& done = by_routine_[routine];
            done.on.push_back(one.record->day);
            if (is_shorter(*one.session)) ++done.shorter;
        }
        for (const ExerciseResult* exercise : one.exercises) {
            for (const auto& size : exercise->sizes) time_at_[{size.label, size.id, size.diameter}] += size.time;
        }
    }

    // By which it was done, else the one in use; null when neither can be loaded.
    [[nodiscard]] const plan::Plan* plan_of(const Session& session) const {
        const plan::Plan* plan = question_.plan(session.plan);
        return plan ? plan : question_.plan(question_.patient.plan_now().value_or(""));
    }

    // The routines of which a session of that routine under that plan is one.
    [[nodiscard]] const std::vector<std::string>& counted_as(const Session& session) {
        const plan::Plan* plan = session.routine.empty() ? nullptr : plan_of(session);
        const auto [known, is_new] = counted_as_.try_emplace({plan, session.routine}, std::vector{session.routine});
        std::vector<std::string>& routines = known->second;
        if (!plan || !is_new) return routines;
        for (const plan::Routine& other : plan->routines) {
            if (other.id.text() == session.routine) continue;
            if (plan::counts_for(*plan, session.routine, other.id.text())) routines.push_back(other.id.text());
        }
        return routines;
    }

    [[nodiscard]] bool passes_filter(const Record& record, const Session& session) {
        const Filter& filter = question_.filter;
        if (filter.origin && record.origin != *filter.origin) return false;
        if (filter.pain && worst(session.outcome.pain).value_or(-1) < *filter.pain) return false;
        if (!filter.tag.empty() && std::ranges::find(session.tags, filter.tag) == session.tags.end()) return false;
        if (filter.routine.empty()) return true;
        const auto& routines = counted_as(session);
        return std::ranges::find(routines, question_.filter.routine) != routines.end();
    }

    [[nodiscard]] std::string title_of(const Session& session) const {
        const plan::Plan* plan = plan_of(session);
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
        std::set<std::string> with_number;
        for (const PlannedRoutine& asked : planned(question_)) {
            const plan::Routine& routine = *asked.routine;
            if (!passes_filter(asked)) continue;
            const Done& done = by_routine_[routine.id.text()];
            const auto number = question_.filter.keeps_plan() ? asked.planned : std::nullopt;
            // Nothing is asked of an alternative by itself.
            const bool has_words = asked.often && !routine.alternative_of;
            result_.routines.push_back({routine.id.text(), routine.title, static_cast<int>(done.on.size()),
                                        done.shorter, number, has_words ? plan::to_text(*asked.often) : std::string(),
                                        asked.reckoning, done.on});
            if (!number) continue;
            with_number.insert(routine.id.text());
            auto sum = result_.planned.value_or(units::exactly(0));
            sum.low += number->low;
            sum.high += number->high;
            result_.planned = sum;
        }
        result_.besides = static_cast<int>(std::ranges::count_if(counted_, [&](const auto& routines) {
            return std::ranges::none_of(routines, [&](const std::string& id) { return with_number.contains(id); });
        }));
        // A session that counts for two routines is one session.
        result_.planned_done = static_cast<int>(counted_.size()) - result_.besides;
    }

    [[nodiscard]] bool passes_filter(const PlannedRoutine& asked) const {
        const Filter& filter = question_.filter;
        const plan::Routine& routine = *asked.routine;
        const auto is_wanted = [&filter](const plan::RoutineItem& item) {
            return item.exercise.text() == filter.exercise;
        };
        return (filter.routine.empty() || routine.id.text() == filter.routine) &&
               (filter.exercise.empty() || std::ranges::any_of(routine.items, is_wanted) ||
                std::ranges::any_of(routine.alternatives, [&](const units::RoutineId& id) {
                    return std::ranges::any_of(asked.plan->find_routine(id.text())->items, is_wanted);
                }));
    }

    [[nodiscard]] std::vector<SizeMinutes> sizes() const {
        std::vector<SizeMinutes> sizes;
        for (const auto& [size, time] : time_at_) {
            const auto& [label, id, diameter] = size;
            if (time > Duration{0}) sizes.push_back({label, diameter, time, id});
        }
        std::ranges::stable_sort(sizes, std::ranges::greater{}, &SizeMinutes::time);
        return sizes;
    }

    const Question& question_;
    Summary result_;
    std::map<units::LocalDate, std::vector<SessionRow>> days_;
    std::map<std::pair<const plan::Plan*, std::string>, std::vector<std::string>> counted_as_;
    struct Done {
        std::vector<units::LocalDate> on;
        int shorter = 0;
    };
    std::vector<Seen> seen_;  // in the period, before it is cut to the last so many
    std::map<std::string, Done> by_routine_;
    std::map<std::string, std::vector<std::pair<units::LocalDate, units::Reading>>> measured_;
    std::vector<std::vector<std::string>> counted_;  // of each session, the routines it counts for
    // By label, id and diameter.
    std::map<std::tuple<std::string, std::string, std::optional<units::Millimetres>>, Duration> time_at_;
    Ratings pain_, fear_;
};

}  // namespace

Summary summarise(const Question& question) {
    return Collector(question).collect();
}

}  // namespace rx::summary
