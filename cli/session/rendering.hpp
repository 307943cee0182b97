// A whole session as sound, with nobody there to press keys, and what can be heard when.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/session/settings.hpp"
#include "core/sound/mixer.hpp"
#include "core/timeline/timeline.hpp"

namespace rx {

// Where something begins in it.
struct CuePoint {
    units::Duration at;
    std::string title;  // of the exercise
    sound::Motif motif;
    std::string say;  // what is said or would be; may be empty
};

struct Rendering {
    std::vector<sound::Sample> samples;
    std::vector<CuePoint> points;  // in time order
};

struct RenderWishes {
    double volume = 1;
    std::map<std::string, sound::Clip> clips;
};

[[nodiscard]] Rendering render(const timeline::Timeline& timeline, const session::Settings& settings,
                               const RenderWishes& wishes);

// A cue sheet for the sound file of that name: a track for each exercise, and every change as a remark with its time in
// seconds, motif and words.
[[nodiscard]] std::string cue_sheet(const Rendering& rendering, const std::string& file);

}  // namespace rx
