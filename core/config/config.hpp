// The person's own preferences, from config.toml: never a number of a therapy.
//
// An absent file means all defaults. rx-config(5) specifies the keys; config_fields() is the same list as data.
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/diag/diagnostic.hpp"
#include "core/document/fields.hpp"
#include "core/units/duration.hpp"
#include "core/units/timestamp.hpp"

namespace rx::config {

enum class Colour { automatic, always, never };

// How sessions sound.
struct Sound {
    bool on = true;                              // sound
    int volume = 50;                             // volume: percent
    int night_volume = 20;                       // night-volume: percent
    std::chrono::minutes night_begins{22 * 60};  // night: since midnight
    std::chrono::minutes night_ends{7 * 60};     // may be before its beginning: a night goes over midnight
    std::vector<std::string> player;             // player: a command; empty: the first one found
    units::Duration delay{0};                    // sound-delay: how much later it is heard
    bool voice = false;                          // voice: say words, too
    std::vector<std::string> voice_command;      // voice-command; empty: espeak-ng

    // At that time of day.
    [[nodiscard]] int volume_at(std::chrono::minutes since_midnight) const;
};

struct Config {
    units::DayRules days;                                    // day-start, week-start
    units::Duration lead_in = std::chrono::seconds{10};      // lead-in: time to lie down
    units::Duration longer_by = std::chrono::seconds{30};    // longer-by: what one `+` adds to an open step
    units::Duration pause_limit = std::chrono::minutes{10};  // pause-limit: when a pause asks who is there
    bool count = true;                                       // count: show the countdown
    bool hands_free = false;                                 // hands-free: wait for no key in a session
    bool plain = false;                                      // plain: plain lines always
    bool discreet = false;                                   // discreet: sessions in words that tell nobody anything
    std::vector<std::string> on_record = {};                 // on-record: a command; empty: none
    bool low_light = false;                                  // low-light: a dark screen in sessions
    bool less_motion = false;                                // less-motion: no bar that moves
    bool bell = false;                                       // bell: ring at each change, beside other sound
    Colour colour = Colour::automatic;                       // colour
    Sound sound;
};

[[nodiscard]] std::span<const document::Field> config_fields();

// Kind of all diagnostics: config. A file with nothing in it is all defaults. Codes: those of document::parse and
// document::Fields, "day-start", "night", "weekday-form", "duration-range".
[[nodiscard]] diag::Checked<Config> read(std::string_view text, std::string origin);

}  // namespace rx::config
