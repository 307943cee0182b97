#include "core/sound/mixer.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <vector>

using namespace rx::sound;
using namespace std::chrono_literals;

namespace {

std::vector<Sample> rendered(Mixer& mixer, Duration from, Duration until) {
    std::vector<Sample> samples(static_cast<std::size_t>(position_of(until) - position_of(from)));
    mixer.render(position_of(from), samples);
    return samples;
}

int loudest(const std::vector<Sample>& samples) {
    int most = 0;
    for (const Sample sample : samples) most = std::max(most, std::abs(static_cast<int>(sample)));
    return most;
}

// The largest leap from one sample to the next: a click is a large one.
int roughest(const std::vector<Sample>& samples) {
    int most = 0;
    for (std::size_t at = 1; at < samples.size(); ++at) {
        most = std::max(most, std::abs(static_cast<int>(samples[at]) - samples[at - 1]));
    }
    return most;
}

const Note hold{.motif = Motif::hold_breath, .at = 1s, .length = 4s};

Clip clip_of(Duration length) {
    return std::make_shared<const std::vector<Sample>>(static_cast<std::size_t>(position_of(length)), Sample{9000});
}

}  // namespace

TEST_SUITE_BEGIN("core/sound");

TEST_CASE("a note is heard at its time and at no other") {
    Mixer mixer(1);
    mixer.play({.notes = {hold}, .spoken = {}}, 0);
    CHECK(loudest(rendered(mixer, 0s, 1s)) == 0);
    CHECK(loudest(rendered(mixer, 1s, 5s)) > 5000);
    CHECK(loudest(rendered(mixer, 5s, 6s)) == 0);
}

TEST_CASE("the pieces it is asked for in make no difference") {
    Mixer whole(0.7);
    whole.play({.notes = {hold}, .spoken = {}}, 0);
    const auto at_once = rendered(whole, 0s, 6s);

    Mixer pieces(0.7);
    std::vector<Sample> together;
    for (Duration at = 0s; at < 6s; at += 10ms) {
        // Told again and again, as a session does.
        pieces.play({.notes = {hold}, .spoken = {}}, position_of(at));
        const auto piece = rendered(pieces, at, at + 10ms);
        together.insert(together.end(), piece.begin(), piece.end());
    }
    CHECK(together == at_once);
}

TEST_CASE("what is taken away fades out within a tenth of a second, without a click") {
    Mixer mixer(1);
    mixer.play({.notes = {hold}, .spoken = {}}, 0);
    auto samples = rendered(mixer, 0s, 2s);
    const int smooth = roughest(samples);
    mixer.play({}, position_of(2s));
    const auto fading = rendered(mixer, 2s, 2100ms);
    samples.insert(samples.end(), fading.begin(), fading.end());
    CHECK(roughest(samples) <= smooth + 10);
    CHECK(loudest(fading) > 1000);
    CHECK(loudest(rendered(mixer, 2100ms, 3s)) == 0);
}

TEST_CASE("what is joined in its middle fades in, without a click") {
    Mixer from_the_beginning(1);
    from_the_beginning.play({.notes = {hold}, .spoken = {}}, 0);
    const int smooth = roughest(rendered(from_the_beginning, 3s, 4s));
    Mixer mixer(1);
    mixer.play({.notes = {hold}, .spoken = {}}, position_of(3s));
    const auto samples = rendered(mixer, 3s, 4s);
    CHECK(std::abs(static_cast<int>(samples.front())) < 50);
    CHECK(loudest(samples) > 5000);
    CHECK(roughest(samples) <= smooth + 10);
}

TEST_CASE("a note that comes back after it was taken away is heard again") {
    Mixer mixer(1);
    mixer.play({.notes = {hold}, .spoken = {}}, 0);
    mixer.play({}, position_of(2s));
    mixer.play({.notes = {hold}, .spoken = {}}, position_of(2500ms));
    CHECK(loudest(rendered(mixer, 3s, 4s)) > 5000);
}

TEST_CASE("volume is as heard: half of it is a quarter of the pressure, none is silence") {
    const auto at = [](double volume) {
        Mixer mixer(volume);
        mixer.play({.notes = {hold}, .spoken = {}}, 0);
        return loudest(rendered(mixer, 2s, 3s));
    };
    CHECK(at(0) == 0);
    CHECK(at(0.5) == doctest::Approx(at(1) / 4.0).epsilon(0.01));
}

TEST_CASE("words are heard whole or not at all, and quieten the tone below them") {
    Mixer mixer(1);
    const SpokenNote spoken{.clip = clip_of(1s), .at = 2s};
    mixer.play({.notes = {hold}, .spoken = {spoken}}, 0);
    CHECK(loudest(rendered(mixer, 1500ms, 2s)) < 12000);
    const auto words = rendered(mixer, 2s, 3s);
    CHECK(words[words.size() / 2] > 2000);

    Mixer late(1);
    late.play({.notes = {}, .spoken = {spoken}}, position_of(2100ms));
    CHECK(loudest(rendered(late, 2100ms, 3s)) == 0);
}

TEST_CASE("however much sounds at once, nothing overflows") {
    Mixer mixer(1);
    Score score;
    for (int each = 0; each < 20; ++each)
        score.notes.push_back({.motif = Motif::contract, .at = 1ms * each, .length = 2s});
    mixer.play(score, 0);
    const auto samples = rendered(mixer, 0s, 2s);
    CHECK(loudest(samples) <= 32767);
    CHECK(roughest(samples) < 30000);
}

TEST_SUITE_END();
