#include "core/progress/simulation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/patient/stage.hpp"
#include "core/plan/held_back.hpp"
#include "core/progress/caps.hpp"
#include "core/progress/due.hpp"
#include "core/progress/occasion.hpp"

namespace rx::progress {

namespace {

using journal::Record;
using units::LocalDate;

constexpr std::array all_personas{
    Persona{.name = "steady", .what = "practises whenever something is due; pain 1 and fear 1"},
    Persona{.name = "pain-3", .what = "practises whenever something is due; pain 3 and fear 3", .usual = 3, .first = 3},
    Persona{.name = "skips-weekends", .what = "as steady, but not on Saturdays and Sundays", .rests_at_weekends = true},
    Persona{.name = "improves",
            .what = "begins with pain 6 and fear 6, one lower after every second session",
            .usual = 0,
            .first = 6,
            .ease_every = 2},
    Persona{.name = "hard-days",
            .what = "as steady, but every fifth session has pain 7 and fear 7",
            .hard = 7,
            .hard_every = 5},
    Persona{.name = "long-pause",
            .what = "as steady, but without practice for three weeks after the first two",
            .away_after = 14,
            .away_for = 21},
};

// More than any plan asks for on a day: what is still due then will be due for ever.
constexpr int most_sessions_a_day = 30;

// The highest ratings at which it goes in like that.
constexpr int most_with_ease = 2;
constexpr int most_with_effort = 5;

int rating_of(const Persona& persona, int session) {
    if (persona.hard_every > 0 && (session + 1) % persona.hard_every == 0) return persona.hard;
    const int eased = persona.ease_every > 0 ? persona.first - session / persona.ease_every : persona.first;
    return std::max(eased, persona.usual);
}

bool practises_on(const Persona& persona, LocalDate first, LocalDate day) {
    const int days = LocalDate::days_between(first, day);
    if (days >= persona.away_after && days < persona.away_after + persona.away_for) return false;
    const bool weekend = day.weekday() == std::chrono::Saturday || day.weekday() == std::chrono::Sunday;
    return !(persona.rests_at_weekends && weekend);
}

// The stop that speaks at that rating; null when none does.
const timeline::StopRule* stop_at(const plan::Plan& plan, int rating) {
    const auto stop = std::ranges::find_if(plan.stops, [rating](const timeline::StopRule& rule) {
        return (rule.pain && rule.pain->holds(rating)) || (rule.fear && rule.fear->holds(rating));
    });
    return stop == plan.stops.end() ? nullptr : &*stop;
}

void add_time(std::vector<outcome::TimeAtSize>& sizes, const timeline::Rung& rung, outcome::Duration time) {
    const auto known = std::ranges::find_if(
        sizes, [&](const outcome::TimeAtSize& at) { return at.label == rung.label && at.id == rung.id; });
    if (known != sizes.end()) {
        known->time += time;
    } else {
        sizes.push_back({.label = rung.label, .diameter = rung.diameter, .time = time, .id = rung.id});
    }
}

outcome::Duration low_of(const timeline::Step& step, units::Count times) {
    outcome::Duration all{0};
    for (int repetition = 0; repetition < times.value(); ++repetition) all += timeline::span_of(step, repetition).low;
    return all;
}

// What made-up people say of how it went in: less easily the more it hurts.
outcome::Ease ease_at(int rating) {
    if (rating <= most_with_ease) return outcome::Ease::easily;
    return rating <= most_with_effort ? outcome::Ease::with_effort : outcome::Ease::hard;
}

// As the plan asks at least; `share` of it, when a stop rule ends it on the way.
outcome::ExerciseResult result_of(const timeline::Part& part, int rating, int share) {
    outcome::ExerciseResult result{.exercise = part.exercise,
                                   .progress = share == 1 ? outcome::Progress::complete : outcome::Progress::partial,
                                   .planned = timeline::span_of(part)};
    for (const timeline::Block& block : part.blocks) {
        const bool closed = block.gate && !block.gate->is_open_at(rating, rating);
        if (!closed && block.counting == timeline::Counting::repetitions) {
            if (!result.repetitions) result.repetitions.emplace();
            result.repetitions->planned += block.times.value();
            result.repetitions->done += block.times.value() / share;
        }
        for (const timeline::Step& step : block.steps) {
            if (timeline::moves_a_size(step))
                result.movement = closed ? outcome::Movement::closed : outcome::Movement::done;
            if (closed) continue;
            const auto rung = step.size ? timeline::resolve(part, *step.size) : std::nullopt;
            if (step.phase == timeline::Phase::wear) result.worn = true;
            if (!timeline::is_practice(step)) continue;
            const auto time = low_of(step, block.times) / share;
            result.active += time;
            if (rung) add_time(result.sizes, part.ladder[*rung], time);
        }
    }
    if (part.asks_depth) result.depth = outcome::Depth::full;
    if (part.asks_ease) result.ease = ease_at(rating);
    return result;
}

bool is_nightly(const std::optional<plan::Schedule>& often) {
    return often && std::holds_alternative<plan::EveryNights>(often->frequency);
}

// At noon, because before it is still the night before; without nights in the morning, so that a limit of hours leaves
// as much of a day as people have.
std::chrono::minutes day_begins(const plan::Plan& plan) {
    const bool has_nights = std::ranges::any_of(plan.routines, [](const plan::Routine& routine) {
        return is_nightly(routine.often) ||
               std::ranges::any_of(routine.phases, is_nightly, [](const plan::Phase& phase) { return phase.often; });
    });
    return std::chrono::hours(has_nights ? 12 : 6);
}

const void* identity_of(const Suggestion& suggestion) {
    return std::visit([](const auto* rule) -> const void* { return rule; }, suggestion.rule);
}

using WaitsFor = std::pair<const plan::Routine*, const plan::Phase*>;

// What of the routines that made-up people practise waits for sessions or a size.
std::vector<WaitsFor> waiting_in(const plan::Plan& plan) {
    std::vector<WaitsFor> all;
    for (const plan::Routine& routine : plan.routines) {
        const auto& group = routine.alternative_of;
        const bool is_chosen = !group || plan.find_routine(group->text())->alternatives.front() == routine.id;
        if (routine.optional || !is_chosen) continue;
        for (const plan::Phase& phase : routine.phases) {
            if (!std::holds_alternative<plan::Moment>(phase.from)) all.emplace_back(&routine, &phase);
        }
        if (routine.sessions_in_all) all.emplace_back(&routine, nullptr);
    }
    return all;
}

bool has_come(const Course& course, const WaitsFor& what) {
    return std::ranges::any_of(course.came,
                               [&what](const Came& each) { return WaitsFor(each.routine, each.phase) == what; });
}

// One person's way through the plan.
class Play {
public:
    Play(const SimulationQuestion& question, const Persona& persona)
        : question_(question),
          plan_(question.plan),
          course_{.persona = &persona},
          waiting_(waiting_in(plan_)),
          begins_(day_begins(plan_)),
          clock_(begins_) {
        for (const plan::EventQuestion& event : plan_.events)
            who_.events.insert_or_assign(event.id.text(), question.first);
        for (const plan::Routine& routine : plan_.routines) {
            if (!routine.alternatives.empty())
                who_.choices[routine.id.text()] = {{question.first, routine.alternatives.front().text()}};
        }
        for (const plan::StateQuestion& state : plan_.states)
            who_.states.insert_or_assign(state.id.text(), patient::AnsweredOn{question.first, false});
        for (const plan::ApprovalQuestion& asked : plan::approvals(plan_))
            write(journal::Approval{asked.exercise, patient::recorded_as(asked.by), true, asked.routine},
                  question.first);
        for (const auto& [id, kit] : plan_.kits) take(kit, 0, question.first);
    }

