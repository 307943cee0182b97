// A session as a value that changes in two ways only: time passes, or something happens.
//
// Pure: no clock, no screen, no disk. What it promises: active and paused time add up to the time since the first
// step, never negative; a step that reached its floor is never lost; one outcome however it ends. Keys:
//   space pause and resume, or go on where a step waits · Enter the same · n on to the next · b again · + longer ·
//   0-9 pain (1 then 0 within `ten_window`, or t: ten) · a then a digit: fear · u takes the last rating back ·
//   Esc or q ends and keeps. Keys that mean nothing now do nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/outcome/outcome.hpp"
#include "core/session/frame.hpp"
#include "core/session/ports.hpp"
#include "core/timeline/timeline.hpp"

namespace rx::session {

// Whether anybody can press keys. Without keys nothing is asked and waiting steps take their hands-free time.
enum class Hands { keys, none };

struct Settings {
    Hands hands = Hands::keys;
    bool count = true;                                            // show numbers
    Duration lead_in{std::chrono::seconds{10}};
    Duration longer_by{std::chrono::seconds{30}};                 // one `+` on an open step
    Duration question_patience{std::chrono::seconds{60}};         // a rating nobody gives is skipped
    Duration ten_window{std::chrono::milliseconds{1500}};         // decisions.md: 1 then 0 is ten
    Duration take_back_window{std::chrono::seconds{10}};          // decisions.md: undo of a stop
    Duration overshoot{std::chrono::seconds{2}};                  // later than this: the process did not run
};

}  // namespace rx::session
