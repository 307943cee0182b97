// The sounds of a session: one for each thing a person with closed eyes has to tell apart.
//
// In rises, out falls, a held breath is steady, rest is silent. Contraction and release cannot be confused: one is high
// and trembles, the other low and smooth. What takes long is a bowl struck now and then, each at a pitch of its own.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/timeline/phase.hpp"
#include "core/units/duration.hpp"

namespace rx::sound {

using units::Duration;

enum class Motif {
    breathe_in,
    hold_breath,
    breathe_out,
    contract,
    release,
    stretch,
    relax,
    dwell,
    massage,
    move,
    device,
    wait,
    lead_in,
    your_turn,  // something waits for the person's key
    tick,
    question,
    paused,
    stop,
    done,
    silence,
};

// What stands for a motif on a screen or in a file: "breathe-in"; and what it means, for a person: "Breathe in".
[[nodiscard]] std::string_view name(Motif motif);
[[nodiscard]] std::string_view meaning(Motif motif);
// All but silence, in the order in which they are best learned.
[[nodiscard]] std::span<const Motif> all_motifs();

// What a step of that phase sounds like while it runs by time.
[[nodiscard]] Motif motif_of(timeline::Phase phase);

// A motif at its time. Times are of one clock that the caller chooses; never negative.
struct Note {
    Motif motif = Motif::silence;
    Duration at{0};
    std::optional<Duration> length = std::nullopt;  // nothing: until something else is heard
    bool operator==(const Note&) const = default;
};

// How long a motif that says one thing takes to say it: "question", "done", "tick"; nothing for one that lasts.
[[nodiscard]] std::optional<Duration> own_length(Motif motif);

}  // namespace rx::sound
