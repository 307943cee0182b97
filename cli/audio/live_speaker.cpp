#include "cli/audio/live_speaker.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "cli/audio/bell.hpp"

namespace rx::audio {

namespace {

using namespace std::chrono_literals;
using session::Duration;
using session::Instant;
using sound::Position;
using sound::Sample;

constexpr Duration turn = 10ms;           // how often the player is fed
constexpr Duration kept_ready = 30ms;     // what waits in the pipe, beside what the player has
constexpr Duration longest_hang = 800ms;  // a player that takes nothing for so long hangs
constexpr int most_pieces = 8;            // a turn: a player without a clock of its own takes whatever it gets
constexpr Duration longest_start = 4s;    // until it takes anything for the first time, on a busy machine
constexpr Duration proven = 2s;           // a player that has lived for so long can work here
constexpr Duration drift = 25ms;          // further than this from its time, sound leaps to it
constexpr Duration between_rings = 250ms;
constexpr Duration latest_ring = 250ms;  // decisions.md: a late cue is dropped
constexpr Duration farewell = 2600ms;

constexpr std::size_t chunk = static_cast<std::size_t>(sound::sample_rate / 100);

}  // namespace

LiveSpeaker::LiveSpeaker(SpeakerWishes wishes, session::Clock& clock, std::function<void()> ring)
    : wishes_(std::move(wishes)), clock_(clock), ring_(std::move(ring)), mixer_(wishes_.volume) {
    rung_until_ = clock_.now();
    start_next_player();
    thread_ = std::thread([this] { run(); });
}

LiveSpeaker::~LiveSpeaker() {
    leaving_ = true;
    thread_.join();
}

void LiveSpeaker::sound(const session::Heard& heard) {
    const std::lock_guard lock(mutex_);
    if (heard == told_) return;
    told_ = heard;
    is_news_ = true;
}

void LiveSpeaker::run() {
    std::optional<Instant> leaves;
    for (;;) {
        take_over_news();
        follow_player();
        if (player_) feed();
        if (!player_ || wishes_.bell) ring_bells(clock_.now());
        if (leaving_ && !leaves) leaves = clock_.now() + farewell;
        if (leaves && (clock_.now() > *leaves || !is_ending())) return;
        poll(nullptr, 0, static_cast<int>(turn.count()));
    }
}

// Whether a sound with an end of its own is still on its way to the ear.
bool LiveSpeaker::is_ending() const {
    if (!player_) return !to_ring_.empty();
    const Duration on_the_way = player_->unread() + player_->delay() + wishes_.delay;
    return std::ranges::any_of(heard_.notes, [&](const sound::Note& note) {
        return note.length && Instant(note.at + *note.length) + on_the_way > clock_.now();
    });
}

void LiveSpeaker::take_over_news() {
    const std::lock_guard lock(mutex_);
    if (!is_news_) return;
    is_news_ = false;
    heard_ = told_;
    mixer_.play(session::score_of(heard_, wishes_.clips), position_);
}

// One that worked for a while may work again; others are followed by the next.
void LiveSpeaker::start_next_player() {
    const bool worked = player_ && clock_.now() - started_ > proven;
    if (worked && again_ > 0) {
        --again_;
        --next_player_;
    }
    player_.reset();
    while (!player_ && next_player_ < wishes_.players.size()) {
        player_ = Player::start(wishes_.players[next_player_++]);
    }
    moved_ = started_ = clock_.now();
    takes_ = false;
    left_ = Duration::zero();
    lost_ = !player_ && !wishes_.players.empty();
}

// Notices a player that ended or takes nothing.
void LiveSpeaker::follow_player() {
    if (!player_) return;
    const Instant now = clock_.now();
    if (player_->unread() < left_) {
        moved_ = now;
        takes_ = true;
    }
    if (!player_->is_alive() || now - moved_ > (takes_ ? longest_hang : longest_start)) start_next_player();
}

void LiveSpeaker::feed() {
    const Duration ahead = player_->unread() + player_->delay() + wishes_.delay;
    const Position due = sound::position_of((clock_.now() + ahead).time_since_epoch());
    if (std::abs(due - position_) > sound::position_of(drift)) position_ = due;
    for (int piece = 0; piece < most_pieces && player_->unread() < kept_ready; ++piece) {
        std::array<Sample, chunk> samples{};
        mixer_.render(position_, samples);
        const std::size_t written = player_->write(samples);
        if (written == 0) break;
        position_ += static_cast<Position>(written);
    }
    left_ = player_->unread();
}

// Rings what has begun since the last time, each as often as its pattern says.
void LiveSpeaker::ring_bells(Instant until) {
    for (const sound::Note& note : heard_.notes) {
        const Instant at(note.at);
        if (at <= rung_until_ || at > until || until - at > latest_ring) continue;
        for (int ring = 0; ring < rings(note.motif); ++ring) to_ring_.push_back(at + ring * between_rings);
    }
    rung_until_ = until;
    const auto due = std::ranges::partition(to_ring_, [&](Instant at) { return at > until; });
    if (due.empty()) return;
    to_ring_.erase(due.begin(), due.end());
    if (ring_) ring_();
}

}  // namespace rx::audio
