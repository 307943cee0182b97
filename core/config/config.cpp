#include "core/config/config.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/document/document.hpp"
#include "core/units/local_date.hpp"
#include "core/units/time_of_day.hpp"

namespace rx::config {

namespace {

using document::Field;
using document::Shape;
using namespace std::chrono_literals;

constexpr std::string_view night_form = R"(write two times in quotes, like "22:00..07:00")";

constexpr std::array known = {
    Field{.key = "day-start",
          .shape = Shape::line,
          .allowed = R"(write a time in quotes, "00:00" to "12:00", like "04:00")",
          .meaning = "when your day begins: practice before it belongs to the day before"},
    Field{.key = "week-start",
          .shape = Shape::line,
          .allowed = R"(write a day of the week in quotes, like "Monday")",
          .meaning = "the first day of your week"},
    Field{.key = "lead-in",
          .shape = Shape::duration,
          .allowed = R"(write "0s" to "10m", like "15s")",
          .meaning = "time to settle before the first step"},
    Field{.key = "longer-by",
          .shape = Shape::duration,
          .allowed = R"(write "1s" to "10m", like "30s")",
          .meaning = "what one press of + adds to a step"},
    Field{.key = "pause-limit",
          .shape = Shape::duration,
          .allowed = R"(write "1m" to "2h", like "10m")",
          .meaning = "how long a pause may last before it asks"},
    Field{.key = "count", .shape = Shape::flag, .meaning = "show the seconds that are left"},
    Field{.key = "hands-free", .shape = Shape::flag, .meaning = "sessions that wait for no key"},
    Field{.key = "plain", .shape = Shape::flag, .meaning = "plain lines instead of the full screen"},
    Field{.key = "discreet", .shape = Shape::flag, .meaning = "sessions in words that tell nobody what they are"},
    Field{.key = "low-light", .shape = Shape::flag, .meaning = "a dark screen, for a dark room"},
    Field{.key = "less-motion", .shape = Shape::flag, .meaning = "no bar that moves"},
    Field{.key = "bell", .shape = Shape::flag, .meaning = "ring the terminal's bell at each change"},
    Field{.key = "sound", .shape = Shape::flag, .meaning = "let each change be heard"},
    Field{.key = "volume", .shape = Shape::whole, .allowed = "0..100", .meaning = "how loud, in percent"},
    Field{.key = "night-volume", .shape = Shape::whole, .allowed = "0..100", .meaning = "how loud at night"},
    Field{.key = "night", .shape = Shape::line, .allowed = night_form, .meaning = "when night-volume counts"},
    Field{.key = "player",
          .shape = Shape::lines,
          .allowed = R"(write a command and its options, like ["pacat", "--raw"])",
          .meaning = "what plays the sound, from its standard input"},
    Field{.key = "sound-delay",
          .shape = Shape::duration,
          .allowed = R"(write "0s" to "2s", like "0.2s")",
          .meaning = "how much later the sound is heard, as with wireless headphones"},
    Field{.key = "voice", .shape = Shape::flag, .meaning = "let words be said, too"},
    Field{.key = "voice-command",
          .shape = Shape::lines,
          .allowed = R"(write a command and its options, like ["espeak-ng", "--stdin", "--stdout"])",
          .meaning = "what says them: text in, WAV out"},
    Field{.key = "on-record",
          .shape = Shape::lines,
          .allowed = R"(write a command and its options, like ["backup-journal", "--quiet"])",
          .meaning = "what is told of each new record: JSON in"},
    Field{.key = "colour", .shape = Shape::choice, .allowed = "auto|always|never", .meaning = "when to use colour"},
};

constexpr units::Duration shortest_longer_by = 1s;
constexpr units::Duration longest_of_all = 10min;
constexpr units::Range<units::Duration> pause_limits{1min, 2h};
constexpr units::Duration longest_delay = 2s;
constexpr std::chrono::minutes latest_day_start = 12h;

diag::Result<std::chrono::minutes> parse_day_start(std::string_view text) {
    const auto time = units::parse_time_of_day(text);
    if (time && *time <= latest_day_start) return *time;
    return diag::failure(diag::Kind::config, "day-start", "\"" + std::string(text) + "\" is no time a day may begin",
                         std::string(known.front().allowed));
}

struct Night {
    std::chrono::minutes begins;
    std::chrono::minutes ends;
};

diag::Result<Night> parse_night(std::string_view text) {
    constexpr std::string_view between = "..";
    const std::size_t at = text.find(between);
    if (at != std::string_view::npos) {
        const auto begins = units::parse_time_of_day(text.substr(0, at));
        const auto ends = units::parse_time_of_day(text.substr(at + between.size()));
        if (begins && ends) return Night{*begins, *ends};
    }
    return diag::failure(diag::Kind::config, "night", "\"" + std::string(text) + "\" is no part of a day",
                         std::string(night_form));
}

// What the person wrote, or `otherwise`; reports what lies outside.
units::Duration duration_or(document::Fields& fields, std::string_view key, units::Range<units::Duration> allowed,
                            units::Duration otherwise) {
    const auto written = fields.duration(key);
    if (!written) return otherwise;
    if (*written >= allowed.low && *written <= allowed.high) return *written;
    fields.report(key, "duration-range", "\"" + std::string(key) + "\" is " + units::to_text(*written),
                  "write \"" + units::to_text(allowed.low) + "\" to \"" + units::to_text(allowed.high) + '"');
    return otherwise;
}

Colour colour_of(const std::optional<std::string>& word) {
    if (word == "always") return Colour::always;
    return word == "never" ? Colour::never : Colour::automatic;
}

Sound read_sound(document::Fields& fields) {
    Sound sound;
    sound.on = fields.flag("sound").value_or(sound.on);
    sound.volume = fields.whole("volume").value_or(sound.volume);
    sound.night_volume = fields.whole("night-volume").value_or(sound.night_volume);
    const auto night = fields.converted("night", parse_night).value_or(Night{sound.night_begins, sound.night_ends});
    sound.night_begins = night.begins;
    sound.night_ends = night.ends;
    sound.player = fields.texts("player");
    sound.delay = duration_or(fields, "sound-delay", {0s, longest_delay}, sound.delay);
    sound.voice = fields.flag("voice").value_or(sound.voice);
    sound.voice_command = fields.texts("voice-command");
    return sound;
}

diag::Diagnostics as_config(const diag::Diagnostics& problems) {
    diag::Diagnostics result;
    for (diag::Diagnostic problem : problems.all()) {
        problem.kind = diag::Kind::config;
        result.add(std::move(problem));
    }
    return result;
}

bool is_empty(const diag::Diagnostics& problems) {
    return std::ranges::any_of(problems.all(), [](const diag::Diagnostic& d) { return d.code == "file-empty"; });
}

}  // namespace

int Sound::volume_at(std::chrono::minutes since_midnight) const {
    const bool over_midnight = night_ends < night_begins;
    const bool begun = since_midnight >= night_begins;
    const bool ended = since_midnight >= night_ends;
    return (over_midnight ? begun || !ended : begun && !ended) ? night_volume : volume;
}

std::span<const Field> config_fields() {
    return known;
}

diag::Checked<Config> read(std::string_view text, std::string origin) {
    const auto document = document::parse(text, std::move(origin));
    if (!document && is_empty(document.error())) return Config{};
    if (!document) return std::unexpected(as_config(document.error()));

    diag::Diagnostics problems;
    document::Fields fields(document->root, {}, "the preferences", known, document->source, problems);
    Config config;
    config.days.day_start = fields.converted("day-start", parse_day_start).value_or(config.days.day_start);
    config.days.week_start = fields.converted("week-start", units::parse_weekday).value_or(config.days.week_start);
    config.lead_in = duration_or(fields, "lead-in", {0s, longest_of_all}, config.lead_in);
    config.longer_by = duration_or(fields, "longer-by", {shortest_longer_by, longest_of_all}, config.longer_by);
    config.pause_limit = duration_or(fields, "pause-limit", pause_limits, config.pause_limit);
    config.count = fields.flag("count").value_or(config.count);
    config.hands_free = fields.flag("hands-free").value_or(config.hands_free);
    config.plain = fields.flag("plain").value_or(config.plain);
    config.discreet = fields.flag("discreet").value_or(config.discreet);
    config.on_record = fields.texts("on-record");
    config.low_light = fields.flag("low-light").value_or(config.low_light);
    config.less_motion = fields.flag("less-motion").value_or(config.less_motion);
    config.bell = fields.flag("bell").value_or(config.bell);
    config.colour = colour_of(fields.text("colour"));
    config.sound = read_sound(fields);
    if (!problems.empty()) return std::unexpected(as_config(problems));
    return config;
}

}  // namespace rx::config
