#include "core/session/frame.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/session/course.hpp"
#include "core/session/keys.hpp"
#include "core/session/questions.hpp"
#include "core/session/state.hpp"

namespace rx::session {

using outcome::Ending;
using timeline::Part;
using timeline::Step;

namespace {

std::string joined(const std::vector<std::string>& pieces, std::string_view between) {
    std::string text;
    for (const std::string& piece : pieces) {
        if (!text.empty()) text += between;
        text += piece;
    }
    return text;
}

std::string word_of(const Step& step) {
    return step.say.empty() ? std::string(timeline::word(step.phase)) : step.say;
}

// What to read before and while one gets ready.
std::string instructions(const Part& part) {
    std::vector<std::string> lines = part.how;
    lines.insert(lines.end(), part.notes.begin(), part.notes.end());
    return joined(lines, "\n");
}

std::string size_text(const Part& part, const Step& step) {
    if (!step.size) return {};
    const auto index = timeline::resolve(part, *step.size);
    if (!index) return {};
    const timeline::Rung& rung = part.ladder[*index];
    return "Size " + rung.label + (rung.diameter ? ", " + units::in_words(*rung.diameter) : "");
}

// "Set 2 of 3, 4 of 10", "Left side", "Size B, 22 mm": nothing is said twice.
std::string place(const State& state) {
    const Part& part = part_at(state.timeline, state.cursor);
    const timeline::Block& block = block_at(state.timeline, state.cursor);
    const Step& step = step_at(state.timeline, state.cursor);
    const std::string size = size_text(part, step);
    std::vector<std::string> pieces;
    if (!block.name.empty() && !size.starts_with(block.name)) pieces.push_back(block.name);
    if (step.side && !block.name.contains(timeline::word(*step.side))) pieces.emplace_back(timeline::word(*step.side));
    if (!size.empty()) pieces.push_back(size);
    if (block.counting == timeline::Counting::repetitions && times(state) > 1) {
        pieces.push_back(std::to_string(state.cursor.repetition + 1) + " of " + std::to_string(times(state)));
    }
    return joined(pieces, ", ");
}

std::string upcoming(const State& state) {
    if (const auto step = next_in_block(state.timeline, state.cursor, times(state))) {
        return word_of(step_at(state.timeline, *step));
    }
    if (const auto block = next_block(state.timeline, state.cursor)) return word_of(step_at(state.timeline, *block));
    const auto part = part_from(state.timeline, state.cursor.part + 1, state.settings.hands);
    return part ? state.timeline.parts[*part].title : std::string();
}

// The number a person reads begins at the whole length and ends at 1.
int seconds_left(Duration left) {
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
}

void show_time(Frame& frame, const State& state, Duration length) {
    const Duration left = length - state.into;
    if (state.settings.count) frame.number = seconds_left(left);
    if (length > Duration::zero()) {
        frame.done = static_cast<double>(state.into.count()) / static_cast<double>(length.count());
    }
}

// Getting ready for the exercises to come.
Duration lead_ins_after(const State& state) {
    const auto& parts = state.timeline.parts;
    const Hands hands = state.settings.hands;
    Duration sum{0};
    for (auto next = part_from(state.timeline, state.cursor.part + 1, hands); next;
         next = part_from(state.timeline, *next + 1, hands)) {
        if (length_of(parts[*next].blocks.front().steps.front(), hands)) sum += state.settings.ready;
    }
    return sum;
}

Duration time_left(const State& state) {
    const Duration after =
        planned_after(state.timeline, state.cursor, times(state), state.settings.hands) + lead_ins_after(state);
    const Duration step = timeline::span_of(step_at(state.timeline, state.cursor)).low + state.longer;
    if (state.stage == Stage::lead_in) return after + step + lead_in_length(state) - state.into;
    return after + std::max(Duration::zero(), step - state.into);
}

std::string last_cue(const State& state) {
    std::string said;
    for (const timeline::Cue& cue : step_at(state.timeline, state.cursor).cues) {
        if (cue.at <= state.into) said = cue.say;
    }
    return said;
}

std::string resumes_with(const State& state) {
    const timeline::Block& block = block_at(state.timeline, state.cursor);
    const bool restart = block.on_resume == timeline::OnResume::restart_repetition;
    return word_of(restart ? block.steps.front() : step_at(state.timeline, state.cursor));
}

std::string pause_text(PauseReason reason) {
    switch (reason) {
        case PauseReason::key:
            return {};
        case PauseReason::absence:
            return "Nothing ran for a while, so that time is a pause.";
        case PauseReason::taken_back:
            return "Go on whenever you are ready.";
    }
    return {};
}

std::string sentence(const State& state) {
    return state.stop ? state.timeline.stops[state.stop->rule].say : std::string();
}

Frame question_frame(const State& state) {
    Frame frame{.scene = Scene::question, .title = state.timeline.title, .text = sentence(state)};
    frame.keys = "0-9, t ten, space skip";
    switch (state.questions.front()) {
        case Question::pain:
            frame.word = "Pain now, 0 to 10?";
            break;
        case Question::fear:
            frame.word = "Fear now, 0 to 10?";
            break;
        case Question::depth:
            frame.word = "How far was it in?";
            frame.title = part_at(state.timeline, state.cursor).title;
            frame.keys = "t touch, e entrance, i tip, h half, f full, space skip";
            return frame;
    }
    frame.place = state.ending ? "After" : "Before";
    return frame;
}

Frame stopped_frame(const State& state) {
    const bool open = state.at < state.stop->since + state.settings.take_back_window;
    return {.scene = Scene::stopped,
            .word = "Stop here",
            .title = state.timeline.title,
            .text = sentence(state),
            .keys = open ? "space go on, u take back" : "space go on"};
}

Frame over_frame(const State& state) {
    Frame frame{.scene = Scene::over, .word = "Done for now", .title = state.timeline.title, .text = sentence(state)};
    if (state.ending == Ending::complete) frame.word = "Done";
    if (frame.text.empty() && state.ending == Ending::early && state.began) frame.text = "What you did counts.";
    return frame;
}

// A lead-in, a step that runs or waits, or a pause in one of them.
Frame running_frame(const State& state) {
    const Part& part = part_at(state.timeline, state.cursor);
    const Step& step = step_at(state.timeline, state.cursor);
    Frame frame{.scene = Scene::step, .title = part.title, .place = place(state)};
    if (state.settings.count) frame.left = time_left(state);
    if (state.pause) {
        frame.scene = Scene::paused;
        frame.word = "Paused";
        frame.next = resumes_with(state);
        frame.text = pause_text(*state.pause);
        frame.keys = "space go on, n next, b again, q end";
    } else if (state.stage == Stage::lead_in) {
        frame.scene = Scene::lead_in;
        frame.word = state.began ? "Get ready" : "Lie down, get comfortable";
        frame.next = word_of(step);
        frame.text = instructions(part);
        frame.keys = "space pause, n begin, q end";
        show_time(frame, state, lead_in_length(state));
    } else if (const auto length = step_length(state)) {
        frame.word = word_of(step);
        frame.next = upcoming(state);
        frame.text = last_cue(state);
        frame.keys = can_lengthen(state) ? "space pause, n next, + longer, 0-9 pain, a fear, q end"
                                         : "space pause, n next, 0-9 pain, a fear, q end";
        show_time(frame, state, *length);
    } else {
        frame.scene = Scene::waiting;
        frame.word = word_of(step);
        frame.next = upcoming(state);
        if (state.cursor.block == 0) frame.text = instructions(part);
        frame.keys = "space go on, b back, q end";
    }
    return frame;
}

Frame scene_frame(const State& state) {
    if (is_over(state)) return over_frame(state);
    if (is_stopped(state)) return stopped_frame(state);
    if (state.stage == Stage::question) return question_frame(state);
    return running_frame(state);
}

}  // namespace

Frame frame(const State& state) {
    Frame frame = scene_frame(state);
    if (state.at < state.note.until) frame.note = state.note.text;
    if (state.settings.hands == Hands::none) frame.keys.clear();
    return frame;
}

}  // namespace rx::session
