// A whole session as sound, with nobody there to press keys, and what can be heard when.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/session/rehearsal.hpp"
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

// Writes down what it hears. `wishes` outlives it.
class Recorder final : public session::Listener {
public:
    explicit Recorder(const RenderWishes& wishes);

    void hear(const session::State& state, const session::Heard& heard) override;
    // All of it, with a little silence behind `end`. Once.
    [[nodiscard]] Rendering finish(units::Duration end);

private:
    void record_until(units::Duration time);
    void add_point(const session::State& state, const session::Heard& heard, const sound::Note& note);

    const RenderWishes& wishes_;
    sound::Mixer mixer_;
    Rendering rendering_;
    std::vector<sound::Note> told_;
};

[[nodiscard]] Rendering render(const timeline::Timeline& timeline, const session::Settings& settings,
                               const RenderWishes& wishes);

// A cue sheet for the sound file of that name: a track for each exercise, and every change as a remark with its time in
// seconds, motif and words.
[[nodiscard]] std::string cue_sheet(const Rendering& rendering, const std::string& file);

}  // namespace rx
