// heard FOLDER [PLAN]: writes each routine of a shipped plan (of all) as it is heard when its person presses the big
// key six seconds after she is asked to: FOLDER/PLAN-ROUTINE.wav, with its cue sheet. For the blind run of
// blind_test.py.
#include <fstream>
#include <iostream>
#include <string>

#include "cli/audio/sound_files.hpp"
#include "cli/session/rendering.hpp"
#include "core/plan/plan.hpp"
#include "core/session/frame.hpp"
#include "core/session/heard.hpp"
#include "core/session/state.hpp"
#include "tests/data/drafts.hpp"

using namespace rx;
using namespace std::chrono_literals;

namespace {

constexpr units::Duration until_the_key = 6s;
constexpr int most_moments = 200'000;

exercise::Situation at_second_size(const plan::Plan& plan) {
    exercise::Situation situation;
    for (const auto& [id, kit] : plan.kits) situation.rungs[id] = std::min<std::size_t>(1, kit.sizes.size() - 1);
    return situation;
}

Rendering recorded(const timeline::Timeline& timeline) {
    const RenderWishes wishes;
    Recorder recorder(wishes);
    session::State state = session::begin(timeline, {}, session::Instant{});
    for (int moment = 0; moment < most_moments && !session::is_over(state); ++moment) {
        recorder.hear(state, session::heard(state, state.at));
        const session::Scene scene = session::frame(state).scene;
        const bool asked = scene == session::Scene::question || scene == session::Scene::waiting;
        const auto due = session::next_deadline(state);
        if (asked || !due) {
            state = session::handle(std::move(state), session::Key{session::Key::big}, state.at + until_the_key);
        } else {
            state = session::advance(std::move(state), *due);
        }
    }
    recorder.hear(state, session::heard(state, state.at));
    return recorder.finish(state.at.time_since_epoch());
}

bool write(const std::string& file, const timeline::Timeline& timeline) {
    const Rendering rendering = recorded(timeline);
    const auto bytes = audio::encode(rendering.samples, audio::SoundFormat::wav);
    if (!bytes) return false;
    std::ofstream(file + ".wav", std::ios::binary) << *bytes;
    std::ofstream(file + ".cue") << cue_sheet(rendering, file);
    return true;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    const std::string wanted = argc > 2 ? argv[2] : "";
    for (const data::Draft& draft : data::protocols()) {
        if (!draft.loaded || (!wanted.empty() && draft.name != wanted)) continue;
        const plan::Plan& plan = draft.loaded->plan;
        for (const plan::Routine& routine : plan.routines) {
            if (!routine.alternatives.empty()) continue;
            const plan::Built built = plan::build(plan, plan::select(routine, nullptr), at_second_size(plan));
            if (built.timeline.parts.empty()) continue;
            const std::string name = draft.name + "-" + routine.id.text();
            if (!write(std::string(argv[1]) + "/" + name, built.timeline)) return 1;
            std::cout << name << "\n";
        }
    }
}
