// A small session on the real terminal, for the pseudo-terminal tests: event loop, raw mode and screens, nothing else.
//
//   rx_screen_probe RECORD BREATHS   runs so many breaths of 2 s and writes what came of it to the file RECORD
//
// Ends like `rx session start`: 0, or 130, 143, 129 after a signal; 2 in the background; 74 when the screen is broken.
#include <fmt/core.h>

#include <cstdlib>
#include <fstream>
#include <memory>

#include "cli/terminal/capabilities.hpp"
#include "cli/terminal/crash_guard.hpp"
#include "cli/terminal/event_loop.hpp"
#include "cli/terminal/full_screen.hpp"
#include "cli/terminal/plain_lines.hpp"
#include "cli/terminal/raw_mode.hpp"
#include "cli/terminal/terminal_facts.hpp"
#include "core/session/runner.hpp"

namespace {

using namespace rx;
using namespace std::chrono_literals;

constexpr int keyboard = 0;
constexpr int screen_descriptor = 1;

timeline::Timeline breathing(int breaths) {
    const timeline::Block block{.steps = {{.phase = timeline::Phase::breathe_in, .length = timeline::Timed{1s}},
                                          {.phase = timeline::Phase::breathe_out, .length = timeline::Timed{1s}}},
                                .times = units::Count(breaths),
                                .most = units::Count(breaths),
                                .on_resume = timeline::OnResume::restart_repetition};
    return {.title = "Evening",
            .parts = {
                {.exercise = "breathing", .title = "Slow breathing", .how = {"Lie on your back."}, .blocks = {block}}}};
}

class NothingKept final : public session::Keeper {
public:
    void keep(const outcome::Outcome& /*so_far*/) override {}
};

std::optional<std::string> variable(std::string_view name) {
    const char* value = std::getenv(std::string(name).c_str());
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

int status_of(std::optional<session::Signal> signal) {
    if (!signal) return 0;
    switch (*signal) {
        case session::Signal::hangup:
            return 129;
        case session::Signal::interrupt:
            return 130;
        case session::Signal::terminate:
            return 143;
    }
    return 70;
}

void write_record(const char* path, const session::Finished& finished) {
    std::ofstream(path) << fmt::format("ending={} active={} paused={}\n", outcome::to_text(finished.outcome.ending),
                                       finished.outcome.active.count(), finished.outcome.paused.count());
}

int run_session(const char* record, int breaths) {
    const auto loop = terminal::EventLoop::start(1);
    if (!loop) return 74;
    const auto able = terminal::capabilities_of(variable("TERM").value_or(""), screen_descriptor);
    const terminal::CrashGuard guard(keyboard, screen_descriptor, able ? able->farewell() : "");
    const auto raw = terminal::RawMode::enter(keyboard);
    if (!raw && raw.error() == terminal::RawMode::Refusal::background) {
        fmt::print(stderr, "rx_screen_probe: this runs in the background; type fg, or start it without &\n");
        return 2;
    }
    session::Settings settings;
    if (raw) {
        (*loop)->listen(keyboard);
        (*loop)->admit(**raw);
    } else {
        settings.hands = session::Hands::none;
        settings.lead_in = 0s;
    }

    std::unique_ptr<terminal::FullScreen> full;
    std::unique_ptr<terminal::PlainLines> plain;
    if (able && raw && terminal::where(screen_descriptor) == terminal::Where::terminal &&
        !terminal::wants_plain_lines(variable)) {
        full = std::make_unique<terminal::FullScreen>(
            screen_descriptor, *able, terminal::shows_utf8(variable) ? terminal::block_glyphs : terminal::ascii_glyphs);
        (*loop)->admit(*full);
    } else {
        plain = std::make_unique<terminal::PlainLines>(screen_descriptor);
    }
    session::Screen& screen = full ? static_cast<session::Screen&>(*full) : *plain;

    NothingKept keeper;
    const session::Finished finished = session::run(breathing(breaths), settings, {**loop, **loop, screen, keeper});
    write_record(record, finished);
    const bool broken = full ? full->broken() : plain->broken();
    return broken && !finished.signal ? 74 : status_of(finished.signal);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    return run_session(argv[1], std::atoi(argv[2]));
}
