// How each motif sounds, sample by sample: pure arithmetic over a table of pitches.
#pragma once

#include "core/sound/motif.hpp"

namespace rx::sound {

// The pressure of the note so many seconds after it began, -1 to 1; 0 before it and after its end. Every note begins
// and ends softly. `length` in seconds, infinite for a note without one.
[[nodiscard]] double level(Motif motif, double seconds, double length);

// The pitches that tell the motif from all others, in hertz, lowest and highest: what a recording can be searched for.
struct Pitches {
    double low;
    double high;
};
[[nodiscard]] Pitches pitches(Motif motif);

}  // namespace rx::sound
