#include "core/session/frame.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/session/course.hpp"
#include "core/session/gates.hpp"
#include "core/session/key_list.hpp"
#include "core/session/keys.hpp"
#include "core/session/leaving.hpp"
#include "core/session/questions.hpp"
#include "core/session/ratings.hpp"
#include "core/session/sizes.hpp"
#include "core/session/state.hpp"
#include "core/session/step_words.hpp"
#include "core/session/stop_words.hpp"
#include "core/session/words.hpp"

namespace rx::session {

using outcome::Ending;
using timeline::Part;
using timeline::Step;

namespace {

void add(std::vector<std::string>& lines, const std::vector<std::string>& more) {
    lines.insert(lines.end(), more.begin(), more.end());
}

// What to read before a session: the signs to stop at, and what to see to.
std::vector<std::string> before_session(const State& state) {
    std::vector<std::string> lines;
    const char* how = can_press(state.settings.hands) ? "Stop and press x at this sign: " : "Stop at this sign: ";
    for (const timeline::StopRule* rule : signs_of(state)) {
        // In discreet words one line is like the other.
        if (std::string line = how + rule->sign; lines.empty() || lines.back() != line)
            lines.push_back(std::move(line));
    }
    add(lines, state.timeline.prepare);
    return lines;
}

// What to read before and while one gets ready. Where nobody can press a key, what else would wait to be read is part
// of it.
std::string instructions(const State& state) {
    const Part& part = part_at(state.timeline, state.cursor);
    std::vector<std::string> lines;
    if (!can_press(state.settings.hands)) {
        if (!state.began) add(lines, before_session(state));
        add(lines, part.prepare);
    }
    add(lines, part.how);
    add(lines, part.notes);
    return joined(lines, "\n");
}

// All that is to be seen to afterwards, where nobody can press a key.
std::vector<std::string> after_care(const State& state) {
    std::vector<std::string> lines;
    if (can_press(state.settings.hands) || !state.began) return lines;
    for (std::size_t part = 0; part < state.timeline.parts.size(); ++part) {
        if (state.tally.parts[part].active > Duration::zero()) add(lines, state.timeline.parts[part].after_care);
    }
    add(lines, state.timeline.after_care);
    return lines;
}

// "Set 2 of 3, 4 of 10", "Left side", "Size B, 22 mm".
std::string place(const State& state) {
    std::vector<std::string> pieces = place_of(state);
    const timeline::Block& block = block_at(state.timeline, state.cursor);
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

// A person who trains attention is not drawn to numbers or a moving bar.
bool shows_time(const State& state) {
    return part_at(state.timeline, state.cursor).attention != timeline::Attention::free;
}

void show_time(Frame& frame, const State& state, Duration length) {
    if (!shows_time(state)) return;
    show_progress(frame, state.into, length, state.settings);
}

// Getting ready for the exercises to come.
Duration lead_ins_after(const State& state) {
    const Hands hands = state.settings.hands;
    Duration sum{0};
    bool is_down = !is_on_foot(part_at(state.timeline, state.cursor)) || has_lain_down(state);
    for (auto next = part_from(state.timeline, state.cursor.part + 1, hands); next;
         next = part_from(state.timeline, *next + 1, hands)) {
        const bool lies_down = !is_down && !is_on_foot(state.timeline.parts[*next]);
        is_down = is_down || lies_down;
        if (lies_down) {
            sum += state.settings.lead_in;
        } else if (length_of(state.timeline, {.part = *next}, hands)) {
            sum += state.settings.ready;
        }
    }
    return sum;
}

Duration time_left(const State& state) {
    const Duration after =
        planned_after(state.timeline, state.cursor, times(state), state.settings.hands) + lead_ins_after(state);
    const Duration step =
        timeline::span_of(step_at(state.timeline, state.cursor), state.cursor.repetition).low + state.longer;
    if (state.stage == Stage::lead_in) return after + step + lead_in_length(state) - state.into;
    return after + std::max(Duration::zero(), step - state.into);
}

std::string last_of(const std::vector<timeline::Cue>& cues, Duration now) {
    std::string said;
    for (const timeline::Cue& cue : cues) {
        if (cue.at <= now) said = cue.say;
    }
    return said;
}

// Words of the step stand closer than those of its part.
std::string last_cue(const State& state) {
    std::string said = last_of(step_at(state.timeline, state.cursor).cues, state.into);
    if (!said.empty()) return said;
    return last_of(part_at(state.timeline, state.cursor).cues, state.tally.parts[state.cursor.part].active);
}

std::string resumes_with(const State& state) {
    const timeline::Block& block = block_at(state.timeline, state.cursor);
    const bool restart = block.on_resume == timeline::OnResume::restart_repetition;
    return word_of(restart ? block.steps.front() : step_at(state.timeline, state.cursor));
}

std::string pause_text(const State& state) {
    switch (*state.pause) {
        case PauseReason::key:
            return {};
        case PauseReason::absence:
            return "Nothing ran for a while, so that time is a pause.";
        case PauseReason::taken_back:
            return "Go on whenever you are ready.";
        case PauseReason::crash:
            return "It goes on where it was cut off, whenever you are ready.";
        case PauseReason::size:
            return "Change to " + size_in_words(state) + ", then go on.";
    }
    return {};
}

Frame gentler_frame(const State& state) {
    Frame frame{.scene = Scene::question,
                .word = "A gentler session today?",
                .title = state.timeline.title,
                .keys = "space gentler, n as planned, q end"};
    if (const auto rule = gentler_offered(state)) {
        const timeline::Gentler& gentler = state.timeline.gentler[*rule];
        std::vector<std::string> titles;
        for (const Part& part : gentler.parts) titles.push_back(part.title);
        frame.text = gentler.say + "\nIt has: " + joined(titles, ", ");
    }
    return frame;
}

Frame question_frame(const State& state) {
    const Words& words = words_for(state.timeline);
    Frame frame{.scene = Scene::question, .title = state.timeline.title, .text = stop_text(state)};
    frame.keys = "0-9, t ten, space skip";
    const auto to_read = [&](const std::string& word, const std::vector<std::string>& lines) {
        frame.word = word;
        frame.text += (frame.text.empty() ? "" : "\n") + joined(lines, "\n");
        frame.keys = state.ending ? "space go on" : "space go on, q end";
        return frame;
    };
    switch (state.questions.front()) {
        case Question::prepare:
            return to_read("Before you begin", before_session(state));
        case Question::after_care:
            return to_read("Afterwards", state.timeline.after_care);
        case Question::part_prepare:
            frame.title = part_at(state.timeline, state.cursor).title;
            return to_read("Before this exercise", part_at(state.timeline, state.cursor).prepare);
        case Question::part_after_care:
            frame.title = part_at(state.timeline, state.cursor).title;
            return to_read("After this exercise", part_at(state.timeline, state.cursor).after_care);
        case Question::reason:
            frame.word = "If you like: what was it?";
            frame.keys = words.reason_keys;
            break;
        case Question::gentler:
            return gentler_frame(state);
        case Question::pain:
            frame.word = words.ask_pain;
            break;
        case Question::fear:
            frame.word = words.ask_fear;
            break;
        case Question::depth:
            frame.word = words.ask_depth;
            frame.title = part_at(state.timeline, state.cursor).title;
            frame.keys = words.depth_keys;
            return frame;
        case Question::ease:
            frame.word = words.ask_ease;
            frame.title = part_at(state.timeline, state.cursor).title;
            if (state.tally.parts[state.cursor.part].rungs.size() > 1) frame.text = words.ease_of_several;
            frame.keys = "e easily, s some effort, h hard, space skip";
            return frame;
    }
    frame.place = state.ending ? "After" : "Before";
    if (state.gate) {
        const timeline::Gate& gate = *block_at(state.timeline, *state.gate).gate;
        frame.place = "Before it goes on";
        frame.text = in_words(gate, state.timeline.wording);
    }
    return frame;
}

Frame stopped_frame(const State& state) {
    const bool open = state.at < state.stop->since + state.settings.take_back_window;
    return {.scene = Scene::stopped,
            .word = "Stop here",
            .title = state.timeline.title,
            .text = stop_text(state),
            .keys = (open ? "u undo, " : "") + std::string(state.ending ? "space go on" : "space end")};
}

Frame over_frame(const State& state) {
    Frame frame{.scene = Scene::over, .word = "Done for now", .title = state.timeline.title, .text = stop_text(state)};
    if (state.ending == Ending::complete) frame.word = "Done";
    if (frame.text.empty() && state.ending == Ending::early && state.began) frame.text = "What you did counts.";
    for (const std::string& line : after_care(state)) frame.text += (frame.text.empty() ? "" : "\n") + line;
    return frame;
}

// A lead-in, a step that runs or waits, or a pause in one of them.
Frame running_frame(const State& state) {
    const Part& part = part_at(state.timeline, state.cursor);
    const Step& step = step_at(state.timeline, state.cursor);
    Frame frame{.scene = Scene::step, .title = part.title, .place = place(state)};
    if (state.settings.count && shows_time(state)) frame.left = time_left(state);
    if (state.pause) {
        frame.scene = Scene::paused;
        frame.word = "Paused";
        frame.next = resumes_with(state);
        frame.text = pause_text(state);
        frame.keys = "space go on, ? keys, n next, b again, q end";
    } else if (state.stage == Stage::lead_in) {
        frame.scene = Scene::lead_in;
        frame.word = lies_down(state) ? "Lie down, get comfortable" : "Get ready";
        frame.next = word_of(step);
        frame.text = instructions(state);
        frame.keys = "space pause, ? keys, n begin, q end";
        show_time(frame, state, lead_in_length(state));
    } else if (const auto length = step_length(state)) {
        frame.word = word_of(step);
        frame.next = upcoming(state);
        frame.text = last_cue(state);
        frame.keys = std::string("space pause, ? keys, n next, ") + (can_lengthen(state) ? "+ longer, " : "") +
                     std::string(words_for(state.timeline).rating_keys) + ", " +
                     (has_signs(state) ? "x sign to stop, " : "") + "q end";
        show_time(frame, state, *length);
    } else {
        frame.scene = Scene::waiting;
        frame.word = word_of(step);
        frame.next = upcoming(state);
        frame.text = state.cursor.block == 0 ? instructions(state) : last_cue(state);
        frame.keys = step.phase == timeline::Phase::log ? "space yes, ? keys, n not this time, b back, q end"
                                                        : "space go on, ? keys, b back, q end";
    }
    return frame;
}

Frame still_there_frame(const State& state) {
    return {.scene = Scene::still_there,
            .word = "Still there?",
            .title = state.timeline.title,
            .text = "Without a key the session ends soon, and what you did is kept.",
            .keys = "space yes, q end"};
}

Frame key_list_frame(const State& state) {
    const bool answers = state.stage == Stage::question && !is_to_read(state.questions.front()) &&
                         !is_asking(state, Question::pain) && !is_asking(state, Question::fear);
    return {.scene = Scene::keys,
            .word = "Keys",
            .title = state.timeline.title,
            .text = key_list(state, answers ? question_frame(state).keys : std::string()),
            .keys = "any key closes this"};
}

Frame scene_frame(const State& state) {
    if (is_over(state)) return over_frame(state);
    if (asks_still_there(state)) return still_there_frame(state);
    if (state.lists_keys) return key_list_frame(state);
    if (is_stopped(state)) return stopped_frame(state);
    if (state.stage == Stage::question) return question_frame(state);
    if (state.stage == Stage::leaving) return leaving_frame(state);
    return running_frame(state);
}

}  // namespace

void show_progress(Frame& frame, Duration passed, Duration length, const Settings& settings) {
    if (settings.count)
        frame.number = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(length - passed).count());
    if (settings.motion && length > Duration::zero())
        frame.done = static_cast<double>(passed.count()) / static_cast<double>(length.count());
}

Frame frame(const State& state) {
    if (state.hidden) return {.scene = Scene::hidden};
    Frame frame = scene_frame(state);
    if (state.at < state.note.until) frame.note = state.note.text;
    if (!can_press(state.settings.hands)) frame.keys.clear();
    return frame;
}

}  // namespace rx::session
