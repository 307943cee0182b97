#include "cli/session/sounding.hpp"

#include <fmt/core.h>

#include "core/text/safe.hpp"

namespace rx {

namespace {

constexpr double percent = 0.01;

// Stands on one line of its own, written over by the next one.
void say_progress(const Environment& environment, Terminal& terminal, std::size_t done, std::size_t all) {
    if (!environment.err.is_terminal()) return;
    terminal.say(fmt::format("\rPreparing the voice: {} of {}{}", done, all, done == all ? "\n" : ""));
}

}  // namespace

audio::Voice voice_for(const Workspace& workspace, const std::string& language) {
    const config::Sound& sound = workspace.config().sound;
    return {.command = sound.voice_command.empty() ? audio::default_voice_command() : sound.voice_command,
            .language = language.empty() ? "en" : language};
}

void report_missing_voice(Workspace& workspace, Terminal& terminal, const std::string& language) {
    const config::Sound& sound = workspace.config().sound;
    if (!sound.on || !sound.voice) return;
    const auto clip = workspace.environment().speak(voice_for(workspace, language), "1");
    if (!clip) terminal.report(clip.error());
}

std::map<std::string, sound::Clip> prepared_words(Workspace& workspace, Terminal& terminal, const audio::Voice& voice,
                                                  const std::set<std::string>& words) {
    std::map<std::string, sound::Clip> clips;
    for (const std::string& text : words) {
        auto clip = workspace.environment().speak(voice, text);
        if (!clip) {
            terminal.report(clip.error());
            return {};
        }
        clips.emplace(text, *std::move(clip));
        say_progress(workspace.environment(), terminal, clips.size(), words.size());
    }
    return clips;
}

double volume_now(const Workspace& workspace) {
    const auto time = std::chrono::floor<std::chrono::minutes>(workspace.environment().clock.now().time_of_day());
    return workspace.config().sound.volume_at(time) * percent;
}

SoundWishes sound_wishes(const Workspace& workspace) {
    const config::Sound& sound = workspace.config().sound;
    return {.on = true, .volume = volume_now(workspace), .player = sound.player, .delay = sound.delay, .clips = {}};
}

}  // namespace rx
