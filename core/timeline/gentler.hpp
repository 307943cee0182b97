// When a gentler session stands in for the one that was begun.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/timeline/timeline.hpp"

namespace rx::timeline {

// What names the rule in a journal: "fear >= 7".
[[nodiscard]] std::string reason_text(const Gentler& rule);

// The first rule that these ratings before a session reach; a rating that was not given reaches none.
[[nodiscard]] std::optional<std::size_t> gentler_at(const Timeline& timeline, std::optional<int> pain,
                                                    std::optional<int> fear);

// The session as `rule` has it. `left_out` are the exercises of before that are not in it, by their ids.
struct GentlerForm {
    Timeline timeline;
    std::vector<std::string> left_out;
};
[[nodiscard]] GentlerForm gentler_form(Timeline timeline, std::size_t rule);

}  // namespace rx::timeline