    Course run() {
        const int days = units::days_in_week * question_.weeks;
        for (int i = 0; i < days; ++i) {
            const LocalDate day = question_.first.plus_days(i);
            if (practises_on(*course_.persona, question_.first, day)) practise_on(day);
            note_what_came(day);
        }
        return std::move(course_);
    }

private:
    void practise_on(LocalDate day) {
        clock_ = begins_;
        take_advice(day);
        for (int i = 0; i < most_sessions_a_day; ++i) {
            const auto answers = due({plan_, who_, records_, day, question_.week_start});
            const auto next = std::ranges::find_if(answers, &Due::is_due);
            if (next == answers.end()) return;
            if (!practise(*next->routine, day)) return;
            take_advice(day);
        }
    }

    void note_what_came(LocalDate day) {
        for (const WaitsFor& what : waiting_) {
            if (has_come(course_, what)) continue;
            const auto& [routine, phase] = what;
            const bool comes = phase != nullptr
                                   ? patient::came_on({plan_, *routine}, phase->from, who_, day).has_value()
                                   : patient::stage(plan_, *routine, who_, day).all_done.has_value();
            if (comes) course_.came.push_back({day, routine, phase});
        }
    }

    // False when nothing of it can be done.
    bool practise(const plan::Routine& routine, LocalDate day) {
        const auto stage = patient::stage(plan_, routine, who_, day);
        const std::string& doing = stage.doing->id.text();  // everybody has chosen
        const plan::Built built =
            plan::build(plan_, plan::select(*stage.doing, stage.phase),
                        situation({.plan = plan_, .patient = who_, .records = records_, .routine = doing, .today = day},
                                  rungs_of(plan_, who_)));
        const int rating = rating_of(*course_.persona, course_.sessions);
        const timeline::StopRule* stop = stop_at(plan_, rating);
        const bool stopped = stop != nullptr;
        journal::Session session{.plan = plan_.id.text(), .routine = doing, .outcome = {}};
        for (const timeline::Part& part : built.timeline.parts) {
            session.outcome.exercises.push_back(result_of(part, rating, stopped ? 2 : 1));
            session.outcome.active += session.outcome.exercises.back().active;
            note_sizes(part, session.outcome.exercises.back());
        }
        if (!outcome::counts(session.outcome)) return false;
        if (stopped) session.outcome.stopped_by = timeline::limit_text(*stop);
        session.outcome.ending = stopped ? outcome::Ending::stop_rule : outcome::Ending::complete;
        using outcome::Moment;
        for (const Moment moment : {Moment::before, Moment::during, Moment::after}) {
            session.outcome.pain.push_back({units::PainScore(rating), moment, outcome::Duration{0}});
            session.outcome.fear.push_back({units::FearScore(rating), moment, outcome::Duration{0}});
        }
        ++course_.sessions;
        if (stopped) ++course_.stopped;
        wait_for_limits(*stage.doing, day);
        write(std::move(session), day);
        return true;
    }

