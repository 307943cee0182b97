#include "core/session/standing.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <string_view>
#include <utility>

#include "core/session/course.hpp"
#include "core/session/cursor.hpp"
#include "core/session/questions.hpp"
#include "core/session/ratings.hpp"
#include "core/timeline/gentler.hpp"

namespace rx::session {

using outcome::ExerciseResult;
using outcome::PartStanding;
using outcome::Standing;
using timeline::Part;
using timeline::Timeline;

namespace {

constexpr std::array stages{Stage::question, Stage::lead_in, Stage::step, Stage::over};

std::string_view name_of(Stage stage) {
    switch (stage) {
        case Stage::question:
        // It goes on with what is asked after the way out.
        case Stage::leaving:
            return "question";
        case Stage::lead_in:
            return "lead-in";
        case Stage::step:
            return "step";
        case Stage::over:
            return "over";
    }
    std::terminate();
}

std::string_view name_of(Question question) {
    switch (question) {
        case Question::reason:
            return "reason";
        case Question::pain:
            return "pain";
        case Question::fear:
            return "fear";
        case Question::depth:
            return "depth";
        case Question::ease:
            return "ease";
        case Question::prepare:
            return "prepare";
        case Question::part_prepare:
            return "part-prepare";
        case Question::part_after_care:
            return "part-after-care";
        case Question::after_care:
            return "after-care";
        case Question::gentler:
            return "gentler";
    }
    std::terminate();
}

template <class Values>
auto named(const Values& values, std::string_view name) -> std::optional<typename Values::value_type> {
    const auto* found = std::ranges::find_if(values, [name](auto value) { return name_of(value) == name; });
    return found == values.end() ? std::nullopt : std::optional(*found);
}

bool is_in(const Timeline& timeline, const Cursor& place) {
    return place.part < timeline.parts.size() && place.block < timeline.parts[place.part].blocks.size() &&
           place.step < timeline.parts[place.part].blocks[place.block].steps.size();
}

PartStanding standing_of(const PartTally& tally, const Part& part) {
    PartStanding standing{.finished_steps = tally.finished_steps, .rung = part.rung, .moved = part.moved, .blocks = {}};
    for (std::size_t block = 0; block < tally.repetitions.size(); ++block)
        standing.blocks.push_back({.repetitions = tally.repetitions[block], .closed = tally.closed.contains(block)});
    return standing;
}

// Durations are kept to tenths of a second, and no longer than the longest there is.
bool is_same(Duration kept, Duration planned) {
    const Duration off = kept - std::min<Duration>(planned, units::longest_duration);
    return std::chrono::abs(off) < std::chrono::milliseconds{100};
}

bool fits_part(const ExerciseResult& result, const PartStanding& standing, const Part& part) {
    const auto planned = timeline::span_of(part);
    return result.exercise == part.exercise && is_same(result.planned.low, planned.low) &&
           is_same(result.planned.high, planned.high) && standing.blocks.size() == part.blocks.size() &&
           (!standing.rung || *standing.rung < part.ladder.size());
}

std::vector<TimeAtRung> rungs_of(const ExerciseResult& result, const Part& part) {
    std::vector<TimeAtRung> rungs;
    for (const outcome::TimeAtSize& size : result.sizes) {
        const auto rung = std::ranges::find_if(part.ladder, [&size](const timeline::Rung& each) {
            return size.label == each.label && size.id == each.id;
        });
        if (rung != part.ladder.end())
            rungs.push_back({static_cast<std::size_t>(rung - part.ladder.begin()), size.time});
    }
    return rungs;
}

PartTally tally_of(const ExerciseResult& result, const PartStanding& standing, const Part& part) {
    PartTally tally{.active = result.active,
                    .finished_steps = standing.finished_steps,
                    .repetitions = {},
                    .rungs = rungs_of(result, part),
                    .closed = {},
                    .worn = result.worn,
                    .depth = result.depth,
                    .ease = result.ease};
    for (std::size_t block = 0; block < standing.blocks.size(); ++block) {
        tally.repetitions.push_back(standing.blocks[block].repetitions);
        if (standing.blocks[block].closed) tally.closed.insert(block);
    }
    return tally;
}

template <class Ratings>
void take_ratings(State& state, Scale scale, const Ratings& ratings) {
    for (const auto& rating : ratings)
        state.ratings.push_back(
            {.scale = scale, .score = rating.score.value(), .moment = rating.moment, .at = rating.at});
}

void take_what_was_done(State& state, const LeftOff& left_off) {
    for (std::size_t part = 0; part < state.timeline.parts.size(); ++part) {
        const PartStanding& standing = left_off.standing.parts[part];
        state.timeline.parts[part].rung = standing.rung;
        state.timeline.parts[part].moved = standing.moved;
        state.tally.parts[part] = tally_of(left_off.so_far.exercises[part], standing, state.timeline.parts[part]);
    }
    state.tally.active = left_off.so_far.active;
    state.reason = left_off.so_far.reason;
    state.tally.paused = left_off.so_far.paused;
    take_ratings(state, Scale::pain, left_off.so_far.pain);
    take_ratings(state, Scale::fear, left_off.so_far.fear);
    state.settled_ratings = state.ratings.size();
}

// The rule speaks again, and cannot be taken back any more.
void take_stop(State& state, const std::string& stopped_by) {
    const auto& rules = state.timeline.stops;
    const auto rule = std::ranges::find(rules, stopped_by, timeline::limit_text);
    if (rule == rules.end()) return hold_against_rules(state);
    state.stop = Stop{.rule = static_cast<std::size_t>(rule - rules.begin()),
                      .since = state.at - state.settings.take_back_window,
                      .settled = state.ending.has_value(),
                      .cause = rule->sign.empty() ? StopCause::rating : StopCause::sign};
}

void take_place(State& state, const Standing& standing) {
    state.stage = *named(stages, standing.stage);
    state.cursor = standing.at;
    state.extra = standing.more;
    state.gate = standing.gate;
    for (const std::string& question : standing.asked) state.questions.push_back(*named(all_questions, question));
    if (standing.begun) state.began = state.at;
    state.ending = standing.ending;
}

// Nobody can press a key to go on, nor answer.
void go_on_alone(State& state) {
    while (state.stage == Stage::question) next_question(state);
    if (is_over(state)) return;
    if (can_run(part_at(state.timeline, state.cursor), state.settings.hands)) {
        begin_lead_in(state);
    } else {
        begin_next_part(state);
    }
}

// What is not wanted any more, from the place on where it stopped. What was being done of that ends there.
void leave_out(State& state, const std::vector<std::string>& exercises) {
    if (state.ending) return;
    const auto is_unwanted = [&exercises](const Part& part) {
        return std::ranges::find(exercises, part.exercise) != exercises.end();
    };
    for (std::size_t part = state.cursor.part; part < state.timeline.parts.size(); ++part) {
        if (is_unwanted(state.timeline.parts[part])) state.timeline.parts[part].left_out = true;
    }
    const bool was_running = state.stage != Stage::question || state.gate || is_asking(state, Question::part_prepare);
    if (!was_running || !part_at(state.timeline, state.cursor).left_out) return;
    state.gate.reset();
    state.questions.clear();
    begin_next_part(state);
}

// What was gone through: the gentler session of the timeline where that was done. Nothing when it has none such.
std::optional<timeline::GentlerForm> form_of(const Timeline& timeline, const std::string& gentler) {
    if (gentler.empty()) return timeline::GentlerForm{.timeline = timeline, .left_out = {}};
    const auto rule = std::ranges::find(timeline.gentler, gentler, timeline::reason_text);
    if (rule == timeline.gentler.end()) return std::nullopt;
    return timeline::gentler_form(timeline, static_cast<std::size_t>(rule - timeline.gentler.begin()));
}

}  // namespace

Standing standing(const State& state) {
    Standing standing{.stage = std::string(name_of(state.stage)),
                      .at = state.cursor,
                      .asked = {},
                      .gate = state.gate,
                      .more = state.extra,
                      .begun = state.began.has_value(),
                      .ending = state.ending,
                      .parts = {}};
    if (state.stage == Stage::question || state.stage == Stage::leaving) {
        for (const Question question : state.questions) standing.asked.emplace_back(name_of(question));
    }
    for (std::size_t part = 0; part < state.timeline.parts.size(); ++part)
        standing.parts.push_back(standing_of(state.tally.parts[part], state.timeline.parts[part]));
    return standing;
}

std::vector<std::string> to_come(const LeftOff& left_off) {
    std::vector<std::string> exercises;
    const auto& results = left_off.so_far.exercises;
    for (std::size_t part = left_off.standing.at.part; part < results.size(); ++part) {
        if (results[part].progress != outcome::Progress::left_out &&
            results[part].progress != outcome::Progress::complete)
            exercises.push_back(results[part].exercise);
    }
    return exercises;
}

bool fits(const LeftOff& left_off, const Timeline& planned) {
    const outcome::Outcome& so_far = left_off.so_far;
    const Standing& standing = left_off.standing;
    const auto form = form_of(planned, so_far.gentler);
    if (!form) return false;
    const Timeline& timeline = form->timeline;
    const auto stage = named(stages, standing.stage);
    if (!stage || (*stage == Stage::question) == standing.asked.empty()) return false;
    const auto is_known = [](const std::string& question) {
        return named(all_questions, question).has_value();
    };
    if (!std::ranges::all_of(standing.asked, is_known)) return false;
    if (!is_in(timeline, standing.at) || (standing.gate && !is_in(timeline, *standing.gate))) return false;
    const std::size_t parts = timeline.parts.size();
    if (so_far.exercises.size() != parts + form->left_out.size() || standing.parts.size() != parts) return false;
    for (std::size_t part = 0; part < parts; ++part) {
        if (!fits_part(so_far.exercises[part], standing.parts[part], timeline.parts[part])) return false;
    }
    return true;
}

State go_on_from(const LeftOff& left_off, const Timeline& timeline, const Settings& settings, Instant now) {
    timeline::GentlerForm form = *form_of(timeline, left_off.so_far.gentler);
    State state = at_rest(form.timeline, settings, now);
    state.gentler = left_off.so_far.gentler;
    state.left_out = std::move(form.left_out);
    take_place(state, left_off.standing);
    take_what_was_done(state, left_off);
    take_stop(state, left_off.so_far.stopped_by);
    if (!is_stopped(state)) leave_out(state, left_off.left_out);
    if (settings.hands == Hands::none && !is_stopped(state)) {
        go_on_alone(state);
    } else {
        pause(state, PauseReason::crash);
    }
    return state;
}

}  // namespace rx::session
