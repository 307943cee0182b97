#include "cli/audio/sound_output.hpp"

#include <poll.h>

#include <algorithm>
#include <array>

namespace rx::audio {

namespace {

using sound::Sample;

constexpr int longest_stall = 100;  // hundredths of a second in which a player that works takes something

void wait_a_moment() {
    poll(nullptr, 0, 10);
}

// All of them, or false when the player is gone or hangs.
bool hand_over(Player& player, std::span<const Sample> samples) {
    for (int waited = 0; !samples.empty();) {
        if (!player.is_alive() || waited > longest_stall) return false;
        const std::size_t written = player.write(samples.first(std::min<std::size_t>(samples.size(), 512)));
        samples = samples.subspan(written);
        waited = written > 0 ? 0 : waited + 1;
        if (written == 0) wait_a_moment();
    }
    return true;
}

class PlayerOutput final : public SoundOutput {
public:
    explicit PlayerOutput(std::vector<PlayerCommand> commands) : commands_(std::move(commands)) { start_next(); }

    // So that the last sound is heard to its end.
    ~PlayerOutput() override {
        if (!player_) return;
        constexpr std::array<Sample, sound::sample_rate / 2> silence{};
        hand_over(*player_, silence);
    }
    PlayerOutput(const PlayerOutput&) = delete;
    PlayerOutput& operator=(const PlayerOutput&) = delete;

    diag::Result<void> play(std::span<const Sample> samples) override {
        while (player_ && !hand_over(*player_, samples)) start_next();
        if (player_) return {};
        return diag::failure(diag::Kind::config, "no-player", "nothing here plays sound",
                             "install pipewire-bin, pulseaudio-utils or alsa-utils, or name a player in config.toml");
    }

private:
    // A player that cannot work ends at once: it is given a moment to do so.
    void start_next() {
        player_.reset();
        while (!player_ && next_ < commands_.size()) {
            player_ = Player::start(commands_[next_++]);
            for (int waited = 0; player_ && player_->is_alive() && waited < 20; ++waited) wait_a_moment();
            if (player_ && !player_->is_alive()) player_.reset();
        }
    }

    std::vector<PlayerCommand> commands_;
    std::size_t next_ = 0;
    std::unique_ptr<Player> player_;
};

}  // namespace

diag::Result<std::unique_ptr<SoundOutput>> open_output(const std::vector<std::string>& player) {
    std::unique_ptr<SoundOutput> output = std::make_unique<PlayerOutput>(player_commands(player));
    if (const auto ready = output->play({}); !ready) return std::unexpected(ready.error());
    return output;
}

}  // namespace rx::audio
