// Words at their times: the script of a relaxation, the positions of a hold, and the cues of any exercise.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/document/fields.hpp"
#include "core/timeline/timeline.hpp"

namespace rx::exercise::kinds {

// The list of { at, say } at `key`, empty when it is absent; nothing when one of them cannot be used (reported). Each
// comes before `low`, when that is known, because the exercise may have ended then. Codes: "line-late", "line-order",
// and the warning "words-long".
[[nodiscard]] std::optional<std::vector<timeline::Cue>> read_script(document::Fields& fields, std::string_view key,
                                                                    const std::optional<units::Duration>& low);

// Warns at `key` when the words take longer to say than there is time for: a voice then leaves them out. Code:
// "words-long".
void warn_when_long(document::Fields& fields, std::string_view key, std::string_view words, units::Duration room);

}  // namespace rx::exercise::kinds
