#include "cli/devices.hpp"

#include <unistd.h>

#include <optional>
#include <string>
#include <utility>

#include "cli/audio/live_speaker.hpp"
#include "cli/terminal/crash_guard.hpp"
#include "cli/terminal/event_loop.hpp"
#include "cli/terminal/full_screen.hpp"
#include "cli/terminal/plain_lines.hpp"
#include "cli/terminal/raw_mode.hpp"
#include "cli/terminal/steady_output.hpp"

namespace rx {

namespace {

using terminal::Where;

struct Screenful {
    std::optional<terminal::Capabilities> full;  // of a full screen; nothing where lines are shown
    std::string erasing;                         // of the lines
};

Screenful screen_for(const DeviceWishes& wishes, const terminal::Variables& variables) {
    if (terminal::where(STDOUT_FILENO) == Where::elsewhere) return {};
    auto capabilities = terminal::capabilities_of(variables("TERM").value_or(""), STDOUT_FILENO);
    if (!capabilities) return {.full = std::nullopt, .erasing = terminal::out_of_sight()};
    if (wishes.plain || terminal::wants_plain_lines(variables))
        return {.full = std::nullopt, .erasing = capabilities->erase()};
    if (wishes.low_light) capabilities = terminal::in_low_light(*std::move(capabilities), wishes.colour);
    return {.full = std::move(capabilities), .erasing = ""};
}

class Silence final : public session::Speaker {
    void sound(const session::Heard& /*heard*/) override {}
};

// A screen that says, for a moment, that the sound is gone.
class SoundNotice final : public session::Screen {
public:
    SoundNotice(std::unique_ptr<session::Screen> screen, const audio::LiveSpeaker& speaker, session::Clock& clock)
        : screen_(std::move(screen)), speaker_(speaker), clock_(clock) {}

    void show(const session::Frame& frame) override {
        if (!until_ && speaker_.is_lost()) until_ = clock_.now() + notice_time;
        if (!until_ || clock_.now() > *until_ || !frame.note.empty()) return screen_->show(frame);
        session::Frame with_notice = frame;
        with_notice.note = "No sound here: the bell rings instead";
        screen_->show(with_notice);
    }

private:
    static constexpr session::Duration notice_time = std::chrono::seconds{10};

    std::unique_ptr<session::Screen> screen_;
    const audio::LiveSpeaker& speaker_;
    session::Clock& clock_;
    std::optional<session::Instant> until_;
};

class TerminalDevices final : public SessionDevices {
public:
    TerminalDevices(std::unique_ptr<terminal::EventLoop> loop, std::unique_ptr<terminal::CrashGuard> guard,
                    std::unique_ptr<terminal::RawMode> raw)
        : loop_(std::move(loop)), guard_(std::move(guard)), raw_(std::move(raw)) {
        if (!raw_) return;
        loop_->admit(*raw_);
        loop_->listen(STDIN_FILENO);
    }

    void show_on_full_screen(terminal::Capabilities capabilities, const terminal::Glyphs& glyphs) {
        auto screen = std::make_unique<terminal::FullScreen>(STDOUT_FILENO, std::move(capabilities), glyphs);
        loop_->admit(*screen);
        screen_ = std::move(screen);
    }
    void show_as_lines(std::string erasing) {
        screen_ = std::make_unique<terminal::PlainLines>(STDOUT_FILENO, std::move(erasing));
    }
    void sound(audio::SpeakerWishes wishes) {
        std::function<void()> ring;
        if (terminal::where(STDOUT_FILENO) == Where::terminal) {
            bell_ = std::make_unique<terminal::SteadyOutput>(STDOUT_FILENO);
            ring = [this] {
                bell_->write("\a");
            };
        }
        auto speaker = std::make_unique<audio::LiveSpeaker>(std::move(wishes), *loop_, std::move(ring));
        screen_ = std::make_unique<SoundNotice>(std::move(screen_), *speaker, *loop_);
        speaker_ = std::move(speaker);
    }

    session::Clock& clock() override { return *loop_; }
    session::Input& input() override { return *loop_; }
    session::Screen& screen() override { return *screen_; }
    session::Speaker& speaker() override { return *speaker_; }
    session::Hands hands() const override { return raw_ ? session::Hands::keys : session::Hands::none; }

private:
    // In this order: the terminal is given back before signals may end the process again.
    std::unique_ptr<terminal::EventLoop> loop_;
    std::unique_ptr<terminal::CrashGuard> guard_;
    std::unique_ptr<terminal::RawMode> raw_;
    std::unique_ptr<session::Screen> screen_;
    std::unique_ptr<terminal::SteadyOutput> bell_;
    // Its thread uses the clock and the bell, so it goes first.
    std::unique_ptr<session::Speaker> speaker_ = std::make_unique<Silence>();
};

// Time that runs faster has no sound.
std::optional<audio::SpeakerWishes> speaker_wishes(const DeviceWishes& wishes) {
    if (wishes.speed > 1 || (!wishes.sound.on && !wishes.bell)) return std::nullopt;
    return audio::SpeakerWishes{
        .players = wishes.sound.on ? audio::player_commands(wishes.sound.player) : std::vector<audio::PlayerCommand>{},
        .volume = wishes.sound.volume,
        .delay = wishes.sound.delay,
        .clips = wishes.sound.clips,
        .bell = wishes.bell};
}

}  // namespace

diag::Result<std::unique_ptr<SessionDevices>> open_devices(const DeviceWishes& wishes,
                                                           const terminal::Variables& variables) {
    auto loop = terminal::EventLoop::start(wishes.speed);
    if (!loop) return std::unexpected(loop.error());
    Screenful screen = screen_for(wishes, variables);
    auto guard = std::make_unique<terminal::CrashGuard>(STDIN_FILENO, STDOUT_FILENO,
                                                        screen.full ? screen.full->farewell() : std::string());
    auto raw = terminal::RawMode::enter(STDIN_FILENO);
    if (!raw && raw.error() == terminal::RawMode::Refusal::background) {
        return diag::failure(diag::Kind::usage, "background",
                             "the session runs in the background, where no key can reach it",
                             "bring it to the front with fg, or start it there");
    }
    auto devices =
        std::make_unique<TerminalDevices>(*std::move(loop), std::move(guard), raw ? *std::move(raw) : nullptr);
    if (screen.full) {
        devices->show_on_full_screen(*std::move(screen.full),
                                     terminal::shows_utf8(variables) ? terminal::block_glyphs : terminal::ascii_glyphs);
    } else {
        devices->show_as_lines(std::move(screen.erasing));
    }
    if (auto sound = speaker_wishes(wishes)) devices->sound(*std::move(sound));
    return devices;
}

}  // namespace rx
