#include "cli/session/guiding.hpp"

#include <fmt/core.h>

#include <string>

#include "cli/session/hands_free.hpp"
#include "cli/session/preferences.hpp"
#include "cli/session/sounding.hpp"
#include "cli/session/start_conditions.hpp"
#include "cli/suggestions.hpp"
#include "core/journal/codec.hpp"
#include "core/session/heard.hpp"
#include "core/session/runner.hpp"
#include "core/timeline/discreet.hpp"

namespace rx {

namespace {

ExitStatus status_of(const session::Finished& finished) {
    if (!finished.signal) return ExitStatus::done;
    switch (*finished.signal) {
        case session::Signal::interrupt:
            return ExitStatus::interrupt;
        case session::Signal::terminate:
            return ExitStatus::terminate;
        case session::Signal::hangup:
            return ExitStatus::hangup;
    }
    return ExitStatus::bug;
}

// So that what to do now, and whom to call, can be read after the session's screen is gone. It comes first.
std::string after_stop_text(const outcome::Outcome& outcome, const timeline::Timeline& timeline) {
    if (outcome.stopped_by.empty()) return {};
    const char* ours = outcome.ending == outcome::Ending::stop_rule ? "Stopping was the right call.\n" : "";
    if (timeline.wording == timeline::Wording::discreet)
        return fmt::format("{}rx plan show has your plan's words about stopping, and whom to call.\n", ours);
    const std::string words = stop_words(timeline.stops, outcome.stopped_by);
    return (words.empty() ? ours : words) + contact_line(timeline.contact);
}

std::string saved_text(const journal::Record& record, const timeline::Timeline& timeline) {
    const auto& outcome = std::get<journal::Session>(record.body).outcome;
    // What was done without a clock has no time to name.
    const bool timed = outcome.active > units::Duration::zero() || !outcome::counts(outcome);
    return after_stop_text(outcome, timeline) +
           (timed ? fmt::format("Saved: {} of practice.\n", units::in_words(outcome.active)) : "Saved.\n");
}

// What the person practised is never only on a screen: an unsaved record is printed as its line.
ExitStatus not_saved(Terminal& terminal, const Recording& recording, const diag::Diagnostic& problem) {
    const ExitStatus status = terminal.report(problem);
    terminal.say("This is the record; rx session recover tries again to save it:\n" +
                 journal::write(recording.record()) + "\n");
    return status;
}

session::State begun(const Guided& guided, const session::Settings& settings, session::Instant now) {
    if (guided.left_off == nullptr) return session::begin(guided.timeline, settings, now);
    return session::go_on_from(*guided.left_off, guided.timeline, settings, now);
}

SoundWishes sound_of(Workspace& workspace, Terminal& terminal, const Guided& guided,
                     const session::Settings& settings) {
    const config::Sound& preferred = workspace.config().sound;
    if (guided.guidance.silent || !preferred.on) return {};
    SoundWishes wishes = sound_wishes(workspace);
    if (guided.guidance.voice || preferred.voice) {
        wishes.clips = prepared_words(workspace, terminal, voice_for(workspace, guided.plan.language),
                                      session::all_words(guided.timeline, settings));
    }
    return wishes;
}

ExitStatus run_session(Workspace& workspace, Terminal& terminal, const Guided& guided, Recording& recording) {
    const config::Config& config = workspace.config();
    const Guidance& guidance = guided.guidance;
    session::Settings settings = preferred_settings(config, guided.plan.language);
    settings.count = settings.count && !guidance.no_count;
    // All words are ready before the first second.
    const DeviceWishes wishes{.plain = guidance.plain || config.plain,
                              .low_light = config.low_light,
                              .colour = terminal.colour(),
                              .bell = config.bell && !guidance.silent,
                              .sound = sound_of(workspace, terminal, guided, settings),
                              .speed = guidance.speed};
    session::Finished finished;
    {
        auto devices = workspace.environment().open_session(wishes);
        if (!devices) return terminal.report(devices.error());
        const bool keys = session::can_press((*devices)->hands());
        settings.hands = keys ? hands_wished(workspace, guidance.hands_free) : session::Hands::none;
        // A moment of the machine's is `speed` times as long in a demo's hurried time.
        settings.overshoot *= guidance.speed;
        settings.debounce *= guidance.speed;
        finished = session::run(begun(guided, settings, (*devices)->clock().now()), {.clock = (*devices)->clock(),
                                                                                     .input = (*devices)->input(),
                                                                                     .screen = (*devices)->screen(),
                                                                                     .speaker = (*devices)->speaker(),
                                                                                     .keeper = recording});
        // Recorded while the terminal is still ours: a signal must find the record safe before anything else happens.
        if (const auto saved = recording.finish(finished.outcome); !saved) {
            devices->reset();  // gives the terminal back, so that the record can be read on it
            return not_saved(terminal, recording, saved.error());
        }
    }
    if (finished.signal != session::Signal::hangup && !finished.hidden)
        terminal.print(saved_text(recording.record(), guided.timeline));
    if (recording.trouble()) terminal.report(*recording.trouble());
    return status_of(finished);
}

// The session is saved whatever comes of this.
void say_suggestions(Workspace& workspace, Terminal& terminal, const Guided& guided, const Recording& recording) {
    // After a stop nothing more is asked of her: what she is to answer can wait until she looks again.
    const bool stopped = !std::get<journal::Session>(recording.record().body).outcome.stopped_by.empty();
    if (const auto suggested = suggestions(workspace, guided.plan, stopped ? Measures::held_back : Measures::asked)) {
        const bool open = guided.guidance.wording == timeline::Wording::open;
        terminal.print(open || suggested->empty() ? *suggested : "Your plan has something to suggest: rx due.\n");
    } else {
        terminal.report(suggested.error());
    }
}

timeline::Timeline in_words_of(timeline::Wording wording, const timeline::Timeline& timeline) {
    return wording == timeline::Wording::discreet ? timeline::discreet(timeline) : timeline;
}

}  // namespace

diag::Diagnostic nobody_to_guide() {
    return {.kind = diag::Kind::usage,
            .code = "no-terminal",
            .message = "there is no terminal to guide you on",
            .hint = "with --yes the session runs by time alone"};
}

ExitStatus guide(Workspace& workspace, Terminal& terminal, const Guided& guided, Recording& recording) {
    const timeline::Timeline timeline = in_words_of(guided.guidance.wording, guided.timeline);
    const Guided worded{
        .plan = guided.plan, .timeline = timeline, .guidance = guided.guidance, .left_off = guided.left_off};
    const ExitStatus status = run_session(workspace, terminal, worded, recording);
    if (status != ExitStatus::done) return status;
    say_rest(workspace, terminal, guided.plan);
    say_suggestions(workspace, terminal, guided, recording);
    return status;
}

}  // namespace rx
