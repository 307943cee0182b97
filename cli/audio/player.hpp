// A program that plays what is written to it, one after the other in a pipe for the whole session.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "cli/child.hpp"
#include "core/sound/mixer.hpp"
#include "core/units/duration.hpp"

namespace rx::audio {

struct PlayerCommand {
    std::vector<std::string> words;
    // From being read by it until being heard: what it is asked to keep ready.
    units::Duration delay;
};

// The players rx knows, best first, each told the form of our samples. Own words instead, when there are any.
[[nodiscard]] std::vector<PlayerCommand> player_commands(const std::vector<std::string>& own);

class Player {
public:
    // Nothing when it cannot be run.
    [[nodiscard]] static std::unique_ptr<Player> start(const PlayerCommand& command);

    // Writes as many as there is room for, never waits. Returns how many; less than all means there is no room now.
    std::size_t write(std::span<const sound::Sample> samples);
    // How long what was written and not read yet plays.
    [[nodiscard]] units::Duration unread() const;
    [[nodiscard]] units::Duration delay() const { return delay_; }
    // The program is there and its pipe is whole.
    [[nodiscard]] bool is_alive();

private:
    Player(Child child, units::Duration delay) : child_(std::move(child)), delay_(delay) {}

    Child child_;
    units::Duration delay_;
    bool broken_ = false;
};

}  // namespace rx::audio
