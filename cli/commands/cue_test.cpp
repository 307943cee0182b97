// rx cue test: plays every sound of a session, with its name.
#include <fmt/core.h>

#include "cli/arguments.hpp"
#include "cli/command.hpp"
#include "cli/session/sounding.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/sound/mixer.hpp"

namespace rx::commands {

namespace {

using namespace std::chrono_literals;

constexpr units::Duration sample_length = 3s;
constexpr units::Duration between = 700ms;

std::vector<sound::Sample> sample_of(sound::Motif motif, double volume) {
    const units::Duration length = sound::own_length(motif).value_or(sample_length);
    sound::Mixer mixer(volume);
    mixer.play({.notes = {{.motif = motif, .length = length}}, .spoken = {}}, 0);
    std::vector<sound::Sample> samples(static_cast<std::size_t>(sound::position_of(length + between)));
    mixer.render(0, samples);
    return samples;
}

ExitStatus test_cues(Workspace& workspace, Terminal& terminal) {
    const auto output = workspace.environment().open_output(workspace.config().sound.player);
    if (!output) return terminal.report(output.error());
    for (const sound::Motif motif : sound::all_motifs()) {
        terminal.print(fmt::format("{:<12} {}\n", sound::name(motif), sound::meaning(motif)));
        if (const auto played = (*output)->play(sample_of(motif, volume_now(workspace))); !played)
            return terminal.report(played.error());
    }
    return ExitStatus::done;
}

}  // namespace

extern const Command cue_test{.path = "cue test",
                              .summary = "play every sound of a session, with its name",
                              .examples = "rx cue test",
                              .declare = [](Arguments&) -> Run {
                                  return test_cues;
                              }};

}  // namespace rx::commands
