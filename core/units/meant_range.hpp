// For hints: a time or a range as people write it elsewhere, spelled as ours.
#pragma once

#include <string>
#include <string_view>

namespace rx::units {

// "30s..60s" for "30-60s", "30 to 60 seconds" or "30..60 s"; nothing for what is no range at all. It is a guess at the
// spelling only, and may still be no range that can be read.
[[nodiscard]] std::string meant_range(std::string_view text);

// "20m" for "20 minutes", "1m30s" for "1 min 30 sec"; likewise.
[[nodiscard]] std::string meant_duration(std::string_view text);

}  // namespace rx::units
