// A session's outside world in virtual time: clock, keys, screen, speaker and keeper without waiting.
//
// What happens is scripted beforehand, each at a time since the start. Time jumps to whatever comes first: the deadline
// asked for, or the next thing in the script. When the script is over and nothing is due any more, the terminal closes
// (Signal::hangup), so no test can hang.
#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "core/outcome/outcome.hpp"
#include "core/session/heard.hpp"
#include "core/session/ports.hpp"
#include "core/session/runner.hpp"

namespace rx::support {

using session::Duration;
using session::Instant;

struct Shown {
    Duration at;  // since the start
    session::Frame frame;
};

struct Sounded {
    Duration at;
    session::Heard heard;
};

struct Kept {
    Duration at;
    outcome::Outcome so_far;
    outcome::Standing standing;
    std::string seen;  // the word on the screen
};

class VirtualSession : public session::Clock,
                       public session::Input,
                       public session::Screen,
                       public session::Speaker,
                       public session::Keeper {
public:
    // The script. Times never go back from one call to the next.
    void at(Duration when, const session::Event& event);
    // Each character is a key pressed at `when`; '\r' is Enter, '\x1b' Escape.
    void type(Duration when, std::string_view keys);
    // The machine sleeps: running time stands still.
    void sleep(Duration when, Duration how_long);
    // The process is stopped without a word (SIGSTOP, a starved machine): running time goes on.
    void stall(Duration when, Duration how_long);
    // The process is stopped and continued, which is noticed as soon as it runs again.
    void stop(Duration when, Duration how_long);
    // Every wait ends up to this late: 0, 1/4, 1/2, 3/4 and the whole of it in turn.
    void be_late(Duration at_most);

    [[nodiscard]] session::Finished run(const timeline::Timeline& timeline, const session::Settings& settings);
    [[nodiscard]] session::Ports ports();

    [[nodiscard]] Duration elapsed() const;
    // Frames in the order shown, each only where it differs from the one before.
    [[nodiscard]] const std::vector<Shown>& shown() const { return shown_; }
    // What was told to be heard, each only where it differs from the one before.
    [[nodiscard]] const std::vector<Sounded>& sounded() const { return sounded_; }
    [[nodiscard]] const std::vector<Kept>& kept() const { return kept_; }
    // The frame that could be seen at `when`.
    [[nodiscard]] const session::Frame& seen_at(Duration when) const;

    [[nodiscard]] Instant now() override;
    [[nodiscard]] Duration asleep() override;
    [[nodiscard]] session::Event next(std::optional<Instant> deadline) override;
    [[nodiscard]] bool was_stopped() override { return stopped_; }
    void show(const session::Frame& frame) override;
    void sound(const session::Heard& heard) override;
    void keep(const outcome::Outcome& so_far, const outcome::Standing& standing) override;

private:
    struct Sleep {
        Duration how_long;
    };
    struct Stall {
        Duration how_long;
    };
    struct Stop {
        Duration how_long;
    };
    struct Happening {
        Duration when;
        std::variant<session::Event, Sleep, Stall, Stop> what;
    };

    session::Event happen(const Happening& happening);
    Duration lateness();

    std::vector<Happening> script_;
    std::size_t next_ = 0;
    Duration elapsed_{0};
    Duration asleep_{0};
    Duration late_{0};
    int wait_ = 0;
    bool stopped_ = false;  // and next() has not said so yet
    std::vector<Shown> shown_;
    std::vector<Sounded> sounded_;
    std::vector<Kept> kept_;
};

}  // namespace rx::support
