#include "core/session/runner.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "core/session/heard.hpp"
#include "core/session/standing.hpp"

namespace rx::session {

namespace {

// So far ahead sounds are told before their time, that the loop's own lateness is never heard.
constexpr Duration heard_ahead = std::chrono::milliseconds{1500};

// Tells the speaker what is to be heard, when that may be something else than what it was told last.
class Telling {
public:
    explicit Telling(Speaker& speaker) : speaker_(speaker) {}

    void follow(const State& state) {
        if (changes_ == state.changes && state.at < told_at_ + heard_ahead / 2) return;
        speaker_.sound(heard(state, state.at + heard_ahead));
        told_at_ = state.at;
        changes_ = state.changes;
    }

private:
    Speaker& speaker_;
    Instant told_at_;
    std::optional<std::size_t> changes_;
};

}  // namespace

Finished run(const timeline::Timeline& timeline, const Settings& settings, const Ports& ports) {
    return run(begin(timeline, settings, ports.clock.now()), ports);
}

Finished run(State state, const Ports& ports) {
    Duration asleep = ports.clock.asleep();
    std::optional<std::size_t> kept;  // that it began is worth keeping
    Telling telling(ports.speaker);
    for (;;) {
        telling.follow(state);
        if (kept != state.milestones) ports.keeper.keep(outcome(state), standing(state));
        kept = state.milestones;
        ports.screen.show(frame(state));
        if (is_over(state)) return {.outcome = outcome(state), .signal = std::nullopt};

        const Event event = ports.input.next(next_deadline(state));
        const Instant now = ports.clock.now();
        const Duration slept = ports.clock.asleep();
        // Stopped between the event and the look at the clock: that time is nobody's practice either.
        if (slept - asleep > state.settings.overshoot || ports.input.was_stopped())
            state = handle(std::move(state), Suspended{slept - asleep}, now);
        asleep = slept;
        state = handle(std::move(state), event, now);
        if (const auto* signal = std::get_if<Signal>(&event); signal != nullptr && is_over(state)) {
            // The terminal may be gone: what was done is kept, and nothing more is shown or heard.
            ports.speaker.sound({});
            ports.keeper.keep(outcome(state), standing(state));
            return {.outcome = outcome(state), .signal = *signal, .hidden = state.hidden.has_value()};
        }
    }
}

}  // namespace rx::session
