#include "core/sound/motif.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string_view>

using namespace rx::sound;
using rx::timeline::Phase;

TEST_SUITE_BEGIN("core/sound");

TEST_CASE("every motif has a name of its own, and a person is told what it means") {
    std::set<std::string_view> names;
    for (const Motif motif : all_motifs()) {
        CHECK(names.insert(name(motif)).second);
        CHECK(meaning(motif).find(": ") != std::string_view::npos);
    }
    CHECK(std::ranges::find(all_motifs(), Motif::silence) == all_motifs().end());
    CHECK(name(Motif::breathe_in) == "breathe-in");
    CHECK(name(Motif::silence) == "silence");
}

TEST_CASE("rest is silent, and what tenses never sounds like what lets go") {
    CHECK(motif_of(Phase::rest) == Motif::silence);
    CHECK(motif_of(Phase::breath_pause) == Motif::silence);
    CHECK(motif_of(Phase::contract) == Motif::contract);
    CHECK(motif_of(Phase::release) == Motif::release);
    CHECK(motif_of(Phase::breathe_in) == Motif::breathe_in);
}

TEST_CASE("what says one thing has a length, what lasts has none") {
    CHECK(own_length(Motif::tick));
    CHECK(own_length(Motif::done));
    CHECK_FALSE(own_length(Motif::dwell));
    CHECK_FALSE(own_length(Motif::your_turn));
}

TEST_SUITE_END();