    // A plan may name its sizes, one for each of its phases, and never make one the current size.
    void note_sizes(const timeline::Part& part, const outcome::ExerciseResult& result) {
        if (part.kit.empty()) return;
        const kit::Kit& kit = plan_.kits.at(units::KitId(part.kit));
        for (const outcome::TimeAtSize& at : result.sizes) {
            if (const auto index = kit.index_of(at.name())) note_size(kit, *index);
        }
    }

    void note_size(const kit::Kit& kit, std::size_t index) {
        std::size_t& furthest = course_.furthest[kit.id];
        furthest = std::max(furthest, index);
    }

    // Due on a day is what can be done by its end.
    void wait_for_limits(const plan::Routine& routine, LocalDate day) {
        const auto held = held_by_limits({plan_, who_, records_, day, question_.week_start, clock_}, routine);
        if (held && held->from.day == day) clock_ = held->from.time;
    }

    void take_advice(LocalDate day) {
        std::vector<const void*> now;
        for (const Suggestion& suggestion : advice({plan_, who_, records_, day})) {
            now.push_back(identity_of(suggestion));
            const bool is_new = std::ranges::find(standing_, now.back()) == standing_.end();
            if (suggestion.to || is_new) course_.turns.push_back({day, suggestion});
            if (suggestion.to) take(*suggestion.kit, *suggestion.to, day);
        }
        standing_ = std::move(now);
    }

    void take(const kit::Kit& kit, std::size_t index, LocalDate day) {
        note_size(kit, index);
        write(
            journal::CurrentSize{
                .kit = kit.id.text(), .label = kit.sizes[index].label, .diameter = {}, .id = kit.sizes[index].id},
            day);
    }

    void write(journal::Body body, LocalDate day) {
        const units::Timestamp at(std::chrono::sys_days(day.day()) + clock_++, std::chrono::minutes(0));
        records_.push_back({.id = fmt::format("{:016x}", records_.size()),
                            .at = at,
                            .day = day,
                            .wrote = at,
                            .body = std::move(body)});
        patient::add(who_, records_.back());
    }

    const SimulationQuestion& question_;
    const plan::Plan& plan_;
    Course course_;
    patient::Patient who_;
    std::vector<Record> records_;
    std::vector<const void*> standing_;  // rules that suggested something at the last look
    std::vector<WaitsFor> waiting_;
    std::chrono::minutes begins_;  // when a day's first session does
    std::chrono::minutes clock_;   // what is written goes on from there
};

}  // namespace

std::span<const Persona> personas() {
    return all_personas;
}

Course simulate(const SimulationQuestion& question, const Persona& persona) {
    return Play(question, persona).run();
}

Unreached unreached(const plan::Plan& plan, const std::vector<Course>& courses) {
    const auto suggested = [&](const void* rule) {
        return std::ranges::any_of(courses, [rule](const Course& course) {
            return std::ranges::any_of(course.turns,
                                       [rule](const Turn& turn) { return identity_of(turn.suggestion) == rule; });
        });
    };
    Unreached found;
    for (const plan::Advance& rule : plan.rules.advance) {
        if (!rule.open && rule.after && !suggested(&rule)) found.advance.push_back(&rule);
    }
    for (const plan::StepBack& rule : plan.rules.step_back) {
        if (!rule.open && !suggested(&rule)) found.step_back.push_back(&rule);
    }
    for (const plan::Restart& rule : plan.rules.restart) {
        if (!rule.open && !suggested(&rule)) found.restart.push_back(&rule);
    }
    for (const WaitsFor& what : waiting_in(plan)) {
        if (std::ranges::none_of(courses, [&what](const Course& course) { return has_come(course, what); }))
            found.phases.push_back(what);
    }
    for (const auto& [id, kit] : plan.kits) {
        std::size_t furthest = 0;
        for (const Course& course : courses) furthest = std::max(furthest, course.furthest.at(id));
        const auto rest = kit.sizes.begin() + static_cast<std::ptrdiff_t>(furthest) + 1;
        // Sizes that need not be reached are not waited for.
        if (std::any_of(rest, kit.sizes.end(), [](const kit::Size& size) { return !size.optional; }))
            found.beyond.emplace(id, furthest);
    }
    return found;
}

}  // namespace rx::progress
