// The terminal's bell as the last resort: so many rings for each sound that begins.
#pragma once

#include "core/sound/motif.hpp"

namespace rx::audio {

// Rings a motif gets, 0 to 3, each a quarter of a second after the one before.
[[nodiscard]] int rings(sound::Motif motif);

}  // namespace rx::audio
