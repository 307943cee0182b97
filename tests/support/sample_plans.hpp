// Small plans that several tests use; each is complete and can be imported.
#pragma once

#include <string_view>

namespace rx::support {

// Breathing for one minute (six breaths of ten seconds), asked for three to four times a week.
inline constexpr std::string_view breathing_plan = R"(format = 1
id = "calm"
title = "Calm breathing"
contact = "Mon-Fri 9-16, 555 0100"

[[stop]]
pain = ">= 7"
say = "Please stop for today and call us if it stays."

[[exercise]]
id = "breath"
kind = "breathing"
in = "4s"
out = "6s"
for = "1m"

[[routine]]
id = "evening"
do = ["breath"]
often = "3..4 per week"
)";

// A trainer with sizes, held back by a state and by a date.
inline constexpr std::string_view trainer_plan = R"(format = 1
id = "trainer"
title = "Trainer practice"

[safety]
blocked-when = ["pregnant"]
not-before = ["4 weeks after surgery"]

[kit.set]
sizes = [ { label = "A", diameter = "15 mm" }, { label = "B", diameter = "22 mm" } ]

[[exercise]]
id = "practice"
kind = "dilator"
kit = "set"
segments = [ { size = "current", for = "1m..3m" } ]

[[routine]]
id = "evening"
do = ["practice"]
often = "daily"
)";

// Three times a week yoga (a stretch of 30 s) or a walk (of 5 min), as the person chooses; a swim counts as well.
inline constexpr std::string_view moving_plan = R"(format = 1
id = "moving"
title = "Moving again"

[[exercise]]
id = "turn"
kind = "stretch"
hold = "30s"

[[exercise]]
id = "round"
kind = "stretch"
hold = "5m"

[[routine]]
id = "moving"
title = "Moving"
alternatives = ["yoga", "walk"]
often = "3 per week"

[[routine]]
id = "yoga"
do = ["turn"]

[[routine]]
id = "walk"
do = ["round"]

[[routine]]
id = "swim"
do = ["turn"]
optional = true
counts-as = "moving"
)";

// Once a day (5 min), or twice (30 s), as the person chooses.
inline constexpr std::string_view once_or_twice_plan = R"(format = 1
id = "or"
title = "Once or twice"

[[exercise]]
id = "long"
kind = "stretch"
hold = "5m"

[[exercise]]
id = "brief"
kind = "stretch"
hold = "30s"

[[routine]]
id = "practice"
title = "Practice"
alternatives = ["once", "twice"]

[[routine]]
id = "once"
do = ["long"]
often = "daily"

[[routine]]
id = "twice"
do = ["brief"]
often = "2 per day"
)";

}  // namespace rx::support
