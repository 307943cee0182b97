// The words of a session that stand in no plan and would tell what it is about, open and discreet.
#pragma once

#include <string_view>

#include "core/timeline/timeline.hpp"

namespace rx::session {

struct Words {
    std::string_view ask_pain;
    std::string_view ask_fear;
    std::string_view pain;
    std::string_view fear;
    std::string_view await_fear;  // after its key, until the digit comes
    std::string_view rating_keys;
    std::string_view pain_now;  // in the list of keys
    std::string_view fear_now;
    std::string_view reason_keys;
    bool names_reason;
    std::string_view take_out;
    std::string_view ask_depth;
    std::string_view depth_keys;
    bool names_depth;  // when its answer is kept
    std::string_view ask_ease;
    std::string_view ease_of_several;
};

[[nodiscard]] const Words& words_for(const timeline::Timeline& timeline);

}  // namespace rx::session
