#include "tests/support/virtual_session.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace rx::support {

using session::Event;

namespace {

// Not zero, so that nothing can rely on where the clock begins.
constexpr Instant start{std::chrono::hours{1000}};

}  // namespace

void VirtualSession::at(Duration when, const Event& event) {
    script_.push_back({when, event});
}

void VirtualSession::type(Duration when, std::string_view keys) {
    for (const char key : keys) at(when, session::Key{static_cast<char32_t>(key)});
}

void VirtualSession::sleep(Duration when, Duration how_long) {
    script_.push_back({when, Sleep{how_long}});
}

void VirtualSession::stall(Duration when, Duration how_long) {
    script_.push_back({when, Stall{how_long}});
}

void VirtualSession::stop(Duration when, Duration how_long) {
    script_.push_back({when, Stop{how_long}});
}

void VirtualSession::be_late(Duration at_most) {
    late_ = at_most;
}

session::Finished VirtualSession::run(const timeline::Timeline& timeline, const session::Settings& settings) {
    return session::run(timeline, settings, ports());
}

session::Ports VirtualSession::ports() {
    return {.clock = *this, .input = *this, .screen = *this, .speaker = *this, .keeper = *this};
}

Duration VirtualSession::elapsed() const {
    return elapsed_;
}

const session::Frame& VirtualSession::seen_at(Duration when) const {
    const auto later = std::ranges::upper_bound(shown_, when, {}, &Shown::at);
    if (later == shown_.begin()) throw std::out_of_range("nothing was shown yet");
    return std::prev(later)->frame;
}

Instant VirtualSession::now() {
    return start + elapsed_;
}

Duration VirtualSession::asleep() {
    return asleep_;
}

Event VirtualSession::next(std::optional<Instant> deadline) {
    if (std::exchange(stopped_, false)) return session::Suspended{};
    const bool scripted = next_ < script_.size();
    if (!scripted && !deadline) return session::Signal::hangup;
    if (scripted && (!deadline || start + script_[next_].when <= *deadline)) {
        const Happening& happening = script_[next_++];
        elapsed_ = std::max(elapsed_, happening.when);
        return happen(happening);
    }
    elapsed_ = std::max(elapsed_, *deadline - start) + lateness();
    return session::Deadline{};
}

Event VirtualSession::happen(const Happening& happening) {
    if (const auto* event = std::get_if<Event>(&happening.what)) return *event;
    if (const auto* sleep = std::get_if<Sleep>(&happening.what)) asleep_ += sleep->how_long;
    if (const auto* stall = std::get_if<Stall>(&happening.what)) elapsed_ += stall->how_long;
    if (const auto* stop = std::get_if<Stop>(&happening.what)) {
        elapsed_ += stop->how_long;
        stopped_ = true;
    }
    return session::Deadline{};
}

Duration VirtualSession::lateness() {
    return late_ * (wait_++ % 5) / 4;
}

void VirtualSession::show(const session::Frame& frame) {
    if (shown_.empty() || shown_.back().frame != frame) shown_.push_back({elapsed_, frame});
}

void VirtualSession::sound(const session::Heard& heard) {
    if (sounded_.empty() || sounded_.back().heard != heard) sounded_.push_back({elapsed_, heard});
}

void VirtualSession::keep(const outcome::Outcome& so_far, const outcome::Standing& standing) {
    kept_.push_back({elapsed_, so_far, standing, shown_.empty() ? "" : shown_.back().frame.word});
}

}  // namespace rx::support
