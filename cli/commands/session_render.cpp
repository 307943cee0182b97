// rx session render: a session as one sound file, for a phone or a player without a screen.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>

#include "cli/arguments.hpp"
#include "cli/audio/sound_files.hpp"
#include "cli/command.hpp"
#include "cli/session/built_session.hpp"
#include "cli/session/preferences.hpp"
#include "cli/session/rendering.hpp"
#include "cli/session/sounding.hpp"
#include "cli/terminal.hpp"
#include "cli/workspace.hpp"
#include "core/session/heard.hpp"
#include "core/text/safe.hpp"

namespace rx::commands {

namespace {

struct SessionRenderOptions {
    SessionRequest session;
    std::string output = "session.flac";
    bool longest = false;
    bool voice = false;
};

diag::Result<audio::SoundFormat> format_of(const std::filesystem::path& file) {
    const auto ending = file.extension();
    if (ending == ".flac") return audio::SoundFormat::flac;
    if (ending == ".wav") return audio::SoundFormat::wav;
    if (ending == ".opus") return audio::SoundFormat::opus;
    return diag::failure(diag::Kind::usage, "sound-format",
                         fmt::format("\"{}\" does not say what kind of sound file", text::safe(file.string())),
                         "write a name that ends in .flac, .wav or .opus");
}

// At full strength: the player of a file has a volume of its own.
Rendering rendered(Workspace& workspace, Terminal& terminal, const BuiltSession& session,
                   const SessionRenderOptions& options) {
    session::Settings settings = preferred_settings(workspace.config(), session.language);
    settings.hands = session::Hands::none;
    RenderWishes wishes;
    if (options.voice || workspace.config().sound.voice) {
        wishes.clips = prepared_words(workspace, terminal, voice_for(workspace, session.language),
                                      session::all_words(session.built.timeline, settings));
    }
    return render(session.built.timeline, settings, wishes);
}

ExitStatus write_files(Workspace& workspace, Terminal& terminal, const std::filesystem::path& file,
                       const std::string& sound, const std::string& sheet) {
    files::Store& store = workspace.environment().store;
    const std::filesystem::path beside = std::filesystem::path(file).replace_extension(".cue");
    if (store.exists(beside) || store.exists(file)) {
        return terminal.report(diag::Diagnostic{
            .kind = diag::Kind::cannot_create,
            .code = "exists",
            .message = fmt::format("{} is there already", text::safe((store.exists(file) ? file : beside).string())),
            .hint = "name another file with -o"});
    }
    if (const auto written = store.create(file, sound); !written) return terminal.report(written.error());
    if (const auto written = store.create(beside, sheet); !written) return terminal.report(written.error());
    return ExitStatus::done;
}

ExitStatus render_session(Workspace& workspace, Terminal& terminal, const SessionRenderOptions& options) {
    const std::filesystem::path file(options.output);
    const auto format = format_of(file);
    if (!format) return terminal.report(format.error());
    BuiltSession session = build_session(workspace, terminal, options.session);
    if (session.status != ExitStatus::done) return session.status;
    for (const std::string& note : session.built.left_out) terminal.say(text::safe(note) + "\n");
    timeline::Timeline& timeline = session.built.timeline;
    if (options.longest) timeline = timeline::at_high_end(std::move(timeline));
    if (std::ranges::all_of(timeline.parts, timeline::needs_key)) {
        terminal.say("Nothing in it goes on without a key, so there is no sound to write.\n");
        return ExitStatus::no;
    }
    for (const timeline::Part& part : timeline.parts) {
        if (timeline::needs_key(part)) terminal.say(text::safe("Left out, it needs a key: " + part.title) + "\n");
    }
    const Rendering rendering = rendered(workspace, terminal, session, options);
    const auto sound = audio::encode(rendering.samples, *format);
    if (!sound) return terminal.report(sound.error());
    const ExitStatus status =
        write_files(workspace, terminal, file, *sound, cue_sheet(rendering, file.filename().string()));
    if (status != ExitStatus::done) return status;
    const units::Duration length{static_cast<long>(rendering.samples.size()) * 1000 / sound::sample_rate};
    terminal.print(fmt::format("Written: {}, {}.\n", text::safe(file.string()), units::in_words(length)));
    return ExitStatus::done;
}

}  // namespace

extern const Command session_render{
    .path = "session render",
    .summary = "write a session as one sound file",
    .examples = "rx session render -o tonight.flac",
    .declare = [](Arguments& accepts) -> Run {
        auto options = std::make_shared<SessionRenderOptions>();
        accepts.words("WHAT", Need::optional, options->session.what, "a routine, or exercises, of your plan");
        accepts.option("-o,--output", "FILE", options->output, "a name that ends in .flac, .wav or .opus");
        accepts.option("--size", "LABEL", options->session.size, "the size you use now");
        accepts.flag("--short", options->session.is_short, "the short form of the routine");
        accepts.flag("--discreet", options->session.discreet, "words that tell nobody what it is");
        accepts.flag("--longest", options->longest, "as long as the plan allows, not as it asks for");
        accepts.flag("--voice", options->voice, "with words, too");
        return [options](Workspace& workspace, Terminal& terminal) {
            return render_session(workspace, terminal, *options);
        };
    }};

}  // namespace rx::commands
