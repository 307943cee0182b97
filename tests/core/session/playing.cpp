#include "tests/core/session/playing.hpp"

#include <utility>

#include "tests/core/session/samples.hpp"

namespace rx::samples {

using session::Duration;
using session::Instant;

namespace {

constexpr Instant start{std::chrono::hours{5}};

}  // namespace

session::Settings plain_settings() {
    session::Settings settings;
    settings.lead_in = settings.ready = settings.debounce = Duration::zero();
    return settings;
}

session::Settings hands_free_settings() {
    session::Settings settings = plain_settings();
    settings.hands = session::Hands::none;
    return settings;
}

Playing::Playing(const timeline::Timeline& timeline, const session::Settings& settings)
    : state_(session::begin(timeline, settings, start)) {}

Playing& Playing::to(Duration when) {
    const Instant until = start + when;
    for (auto due = next_deadline(state_); due && *due <= until; due = next_deadline(state_)) {
        state_ = advance(std::move(state_), *due);
    }
    state_ = advance(std::move(state_), until);
    return *this;
}

Playing& Playing::type(Duration when, std::string_view keys) {
    to(when);
    for (const char key : keys) happen(when, session::Key{static_cast<char32_t>(key)});
    return *this;
}

Playing& Playing::happen(Duration when, const session::Event& event) {
    to(when);
    state_ = handle(std::move(state_), event, start + when);
    return *this;
}

Playing& Playing::past_questions() {
    return type(now(), "nn");
}

Playing& Playing::jump_to(Duration when) {
    state_ = advance(std::move(state_), start + when);
    return *this;
}

Duration Playing::now() const {
    return state_.at - start;
}

Playing in_practice(std::vector<timeline::Part> parts, std::vector<timeline::StopRule> stops) {
    timeline::Timeline timeline = timeline_of(std::move(parts));
    timeline.stops = std::move(stops);
    Playing playing(timeline, plain_settings());
    playing.past_questions();
    return playing;
}

}  // namespace rx::samples
