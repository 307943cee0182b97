#include "core/session/rehearsal.hpp"

#include <utility>

namespace rx::session {

Duration rehearse(const timeline::Timeline& timeline, Settings settings, Listener& listener) {
    settings.hands = Hands::none;
    settings.redraw = units::longest_duration;  // nobody looks
    State state = begin(timeline, settings, Instant{});
    while (!is_over(state)) {
        listener.hear(state, heard(state, state.at));
        const auto due = next_deadline(state);
        // Without keys nothing waits for one.
        if (!due) break;
        state = advance(std::move(state), *due);
    }
    listener.hear(state, heard(state, state.at));
    return state.at.time_since_epoch();
}

}  // namespace rx::session
