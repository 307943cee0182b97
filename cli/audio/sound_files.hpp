// Sound files in memory, by libsndfile and libsamplerate, which are loaded when the first one is read or written: most
// commands never need them, and loading them takes longer than all else that starting rx does.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/sound/mixer.hpp"

namespace rx::audio {

enum class SoundFormat { wav, flac, opus };

// A whole file, at sound::sample_rate, one channel, 16 bits. The same samples give the same bytes, but for Opus, whose
// files carry a random number. Codes: "no-sound-library", "sound-file".
[[nodiscard]] diag::Result<std::string> encode(std::span<const sound::Sample> samples, SoundFormat format);

// The samples of a WAV, FLAC, Opus or other file of any rate and number of channels, mixed to one and brought to
// sound::sample_rate. Codes as above.
[[nodiscard]] diag::Result<std::vector<sound::Sample>> decode(std::string_view file);

}  // namespace rx::audio
