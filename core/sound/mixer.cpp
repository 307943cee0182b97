#include "core/sound/mixer.hpp"

#include <algorithm>
#include <cmath>

#include "core/sound/tone.hpp"

namespace rx::sound {

namespace {

constexpr double loudest_tone = 0.35;  // of full scale, so that a few sounds together stay below it
constexpr double loudest_speech = 0.8;
constexpr double tone_below_speech = 0.35;   // what is left of a tone while somebody speaks
constexpr Position fade = sample_rate / 16;  // 62 ms
constexpr double full_scale = 32767;

// 0 to 1 in the time of a fade.
double faded(Position since) {
    return std::clamp(static_cast<double>(since) / fade, 0.0, 1.0);
}

double seconds(Position samples) {
    return static_cast<double>(samples) / sample_rate;
}

Position length_of(const SpokenNote& spoken) {
    return static_cast<Position>(spoken.clip->size());
}

// How loud what begins and ends softly by itself is, because it was joined or left on the way.
template <class Heard>
double fading(const Heard& heard, Position at) {
    const double in = heard.joined > heard.begins ? faded(at - heard.joined) : 1;
    return at > heard.leaves ? in * (1 - faded(at - heard.leaves)) : in;
}

template <class Heard>
bool sounds(const Heard& heard, Position at) {
    return at >= heard.joined && at < heard.ends;
}

}  // namespace

Mixer::Mixer(double volume) : gain_(volume * volume) {}

// What is over is forgotten, and what is not wanted any more leaves; what was never heard leaves at once.
template <class What>
void Mixer::replace(std::vector<Heard<What>>& heard, const std::vector<What>& wanted, Position from) {
    std::erase_if(heard, [&](const Heard<What>& each) { return each.ends <= from; });
    for (Heard<What>& each : heard) {
        if (each.leaves != never || std::ranges::find(wanted, each.what) != wanted.end()) continue;
        each.leaves = std::max(from, each.joined);
        each.ends = std::min(each.ends, each.leaves + fade);
    }
    std::erase_if(heard, [](const Heard<What>& each) { return each.leaves <= each.joined; });
}

template <class What>
void Mixer::add(std::vector<Heard<What>>& heard, const Heard<What>& more) {
    const auto is_it = [&](const Heard<What>& each) {
        return each.what == more.what && each.leaves == never;
    };
    if (more.ends > more.joined && std::ranges::none_of(heard, is_it)) heard.push_back(more);
}

void Mixer::play(const Score& score, Position from) {
    replace(tones_, score.notes, from);
    replace(speech_, score.spoken, from);
    for (const Note& note : score.notes) {
        const Position begins = position_of(note.at);
        const Position ends = note.length ? position_of(note.at + *note.length) : never;
        add(tones_, {.what = note, .begins = begins, .ends = ends, .joined = std::max(begins, from)});
    }
    for (const SpokenNote& spoken : score.spoken) {
        const Position begins = position_of(spoken.at);
        // Words whose beginning nobody heard only confuse.
        if (begins < from) continue;
        add(speech_, {.what = spoken, .begins = begins, .ends = begins + length_of(spoken), .joined = begins});
    }
}

double Mixer::level_of(const Heard<Note>& tone, Position at) {
    if (!sounds(tone, at)) return 0;
    const double length =
        tone.what.length ? seconds(position_of(*tone.what.length)) : std::numeric_limits<double>::infinity();
    return fading(tone, at) * level(tone.what.motif, seconds(at - tone.begins), length);
}

double Mixer::level_of(const Heard<SpokenNote>& speech, Position at) {
    if (!sounds(speech, at)) return 0;
    return fading(speech, at) * (*speech.what.clip)[static_cast<std::size_t>(at - speech.begins)] / full_scale;
}

double Mixer::quiet_for_speech(Position at) const {
    double speaking = 0;
    for (const Heard<SpokenNote>& speech : speech_) {
        if (sounds(speech, at)) speaking = std::max(speaking, faded(at - speech.begins) * faded(speech.ends - at));
    }
    return 1 - speaking * (1 - tone_below_speech);
}

void Mixer::render(Position from, std::span<Sample> samples) {
    Position at = from;
    for (Sample& sample : samples) {
        double tones = 0;
        double words = 0;
        for (const Heard<Note>& tone : tones_) tones += level_of(tone, at);
        for (const Heard<SpokenNote>& speech : speech_) words += level_of(speech, at);
        const double mixed = tones * loudest_tone * quiet_for_speech(at) + words * loudest_speech;
        sample = static_cast<Sample>(std::lround(std::clamp(mixed * gain_, -1.0, 1.0) * full_scale));
        ++at;
    }
}

}  // namespace rx::sound
