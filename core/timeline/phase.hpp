// What the body does during a step, and on which side.
#pragma once

#include <string_view>

namespace rx::timeline {

// What the body does during a step; its word, and whether it is practice, stand in phase.cpp.
enum class Phase {
    breathe_in,
    hold_breath,
    breathe_out,
    breath_pause,
    release,
    contract,
    rest,
    stretch,
    relax,
    ready,
    dwell,
    wear,
    massage,
    move,
    wait,
    list,
    device,
    log
};

enum class Side { left, right };

// The phase's own word, "Breathe in"; the side's, "Left side".
[[nodiscard]] std::string_view word(Phase phase);
[[nodiscard]] std::string_view word(Side side);
[[nodiscard]] bool is_practice(Phase phase);  // all but ready, wear, wait, list and log

}  // namespace rx::timeline
