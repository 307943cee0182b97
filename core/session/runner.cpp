#include "core/session/runner.hpp"

#include <utility>
#include <variant>

namespace rx::session {

Finished run(const timeline::Timeline& timeline, const Settings& settings, const Ports& ports) {
    State state = begin(timeline, settings, ports.clock.now());
    Duration asleep = ports.clock.asleep();
    std::size_t kept = 0;
    for (;;) {
        ports.screen.show(frame(state));
        if (state.milestones != kept) ports.keeper.keep(outcome(state));
        kept = state.milestones;
        if (is_over(state)) return {.outcome = outcome(state), .signal = std::nullopt};

        const Event event = ports.input.next(next_deadline(state));
        const Instant now = ports.clock.now();
        const Duration slept = ports.clock.asleep();
        if (slept - asleep > settings.overshoot) state = handle(std::move(state), Suspended{}, now);
        asleep = slept;
        state = handle(std::move(state), event, now);
        if (const auto* signal = std::get_if<Signal>(&event)) {
            // The terminal may be gone: what was done is kept, and nothing more is shown.
            ports.keeper.keep(outcome(state));
            return {.outcome = outcome(state), .signal = *signal, .hidden = state.hidden.has_value()};
        }
    }
}

}  // namespace rx::session
