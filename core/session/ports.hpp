// What a session needs from outside: time, keys, a screen, sound, and somewhere to keep what was done.
//
// One method each, so that a fake is a few lines (tests/support/virtual_session.hpp).
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>

#include "core/outcome/outcome.hpp"
#include "core/outcome/standing.hpp"
#include "core/session/frame.hpp"
#include "core/units/duration.hpp"

namespace rx::session {

using units::Duration;

// Time that only runs forward and stands still while the machine sleeps; its zero means nothing.
struct RunningTime {
    using duration = Duration;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<RunningTime, Duration>;
    static constexpr bool is_steady = true;
};
using Instant = RunningTime::time_point;

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() = 0;
    // How long the machine has slept since it started; grows during suspend only.
    [[nodiscard]] virtual Duration asleep() = 0;
};

// A key: a Unicode code point, or one of these.
struct Key {
    char32_t code = 0;
    static constexpr char32_t big = ' ';  // found without looking: space, Enter, Page Down, Right, or a click
    static constexpr char32_t escape = 0x1B;
    bool operator==(const Key&) const = default;
};
enum class Signal { interrupt, terminate, hangup };
// The process was stopped (Ctrl-Z) and runs again, or the machine was asleep for so long.
struct Suspended {
    Duration slept{0};
};
struct Hide {};  // nothing of the session is to be seen any more, until a key is pressed (Ctrl-\)
struct Resized {};
struct Deadline {};  // the time asked for has come
using Event = std::variant<Key, Signal, Suspended, Hide, Resized, Deadline>;

class Input {
public:
    virtual ~Input() = default;
    // The next event, or Deadline when `deadline` comes first. No deadline: waits for an event.
    [[nodiscard]] virtual Event next(std::optional<Instant> deadline) = 0;
    // Whether the process was stopped and runs again since next() returned; the following next() says so, too.
    [[nodiscard]] virtual bool was_stopped() = 0;
};

class Screen {
public:
    virtual ~Screen() = default;
    // Shows `frame`; may drop it, never blocks.
    virtual void show(const Frame& frame) = 0;
};

struct Heard;

class Speaker {
public:
    virtual ~Speaker() = default;
    // From now on this is to be heard, and nothing else; never blocks.
    virtual void sound(const Heard& heard) = 0;
};

// Keeps what was done so far, durably, as it happens.
class Keeper {
public:
    virtual ~Keeper() = default;
    // Waits for no disk, only until the end of the process cannot take it away any more; a moment at most.
    virtual void keep(const outcome::Outcome& so_far, const outcome::Standing& standing) = 0;
};

}  // namespace rx::session
