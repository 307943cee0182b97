#include "core/session/heard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <utility>

#include "core/session/course.hpp"
#include "core/session/frame.hpp"
#include "core/session/gates.hpp"
#include "core/session/leaving.hpp"
#include "core/session/questions.hpp"
#include "core/session/step_words.hpp"
#include "core/session/stop_words.hpp"
#include "core/timeline/gentler.hpp"

namespace rx::session {

namespace {

using namespace std::chrono_literals;
using sound::Motif;
using timeline::Attention;

// A breath needs no warning of its end.
constexpr Duration shortest_with_ticks = 10s;
constexpr std::array ticks_before_end{2s, 1s};
// After so many repetitions a person knows what the sounds mean.
constexpr int repetitions_with_words = 2;

// Keeps what sounds at the moment it is made for, or later.
class Collection {
public:
    explicit Collection(Instant from) : from_(from) {}

    void add(Motif motif, Instant at, std::optional<Duration> length) {
        if (length && at + *length <= from_) return;
        heard_.notes.push_back({.motif = motif, .at = at.time_since_epoch(), .length = length});
    }
    void add(Motif motif, Instant at) { add(motif, at, sound::own_length(motif)); }

    void say(const std::string& words, Instant at, std::optional<Duration> room = std::nullopt) {
        if (words.empty()) return;
        heard_.sayings.push_back({.say = words, .at = at, .room = room});
    }

