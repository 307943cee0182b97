// Plays samples one after the other and waits until nearly all of them were heard: for trying sounds out.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "cli/audio/player.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/sound/mixer.hpp"

namespace rx::audio {

class SoundOutput {
public:
    virtual ~SoundOutput() = default;
    // Kind config, code "no-player", when no player is left that takes them.
    [[nodiscard]] virtual diag::Result<void> play(std::span<const sound::Sample> samples) = 0;
};

// The player's program, or the first one found. Code as above.
[[nodiscard]] diag::Result<std::unique_ptr<SoundOutput>> open_output(const std::vector<std::string>& player);

}  // namespace rx::audio
