// Notes and spoken words, mixed into samples.
//
// Pure and exact: the same notes give the same samples, whatever the pieces in which they are asked for. A note that is
// taken away while it sounds fades out, one that is joined in its middle fades in; nothing clicks.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "core/sound/motif.hpp"

namespace rx::sound {

inline constexpr int sample_rate = 24000;  // a second; one channel
using Sample = std::int16_t;
using Position = std::int64_t;  // in samples, on the clock of the notes

[[nodiscard]] constexpr Position position_of(Duration time) {
    return time.count() * sample_rate / 1000;
}

// Something spoken, at sample_rate.
using Clip = std::shared_ptr<const std::vector<Sample>>;
struct SpokenNote {
    Clip clip;
    Duration at{0};
    bool operator==(const SpokenNote&) const = default;
};

// What is to be heard, as far as it is known.
struct Score {
    std::vector<Note> notes;
    std::vector<SpokenNote> spoken;
};

class Mixer {
public:
    // `volume`: 0 silent to 1, as a person hears it: one half sounds half as loud.
    explicit Mixer(double volume);

    // From `from` on this is what is heard. What has begun and is part of it goes on; what is not fades out.
    void play(const Score& score, Position from);

    // The samples from `from` on. Goes forward only: a later `from` than the end of the last call is a leap.
    void render(Position from, std::span<Sample> samples);

private:
    static constexpr Position never = std::numeric_limits<Position>::max();
    template <class What>
    struct Heard {
        What what;
        Position begins;
        Position ends;
        Position joined;          // is heard from here on, fading in where that is not its beginning
        Position leaves = never;  // fades out from here on
    };

    template <class What>
    static void replace(std::vector<Heard<What>>& heard, const std::vector<What>& wanted, Position from);
    template <class What>
    static void add(std::vector<Heard<What>>& heard, const Heard<What>& more);
    [[nodiscard]] static double level_of(const Heard<Note>& tone, Position at);
    [[nodiscard]] static double level_of(const Heard<SpokenNote>& speech, Position at);
    [[nodiscard]] double quiet_for_speech(Position at) const;

    double gain_;
    std::vector<Heard<Note>> tones_;
    std::vector<Heard<SpokenNote>> speech_;
};

}  // namespace rx::sound
