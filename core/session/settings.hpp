// How a session runs, as far as the plan does not say it: whether keys can come, and a handful of spans of time.
//
// None of these is a number of a therapy; those come from the plan through the timeline.
#pragma once

#include <chrono>

#include "core/units/duration.hpp"

namespace rx::session {

using units::Duration;

// Whether anybody can press keys. free: keys work when they come, but none is waited for; what is asked skips itself,
// and waiting steps take their hands-free time. none: nothing is asked either, and a pause that came by itself ends by
// itself.
enum class Hands { keys, free, none };

[[nodiscard]] constexpr bool can_press(Hands hands) {
    return hands != Hands::none;
}

struct Settings {
    Hands hands = Hands::keys;
    bool count = true;                             // show numbers
    bool motion = true;                            // show a bar that moves
    bool english = true;                           // say rx's own words, too, beside those of the plan
    Duration lead_in{std::chrono::seconds{10}};    // before the first exercise that is not done on foot
    Duration ready{std::chrono::seconds{5}};       // before each later one, unless it begins by waiting for a key
    Duration longer_by{std::chrono::seconds{30}};  // one `+` on an open step
    Duration question_patience{std::chrono::seconds{60}};  // a question nobody answers is skipped
    Duration pause_limit{std::chrono::minutes{10}};        // after so long a pause or a wait for a key asks
    Duration ten_window{std::chrono::milliseconds{1500}};  // decisions.md: 1 then 0 is ten
    Duration fear_window{std::chrono::seconds{5}};         // how long `a` waits for its digit
    Duration take_back_window{std::chrono::seconds{10}};   // decisions.md: undo of a stop
    Duration debounce{std::chrono::milliseconds{400}};     // a big key this soon after one is the same one
    Duration again_window{std::chrono::seconds{3}};        // `b` this early in a block means the block before
    Duration note_time{std::chrono::seconds{2}};           // how long the answer to a key is shown
    Duration redraw{std::chrono::milliseconds{100}};       // how often a running bar moves
    Duration hidden_redraw{std::chrono::seconds{1}};       // how often a hidden screen is looked after
    Duration overshoot{std::chrono::seconds{2}};           // later than this: the process did not run
};

}  // namespace rx::session
