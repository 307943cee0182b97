#include "core/sound/tone.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <exception>
#include <numbers>
#include <variant>

namespace rx::sound {

namespace {

// Overtones, so that small loudspeakers carry the lower pitches too.
using Overtones = std::array<double, 3>;  // strength of the first three partials, together 1
constexpr Overtones flute{0.8, 0.15, 0.05};
constexpr Overtones reed{0.5, 0.3, 0.2};

// A pitch that goes from one to the other over the whole note.
struct Glide {
    double from;
    double to;
    Overtones overtones = flute;
    double tremble = 0;  // times a second; 0 steady
};

// Struck sounds that die away: up to three after each other, all of it again every so often.
struct Strikes {
    std::array<double, 3> pitches;  // 0: no more
    double apart = 0;               // seconds between them
    double every = 0;               // seconds; 0: once
    double decay = 0;               // seconds until little more than a third is left
};

using Shape = std::variant<std::monostate, Glide, Strikes>;

// Pitches of motifs that last differ by a semitone at least.
Shape make_shape(Motif motif) {
    switch (motif) {
        case Motif::breathe_in:
            return Glide{.from = 330, .to = 495};
        case Motif::hold_breath:
            return Glide{.from = 495, .to = 495};
        case Motif::breathe_out:
            return Glide{.from = 495, .to = 330};
        case Motif::contract:
            return Glide{.from = 880, .to = 880, .overtones = reed, .tremble = 6};
        case Motif::release:
            return Glide{.from = 294, .to = 220};
        case Motif::stretch:
            return Strikes{.pitches = {554}, .every = 6, .decay = 2.5};
        case Motif::relax:
            return Strikes{.pitches = {523}, .every = 6, .decay = 2.5};
        case Motif::dwell:
            return Strikes{.pitches = {196}, .every = 6, .decay = 2.5};
        case Motif::massage:
            return Strikes{.pitches = {622}, .every = 6, .decay = 2.5};
        case Motif::move:
            return Strikes{.pitches = {698}, .every = 6, .decay = 2.5};
        case Motif::device:
            return Strikes{.pitches = {784}, .every = 6, .decay = 2.5};
        case Motif::wait:
            return Strikes{.pitches = {165}, .every = 10, .decay = 4};
        case Motif::lead_in:
            return Strikes{.pitches = {1047}, .every = 2, .decay = 0.4};
        case Motif::your_turn:
            return Strikes{.pitches = {1245, 1245}, .apart = 0.25, .every = 8, .decay = 0.3};
        case Motif::tick:
            return Strikes{.pitches = {1661}, .decay = 0.03};
        case Motif::question:
            return Strikes{.pitches = {1319, 1760}, .apart = 0.35, .decay = 0.3};
        case Motif::paused:
            return Strikes{.pitches = {1760, 1319}, .apart = 0.35, .decay = 0.3};
        case Motif::stop:
            return Strikes{.pitches = {247, 247, 247}, .apart = 0.7, .decay = 0.4};
        case Motif::done:
            return Strikes{.pitches = {1047, 1319, 1568}, .apart = 0.45, .decay = 0.5};
        case Motif::silence:
            return std::monostate{};
    }
    std::terminate();
}

// Asked for at every sample.
const Shape& shape_of(Motif motif) {
    static const auto shapes = [] {
        std::array<Shape, static_cast<std::size_t>(Motif::silence) + 1> made;
        for (std::size_t each = 0; each < made.size(); ++each) made[each] = make_shape(static_cast<Motif>(each));
        return made;
    }();
    return shapes.at(static_cast<std::size_t>(motif));
}

constexpr double attack = 0.06;  // seconds of a sound's soft beginning, and of its end
constexpr double struck_attack = 0.008;

double partials(double turns, const Overtones& overtones) {
    const double angle = 2 * std::numbers::pi * (turns - std::floor(turns));
    return overtones[0] * std::sin(angle) + overtones[1] * std::sin(2 * angle) + overtones[2] * std::sin(3 * angle);
}

// 0 to 1 over `span` seconds, without a corner at either end.
double eased(double seconds, double span) {
    if (seconds >= span) return 1;
    return seconds <= 0 ? 0 : 0.5 - 0.5 * std::cos(std::numbers::pi * seconds / span);
}

double level_of(const Glide& glide, double seconds, double length) {
    const double slope = std::isinf(length) ? 0 : (glide.to - glide.from) / length;
    const double turns = seconds * (glide.from + slope * seconds / 2);
    // A very short note is all beginning and end.
    const double soft = std::min(attack, length / 3);
    double loud = eased(seconds, soft) * eased(length - seconds, soft);
    if (glide.tremble > 0) loud *= 0.6 - 0.4 * std::cos(2 * std::numbers::pi * glide.tremble * seconds);
    return loud * partials(turns, glide.overtones);
}

double level_of(const Strikes& strikes, double seconds, double length) {
    const double into = strikes.every > 0 ? std::fmod(seconds, strikes.every) : seconds;
    double sum = 0;
    for (std::size_t each = 0; each < strikes.pitches.size(); ++each) {
        const double since = into - static_cast<double>(each) * strikes.apart;
        if (strikes.pitches[each] == 0 || since < 0) break;
        sum += eased(since, struck_attack) * std::exp(-since / strikes.decay) *
               partials(since * strikes.pitches[each], flute);
    }
    // What is left of a strike when the next one comes fades into it.
    const double until_next = strikes.every > 0 ? strikes.every - into : attack;
    return sum * eased(until_next, attack) * eased(length - seconds, std::min(attack, length / 3)) / 1.4;
}

double level_of(std::monostate /*silence*/, double /*seconds*/, double /*length*/) {
    return 0;
}

Pitches pitches_of(const Glide& glide) {
    return {std::min(glide.from, glide.to), std::max(glide.from, glide.to)};
}

Pitches pitches_of(const Strikes& strikes) {
    double low = strikes.pitches[0];
    double high = low;
    for (const double pitch : strikes.pitches) {
        if (pitch == 0) break;
        low = std::min(low, pitch);
        high = std::max(high, pitch);
    }
    return {low, high};
}

Pitches pitches_of(std::monostate /*silence*/) {
    return {0, 0};
}

}  // namespace

double level(Motif motif, double seconds, double length) {
    if (seconds < 0 || seconds >= length) return 0;
    return std::visit([&](const auto& shape) { return level_of(shape, seconds, length); }, shape_of(motif));
}

Pitches pitches(Motif motif) {
    return std::visit([](const auto& shape) { return pitches_of(shape); }, shape_of(motif));
}

}  // namespace rx::sound
