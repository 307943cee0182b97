// The sound of a running session, from a thread of its own: whatever the session's loop waits for, the sound goes on.
//
// Feeds one player through a pipe, just ahead of what is heard. A player that ends, hangs or takes nothing is noticed
// within a second and followed by the next one, and after the last by the terminal's bell; then says so once. Sound
// that is late is skipped, never queued.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "cli/audio/player.hpp"
#include "core/session/heard.hpp"
#include "core/session/ports.hpp"
#include "core/sound/mixer.hpp"

namespace rx::audio {

struct SpeakerWishes {
    std::vector<PlayerCommand> players;  // tried in this order; none: the bell only
    double volume = 0.5;                 // as Mixer takes it
    units::Duration delay{0};            // how much later than the player believes it is heard: wireless headphones
    std::map<std::string, sound::Clip> clips;  // what can be said
    bool bell = false;                         // ring beside a player, too
};

class LiveSpeaker final : public session::Speaker {
public:
    // `clock` is read from the thread too. `ring` rings the bell once and never waits; may be empty.
    LiveSpeaker(SpeakerWishes wishes, session::Clock& clock, std::function<void()> ring);
    // Lets a last sound that has begun end, for a moment at most.
    ~LiveSpeaker() override;
    LiveSpeaker(const LiveSpeaker&) = delete;
    LiveSpeaker& operator=(const LiveSpeaker&) = delete;

    void sound(const session::Heard& heard) override;

    // No player is left: the bell stands in.
    [[nodiscard]] bool is_lost() const { return lost_; }

private:
    void run();
    [[nodiscard]] bool is_ending() const;
    void take_over_news();
    void feed();
    void follow_player();
    void start_next_player();
    void ring_bells(session::Instant until);

    SpeakerWishes wishes_;
    session::Clock& clock_;
    std::function<void()> ring_;

    std::mutex mutex_;
    session::Heard told_;
    bool is_news_ = false;

    // Of the thread only.
    session::Heard heard_;
    sound::Mixer mixer_;
    std::unique_ptr<Player> player_;
    std::size_t next_player_ = 0;
    sound::Position position_ = 0;
    int again_ = 3;                // so often one that worked is started again
    session::Instant started_;     // the player
    session::Instant moved_;       // when it last took something
    units::Duration left_{0};      // what waited for it when it was fed
    bool takes_ = false;           // it took some of what it was given
    session::Instant rung_until_;  // bells up to here were rung, or let be
    std::vector<session::Instant> to_ring_;

    std::atomic<bool> lost_ = false;
    std::atomic<bool> leaving_ = false;
    std::thread thread_;  // last: it uses all the others
};

}  // namespace rx::audio
