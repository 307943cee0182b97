// What should be visible at one moment of a session, free of any terminal.
#pragma once

#include <optional>
#include <string>

#include "core/session/settings.hpp"
#include "core/units/duration.hpp"

namespace rx::session {

enum class Scene {
    question,  // something is asked for, or is there to read
    lead_in,   // time to get ready
    step,      // a timed step runs
    waiting,   // waits for the person's key
    paused,
    still_there,  // nobody pressed a key for long: asks, and ends without an answer
    leaving,      // slow breaths, and a size taken out, after practice ended by the person
    stopped,      // a stop rule spoke
    keys,         // the list of keys
    over,
    hidden,  // nothing at all may be visible, and a frame says nothing
};

// One word, one number, one bar, one line of what comes next.
struct Frame {
    Scene scene = Scene::step;
    std::string word = {};                      // "Breathe in"; the question; "Paused"
    std::optional<int> number = std::nullopt;   // seconds left, counting down to 1; none when not counted or hidden
    std::optional<double> done = std::nullopt;  // 0..1, how much of the step has passed; none when it has no length
    std::string title = {};                     // the exercise
    std::string place = {};                     // "Set 2 of 3, 4 of 10", "Left side", "Size B, 22 mm"
    std::string next = {};                      // what comes after, "Rest"; may be empty
    std::string text = {};                      // longer words, a line each: instructions, the clinic's sentence, a cue
    std::string keys = {};                      // the keys that do something now
    std::string note = {};                      // an answer to the last key: "Pain 3", "Taken back"; may be empty
    std::optional<units::Duration> left = std::nullopt;  // planned time left in the whole session; none when hidden

    bool operator==(const Frame&) const = default;
};

// Shows that so much of something has passed, as the settings allow: as a bar, and counted as the number that a person
// reads, which begins at the whole length and ends at 1.
void show_progress(Frame& frame, units::Duration passed, units::Duration length, const Settings& settings);

}  // namespace rx::session
