// Plays a session::State as the runner would: time passes from deadline to deadline, keys come in between.
#pragma once

#include <string_view>
#include <vector>

#include "core/session/state.hpp"

namespace rx::samples {

// Keys, no lead-in, no getting ready and no debounce, so that times in a test are times of steps.
[[nodiscard]] session::Settings plain_settings();
// The same with nobody to press keys.
[[nodiscard]] session::Settings hands_free_settings();

class Playing {
public:
    Playing(const timeline::Timeline& timeline, const session::Settings& settings);

    // Times are since the start and never go back.
    Playing& to(session::Duration when);
    Playing& type(session::Duration when, std::string_view keys);
    Playing& happen(session::Duration when, const session::Event& event);
    // Skips both questions before practice, at once.
    Playing& past_questions();
    // Time jumps without anybody looking.
    Playing& jump_to(session::Duration when);

    [[nodiscard]] const session::State& state() const { return state_; }
    [[nodiscard]] session::Frame frame() const { return session::frame(state_); }
    [[nodiscard]] outcome::Outcome outcome() const { return session::outcome(state_); }
    [[nodiscard]] session::Duration now() const;

private:
    session::State state_;
};

// At the first step, with plain settings.
[[nodiscard]] Playing in_practice(std::vector<timeline::Part> parts, std::vector<timeline::StopRule> stops = {});

}  // namespace rx::samples
