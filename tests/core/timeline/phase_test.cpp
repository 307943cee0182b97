#include "core/timeline/phase.hpp"

#include <doctest/doctest.h>

#include <array>
#include <set>

TEST_SUITE_BEGIN("core/timeline");

using namespace rx::timeline;

namespace {

constexpr std::array all_phases{
    Phase::breathe_in, Phase::hold_breath, Phase::breathe_out, Phase::breath_pause, Phase::release, Phase::contract,
    Phase::rest,       Phase::stretch,     Phase::relax,       Phase::ready,        Phase::dwell,   Phase::massage,
    Phase::move,       Phase::wait,        Phase::list,        Phase::device,       Phase::log};

}  // namespace

TEST_CASE("every phase has a word of its own, and only getting ready, waiting, lists and notes are no practice") {
    std::set<std::string_view> words;
    for (const Phase phase : all_phases) {
        words.insert(word(phase));
        CHECK_FALSE(word(phase).empty());
        CHECK(is_practice(phase) ==
              (phase != Phase::ready && phase != Phase::wait && phase != Phase::list && phase != Phase::log));
    }
    CHECK(words.size() == all_phases.size());
}

TEST_CASE("words follow the house wording") {
    CHECK(word(Phase::breathe_in) == "Breathe in");
    CHECK(word(Phase::release) == "Let go");
    CHECK(word(Side::left) == "Left side");
    CHECK(word(Side::right) == "Right side");
}

TEST_SUITE_END();
