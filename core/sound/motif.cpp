#include "core/sound/motif.hpp"

#include <array>
#include <chrono>
#include <exception>

namespace rx::sound {

namespace {

using namespace std::chrono_literals;
using timeline::Phase;

struct MotifFacts {
    Motif motif;
    std::string_view name;
    std::string_view meaning;
    Duration own_length{0};  // zero: lasts
};

// In the order of the enumeration.
constexpr std::array<MotifFacts, 20> motif_facts{{
    {Motif::breathe_in, "breathe-in", "Breathe in: rises"},
    {Motif::hold_breath, "hold-breath", "Hold your breath: steady"},
    {Motif::breathe_out, "breathe-out", "Breathe out: falls"},
    {Motif::contract, "contract", "Contract: high, and it trembles"},
    {Motif::release, "release", "Let go: low and smooth, falling"},
    {Motif::stretch, "stretch", "Stretch: a bowl, now and then"},
    {Motif::relax, "relax", "Soften: a lower bowl"},
    {Motif::dwell, "dwell", "Stay: a deep bowl"},
    {Motif::massage, "massage", "Massage: a bright bowl"},
    {Motif::move, "move", "Move: a high bowl"},
    {Motif::device, "device", "Let it work: the highest bowl"},
    {Motif::wait, "wait", "Wait: the deepest bowl, seldom"},
    {Motif::lead_in, "lead-in", "Get ready: soft knocks"},
    {Motif::your_turn, "your-turn", "Your turn: two knocks, the session waits for your key"},
    {Motif::tick, "tick", "Tick: a change comes in two seconds, in one", 120ms},
    {Motif::question, "question", "A question: two notes up", 1200ms},
    {Motif::paused, "paused", "Paused: two notes down", 1200ms},
    {Motif::stop, "stop", "Stop here: three low notes", 2400ms},
    {Motif::done, "done", "Done: three notes up", 2500ms},
    {Motif::silence, "silence", "Rest: silence"},
}};

constexpr auto audible_motifs = [] {
    std::array<Motif, motif_facts.size() - 1> motifs{};
    for (std::size_t each = 0; each < motifs.size(); ++each) motifs[each] = motif_facts[each].motif;
    return motifs;
}();

const MotifFacts& facts_of(Motif motif) {
    return motif_facts.at(static_cast<std::size_t>(motif));
}

}  // namespace

std::string_view name(Motif motif) {
    return facts_of(motif).name;
}

std::string_view meaning(Motif motif) {
    return facts_of(motif).meaning;
}

std::span<const Motif> all_motifs() {
    return audible_motifs;
}

std::optional<Duration> own_length(Motif motif) {
    const Duration length = facts_of(motif).own_length;
    return length > Duration::zero() ? std::optional(length) : std::nullopt;
}

Motif motif_of(Phase phase) {
    switch (phase) {
        case Phase::breathe_in:
            return Motif::breathe_in;
        case Phase::hold_breath:
            return Motif::hold_breath;
        case Phase::breathe_out:
            return Motif::breathe_out;
        case Phase::release:
            return Motif::release;
        case Phase::contract:
            return Motif::contract;
        case Phase::breath_pause:
        case Phase::rest:
            return Motif::silence;
        case Phase::stretch:
            return Motif::stretch;
        case Phase::relax:
            return Motif::relax;
        case Phase::dwell:
            return Motif::dwell;
        case Phase::massage:
            return Motif::massage;
        case Phase::move:
            return Motif::move;
        case Phase::device:
            return Motif::device;
        case Phase::wait:
        case Phase::wear:
            return Motif::wait;
        case Phase::ready:
        case Phase::list:
        case Phase::log:
            return Motif::lead_in;
    }
    std::terminate();
}

}  // namespace rx::sound
