#include "core/sound/tone.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace rx::sound;

namespace {

constexpr double rate = 24000;

// How often the pressure goes up through zero between two moments, per second: the pitch of the lowest partial.
double crossings(Motif motif, double from, double until, double length) {
    int count = 0;
    for (double at = from; at + 1 / rate < until; at += 1 / rate) {
        if (level(motif, at, length) < 0 && level(motif, at + 1 / rate, length) >= 0) ++count;
    }
    return count / (until - from);
}

double loudest(Motif motif, double from, double until, double length) {
    double most = 0;
    for (double at = from; at < until; at += 1 / rate) most = std::max(most, std::abs(level(motif, at, length)));
    return most;
}

}  // namespace

TEST_SUITE_BEGIN("core/sound");

TEST_CASE("in rises, out falls, a held breath is steady") {
    CHECK(crossings(Motif::breathe_in, 0.2, 0.7, 4) < 370);
    CHECK(crossings(Motif::breathe_in, 3.2, 3.7, 4) > 450);
    CHECK(crossings(Motif::breathe_out, 0.2, 0.7, 4) > 450);
    CHECK(crossings(Motif::breathe_out, 3.2, 3.7, 4) < 370);
    CHECK(crossings(Motif::hold_breath, 0.2, 0.7, 4) == doctest::Approx(495).epsilon(0.01));
    CHECK(crossings(Motif::hold_breath, 3.2, 3.7, 4) == doctest::Approx(495).epsilon(0.01));
}

TEST_CASE("contraction trembles high above a release") {
    CHECK(pitches(Motif::contract).low > 2 * pitches(Motif::release).high);
    // It swells and fades six times a second.
    const double swell = loudest(Motif::contract, 1 + 1 / 12.0 - 0.01, 1 + 1 / 12.0 + 0.01, 5);
    const double fade = loudest(Motif::contract, 1 + 2 / 12.0 - 0.01, 1 + 2 / 12.0 + 0.01, 5);
    CHECK(swell > 2 * fade);
    CHECK(loudest(Motif::release, 1, 1.1, 5) == doctest::Approx(loudest(Motif::release, 3, 3.1, 5)).epsilon(0.05));
}

TEST_CASE("every note begins and ends softly, and nothing comes before or after it") {
    for (const Motif motif : all_motifs()) {
        CAPTURE(name(motif));
        const double length = 3;
        CHECK(level(motif, -0.001, length) == 0);
        CHECK(level(motif, length, length) == 0);
        CHECK(std::abs(level(motif, 0.0005, length)) < 0.05);
        CHECK(std::abs(level(motif, length - 0.0005, length)) < 0.05);
        CHECK(loudest(motif, 0, length, length) > 0.3);
        CHECK(loudest(motif, 0, length, length) <= 1);
    }
    CHECK(loudest(Motif::silence, 0, 1, 3) == 0);
}

TEST_CASE("a note as short as a tenth of a second is heard and still soft") {
    CHECK(loudest(Motif::contract, 0, 0.1, 0.1) > 0.3);
    CHECK(std::abs(level(Motif::contract, 0.001, 0.1)) < 0.1);
}

TEST_CASE("what lasts goes on without an end") {
    constexpr double forever = std::numeric_limits<double>::infinity();
    CHECK(loudest(Motif::your_turn, 800, 801, forever) > 0.3);
    CHECK(loudest(Motif::dwell, 1200, 1201, forever) > 0.3);
}

TEST_CASE("no two motifs that last share a pitch") {
    const std::vector<Motif> lasting{Motif::contract, Motif::stretch, Motif::relax,   Motif::dwell,     Motif::massage,
                                     Motif::move,     Motif::device,  Motif::lead_in, Motif::your_turn, Motif::wait};
    for (const Motif one : lasting) {
        for (const Motif other : lasting) {
            if (one == other) continue;
            const double apart = pitches(one).low / pitches(other).low;
            CHECK(std::abs(std::log2(apart)) > 1.0 / 13);  // nearly a semitone
        }
    }
}

TEST_SUITE_END();
