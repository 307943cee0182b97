// Small timelines of each shape, as the exercise kinds produce them.
#pragma once

#include "core/timeline/timeline.hpp"

namespace rx::samples {

using timeline::Duration;

[[nodiscard]] timeline::Timeline timeline_of(std::vector<timeline::Part> parts);

// 4 s in, 6 s out, paced; restarts a breath after a pause.
[[nodiscard]] timeline::Part breathing(int breaths, int at_most);
// 5 s up, 5 s rest, ten times; the plan would allow twelve, were they not contractions.
[[nodiscard]] timeline::Part holds();
// Ten times 5 s let go, 5 s rest; two more by the person's key.
[[nodiscard]] timeline::Part releases();
// Sizes A 15 mm, B 22.4 mm, C without measure; at B: one size smaller for 1 to 3 minutes, then B for 5 to 15.
[[nodiscard]] timeline::Part dilator();
// B for 5 minutes; then, behind the gate, one minute each of "Twist" and "In and out".
[[nodiscard]] timeline::Part moved(const timeline::Gate& gate);
// Each side once, 30 s to 1 min.
[[nodiscard]] timeline::Part stretch();
// Two items, with 10 s each when nobody presses keys.
[[nodiscard]] timeline::Part checklist();
// Done elsewhere, noted by a key.
[[nodiscard]] timeline::Part noted();
// One minute with words at 0 s, 20 s and 40 s.
[[nodiscard]] timeline::Part relaxation();

// "pain >= 7" and "fear > 8".
[[nodiscard]] std::vector<timeline::StopRule> stop_rules();

}  // namespace rx::samples
