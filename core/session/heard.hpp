// What is to be heard at one moment of a session and shortly after it, free of any device: the sister of frame.hpp.
//
// Notes and words stand at their planned moments of running time, so whoever plays them can do so on time, whenever
// they were asked for. The same moment is always told in the same way: what is told twice is one sound.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/session/state.hpp"
#include "core/sound/mixer.hpp"
#include "core/sound/motif.hpp"

namespace rx::session {

// Something to say, in so much time; what does not fit in it is better not said.
struct Saying {
    std::string say;
    Instant at;
    std::optional<Duration> room = std::nullopt;  // nothing: as long as it takes
    bool operator==(const Saying&) const = default;
};

struct Heard {
    std::vector<sound::Note> notes;
    std::vector<Saying> sayings;
    bool operator==(const Heard&) const = default;
};

// All that sounds at `state.at`, and what begins until then when nobody presses a key.
[[nodiscard]] Heard heard(const State& state, Instant until);

// The same as something to mix, with the words that there are clips for; what is longer than its room is left out.
[[nodiscard]] sound::Score score_of(const Heard& heard, const std::map<std::string, sound::Clip>& clips);

// Every text that heard() may want said in a session of the timeline, so that it can be prepared beforehand.
[[nodiscard]] std::set<std::string> all_words(const timeline::Timeline& timeline, const Settings& settings);

}  // namespace rx::session