    [[nodiscard]] Heard take() { return std::move(heard_); }

private:
    Instant from_;
    Heard heard_;
};

std::string step_words(const State& state) {
    const timeline::Part& part = part_at(state.timeline, state.cursor);
    const timeline::Block& block = block_at(state.timeline, state.cursor);
    const Cursor& cursor = state.cursor;
    if (cursor.repetition == 0 || (cursor.repetition < repetitions_with_words && part.attention == Attention::guided)) {
        const timeline::Step& step = step_at(state.timeline, cursor);
        // In another language only what the clinic wrote.
        if (!state.settings.english) return step.say;
        std::vector<std::string> pieces;
        if (cursor.repetition == 0 && cursor.step == 0) pieces = place_of(state);
        pieces.push_back(word_of(step));
        return joined(pieces, ". ");
    }
    const bool counted = block.counting == timeline::Counting::repetitions && part.attention == Attention::guided;
    return counted && state.settings.count && cursor.step == 0 ? std::to_string(cursor.repetition + 1) : std::string();
}

bool has_ticks(const State& state, Duration length) {
    return state.settings.count && length >= shortest_with_ticks &&
           part_at(state.timeline, state.cursor).attention == Attention::guided;
}

void add_cues(Collection& collection, const std::vector<timeline::Cue>& cues, Instant zero, Instant from) {
    for (auto cue = cues.begin(); cue != cues.end(); ++cue) {
        // One is over when the next one is said.
        const auto next = std::next(cue);
        const auto room = next == cues.end() ? std::nullopt : std::optional(next->at - cue->at);
        if (zero + cue->at >= from) collection.say(cue->say, zero + cue->at, room);
    }
}

void add_step(Collection& collection, const State& state) {
    const timeline::Step& step = step_at(state.timeline, state.cursor);
    const Instant began = state.at - state.into;
    const auto length = step_length(state);
    collection.say(step_words(state), began, length);
    if (!length) return collection.add(Motif::your_turn, began);
    collection.add(sound::motif_of(step.phase), began, length);
    if (has_ticks(state, *length)) {
        for (const Duration before : ticks_before_end) collection.add(Motif::tick, began + *length - before);
    }
    add_cues(collection, step.cues, began, state.at);
    if (is_practice(step)) {
        const Duration practised = state.tally.parts[state.cursor.part].active;
        add_cues(collection, part_at(state.timeline, state.cursor).cues, state.at - practised, state.at);
    }
}

// rx's own word for what goes on.
std::string our_word(const State& state) {
    return state.settings.english ? frame(state).word : std::string();
}

// The clinic's words, after rx's own.
std::string after_our_word(const State& state, const std::string& words) {
    if (!state.settings.english) return words;
    const std::string word = frame(state).word;
    return fmt::format("{}{} {}", word, word.ends_with('?') ? "" : ".", words);
}

std::string stop_words(const State& state) {
    return after_our_word(state, stop_sentence(state));
}

std::string offer_words(const State& state, std::size_t gentler) {
    return after_our_word(state, state.timeline.gentler[gentler].say);
}

std::string question_words(const State& state) {
    const auto gentler = is_asking(state, Question::gentler) ? gentler_offered(state) : std::nullopt;
    return gentler ? offer_words(state, *gentler) : our_word(state);
}

// The clinic's breaths, all of them from the moment they began; without them the session waits for a key.
void add_leaving(Collection& collection, const State& state) {
    const Instant began = state.at - state.into;
    if (!breathes_out(state)) {
        collection.add(Motif::your_turn, began);
        return collection.say(our_word(state), began);
    }
    const timeline::LeavingBreaths& breaths = *state.timeline.leaving.breaths;
    Instant at = began;
    for (int breath = 0; breath < breaths.count.value(); ++breath) {
        collection.add(Motif::breathe_in, at, breaths.in);
        collection.add(Motif::breathe_out, at + breaths.in, breaths.out);
        at += breaths.in + breaths.out;
    }
    collection.say(state.timeline.leaving.say, began);
}

// Where nothing goes on: said once when it begins to, and once when it has gone on for long.
void add_standing_still(Collection& collection, const State& state) {
    const Instant since = state.at - state.idle;
    if (asks_still_there(state)) {
        collection.add(Motif::question, since + state.settings.pause_limit);
        return collection.say(our_word(state), since + state.settings.pause_limit);
    }
    collection.add(Motif::paused, since);
    collection.say(our_word(state), since);
}

// Everything of what goes on now.
void add_stage(Collection& collection, const State& state) {
    const Instant began = state.at - state.into;
    if (is_over(state)) {
        collection.add(Motif::done, state.at);
        return collection.say(our_word(state), state.at);
    }
    if (state.hidden) return;
    if (is_stopped(state)) {
        collection.add(Motif::stop, state.stop->since);
        return collection.say(stop_words(state), state.stop->since);
    }
    if (state.stage == Stage::question) {
        collection.add(Motif::question, began);
        return collection.say(question_words(state), began);
    }
    if (state.pause || state.lists_keys || asks_still_there(state)) return add_standing_still(collection, state);
    if (state.stage == Stage::leaving) return add_leaving(collection, state);
    if (state.stage == Stage::lead_in) {
        collection.add(Motif::lead_in, began, lead_in_length(state));
        return collection.say(part_at(state.timeline, state.cursor).title, began);
    }
    add_step(collection, state);
}

// When what goes on is followed by something else, if nobody presses a key.
std::optional<Instant> stage_end(const State& state) {
    if (is_over(state) || is_stopped(state) || state.pause || state.hidden) return std::nullopt;
    if (state.stage == Stage::question || state.stage == Stage::leaving || is_idle(state)) return std::nullopt;
    const auto length = state.stage == Stage::lead_in ? lead_in_length(state) : step_length(state);
    if (!length) return std::nullopt;
    return state.at + (*length - state.into);
}

}  // namespace

Heard heard(const State& state, Instant until) {
    Collection collection(state.at);
    add_stage(collection, state);
    auto end = stage_end(state);
    if (!end || *end > until) return collection.take();
    State later = state;
    // Looking ahead is not being absent.
    later.settings.overshoot = Duration::max() / 2;
    while (end && *end <= until) {
        later = advance(std::move(later), *end);
        add_stage(collection, later);
        end = stage_end(later);
    }
    return collection.take();
}

sound::Score score_of(const Heard& heard, const std::map<std::string, sound::Clip>& clips) {
    sound::Score score{.notes = heard.notes, .spoken = {}};
    for (const Saying& saying : heard.sayings) {
        const auto clip = clips.find(saying.say);
        if (clip == clips.end()) continue;
        if (saying.room && clip->second->size() > static_cast<std::size_t>(sound::position_of(*saying.room))) continue;
        score.spoken.push_back({.clip = clip->second, .at = saying.at.time_since_epoch()});
    }
    return score;
}

namespace {

void add_words_of_steps(std::set<std::string>& words, State& state) {
    const timeline::Block& block = block_at(state.timeline, state.cursor);
    for (int repetition = 0; repetition < block.most.value(); ++repetition) {
        for (std::size_t step = 0; step < block.steps.size(); ++step) {
            state.cursor.repetition = repetition;
            state.cursor.step = step;
            words.insert(step_words(state));
        }
    }
    for (const timeline::Step& step : block.steps) {
        for (const timeline::Cue& cue : step.cues) words.insert(cue.say);
    }
}

void add_words_of_parts(std::set<std::string>& words, State state) {
    for (std::size_t part = 0; part < state.timeline.parts.size(); ++part) {
        words.insert(state.timeline.parts[part].title);
        for (const timeline::Cue& cue : state.timeline.parts[part].cues) words.insert(cue.say);
        for (std::size_t block = 0; block < state.timeline.parts[part].blocks.size(); ++block) {
            state.cursor = Cursor{.part = part, .block = block};
            add_words_of_steps(words, state);
        }
    }
}

// What is said when the session stands where `state` is.
void add_words_at(std::set<std::string>& words, const State& state) {
    for (const Saying& each : heard(state, state.at).sayings) words.insert(each.say);
}

void add_words_of_questions(std::set<std::string>& words, State state) {
    if (state.timeline.parts.empty()) return;
    state.stage = Stage::question;
    for (const Question question : all_questions) {
        if (question == Question::gentler) continue;
        state.questions = {question};
        add_words_at(words, state);
    }
}

void add_words_of_gentler_sessions(std::set<std::string>& words, State state) {
    state.stage = Stage::question;
    state.questions = {Question::gentler};
    for (std::size_t rule = 0; rule < state.timeline.gentler.size(); ++rule) {
        words.insert(offer_words(state, rule));
        add_words_of_parts(words,
                           at_rest(timeline::gentler_form(state.timeline, rule).timeline, state.settings, state.at));
    }
}

void add_words_of_pauses(std::set<std::string>& words, State state) {
    if (state.timeline.parts.empty() || state.timeline.parts.front().blocks.empty()) return;
    state.stage = Stage::step;
    for (const PauseReason reason : {PauseReason::key, PauseReason::size}) {
        state.pause = reason;
        add_words_at(words, state);
    }
    state.idle = state.settings.pause_limit;
    add_words_at(words, state);
}

void add_words_of_ends(std::set<std::string>& words, State state) {
    for (std::size_t rule = 0; rule < state.timeline.stops.size(); ++rule) {
        const bool is_sign = !state.timeline.stops[rule].sign.empty();
        state.stop = Stop{.rule = rule, .since = state.at, .cause = is_sign ? StopCause::sign : StopCause::rating};
        add_words_at(words, state);
    }
    state.stop.reset();
    state.stage = Stage::leaving;
    add_words_at(words, state);
    state.takes_out = true;
    add_words_at(words, state);
    state.stage = Stage::over;
    for (const outcome::Ending ending : {outcome::Ending::complete, outcome::Ending::early}) {
        state.ending = ending;
        add_words_at(words, state);
    }
}

}  // namespace

std::set<std::string> all_words(const timeline::Timeline& timeline, const Settings& settings) {
    const State state = begin(timeline, settings, Instant{});
    std::set<std::string> words;
    add_words_of_parts(words, state);
    add_words_of_questions(words, state);
    add_words_of_gentler_sessions(words, state);
    add_words_of_pauses(words, state);
    add_words_of_ends(words, state);
    words.erase("");
    return words;
}

}  // namespace rx::session
