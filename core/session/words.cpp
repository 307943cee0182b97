#include "core/session/words.hpp"

namespace rx::session {

namespace {

constexpr Words open_words{.ask_pain = "Pain now, 0 to 10?",
                           .ask_fear = "Fear now, 0 to 10?",
                           .pain = "Pain",
                           .fear = "Fear",
                           .await_fear = "Fear, 0 to 10",
                           .rating_keys = "0-9 pain, a fear",
                           .pain_now = "pain now",
                           .fear_now = "fear now",
                           .reason_keys = "p pain, f fear, i interrupted, e enough, space skip",
                           .names_reason = true,
                           .take_out = "Take it out slowly, in your own time",
                           .ask_depth = "How far was it in?",
                           .depth_keys = "t touch, e entrance, i tip, h half, f full, space skip",
                           .names_depth = true,
                           .ask_ease = "How did it go in?",
                           .ease_of_several = "About the size that went in least easily."};

// The same keys answer: whoever knows the open ones needs nothing new.
constexpr Words discreet_words{.ask_pain = "First number, 0 to 10?",
                               .ask_fear = "Second number, 0 to 10?",
                               .pain = "First",
                               .fear = "Second",
                               .await_fear = "Second, 0 to 10",
                               .rating_keys = "0-9 first, a second",
                               .pain_now = "the first number",
                               .fear_now = "the second number",
                               .reason_keys = "p the first, f the second, i interrupted, e enough, space skip",
                               .names_reason = false,
                               .take_out = "Come out of it slowly, in your own time",
                               .ask_depth = "How far was it today?",
                               .depth_keys = "t e i h f from least to most, space skip",
                               .names_depth = false,
                               .ask_ease = "How did it go?",
                               .ease_of_several = "About the one that was least easy."};

}  // namespace

const Words& words_for(const timeline::Timeline& timeline) {
    return timeline.wording == timeline::Wording::discreet ? discreet_words : open_words;
}

}  // namespace rx::session
