// Everything outside the program that a command may touch, as one struct of references.
//
// main.cpp fills it with the real things (real_environment), tests with fakes; nothing else in the program reads the
// wall clock, the environment or the standard streams. It owns nothing and decides nothing.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/audio/sound_output.hpp"
#include "cli/audio/voice.hpp"
#include "cli/terminal/terminal_facts.hpp"
#include "core/diag/diagnostic.hpp"
#include "core/files/store.hpp"
#include "core/session/ports.hpp"
#include "core/session/state.hpp"
#include "core/sound/mixer.hpp"
#include "core/units/timestamp.hpp"

namespace rx {

class WallClock {
public:
    virtual ~WallClock() = default;
    // Local time with its offset; a TZ that names no zone gives UTC.
    [[nodiscard]] virtual units::Timestamp now() = 0;
    // When this place's clocks showed that time on that day, `time` since midnight; of an hour that came twice the
    // first, of one that a change of clocks left out the same time after midnight.
    [[nodiscard]] virtual units::Timestamp at(units::LocalDate day, std::chrono::minutes time) = 0;
};

// A standard stream. What cannot be written is remembered, not thrown.
class Output {
public:
    enum class State { fine, reader_gone, broken };

    virtual ~Output() = default;
    virtual void write(std::string_view text) = 0;
    [[nodiscard]] virtual State state() const = 0;
    [[nodiscard]] virtual bool is_terminal() const = 0;
};

// While it is there, what is asked and said stands beside the screen; afterwards nothing of it can be read there, as
// far as a program can see to that.
class Aside {
public:
    virtual ~Aside() = default;
};
// Where that is: a screen of its own where the terminal has one, or lines, which are cleared in the end.
enum class AsideOf { screen, lines };

// Who sits there: answers questions of one line, outside sessions.
class Person {
public:
    virtual ~Person() = default;
    // Whether anybody can be asked: questions and answers both go over a terminal.
    [[nodiscard]] virtual bool can_answer() const = 0;
    // The answer without its line break; nothing at the end of input.
    [[nodiscard]] virtual std::optional<std::string> ask(std::string_view question) = 0;
    // Never nothing.
    [[nodiscard]] virtual std::unique_ptr<Aside> aside(AsideOf wanted) = 0;
};

// What a session runs on.
class SessionDevices {
public:
    virtual ~SessionDevices() = default;
    [[nodiscard]] virtual session::Clock& clock() = 0;
    [[nodiscard]] virtual session::Input& input() = 0;
    [[nodiscard]] virtual session::Screen& screen() = 0;
    [[nodiscard]] virtual session::Speaker& speaker() = 0;
    // Whether keys can be pressed at all.
    [[nodiscard]] virtual session::Hands hands() const = 0;
};
// What a session sounds like here.
struct SoundWishes {
    bool on = false;
    double volume = 0;                         // 0 to 1
    std::vector<std::string> player;           // a command; empty: the first one found
    units::Duration delay{0};                  // how much later it is heard
    std::map<std::string, sound::Clip> clips;  // the words that can be said
};
struct DeviceWishes {
    bool plain = false;      // plain lines even where a full screen would do
    bool low_light = false;  // little light where a full screen does
    terminal::Colour colour = terminal::Colour::off;
    bool bell = false;
    SoundWishes sound;
    int speed = 1;  // session time runs this many times faster, and is silent: demos only
};

struct Environment {
    WallClock& clock;
    files::Store& store;
    Output& out;
    Output& err;
    Person& person;
    std::function<std::optional<std::string>(std::string_view)> variable;      // environment variables
    std::function<diag::Result<std::string>(std::size_t largest)> read_input;  // all of standard input
    std::function<std::string(std::size_t digits)> random_hex;
    // A new one for a record: at least 64 random bits, behind the time, so that of two records of one second and one
    // machine the later has the larger id.
    std::function<std::string()> record_id;
    std::function<diag::Result<std::unique_ptr<SessionDevices>>(const DeviceWishes&)> open_session;
    std::function<diag::Result<std::unique_ptr<audio::SoundOutput>>(const std::vector<std::string>& player)>
        open_output;
    // What the voice says for a text.
    std::function<diag::Result<sound::Clip>(const audio::Voice&, const std::string&)> speak;
    // Tells a program of the person's own of a record: rx::run_hook().
    std::function<diag::Result<void>(const std::vector<std::string>& command, std::string_view text)> tell_hook;
    std::string home;  // the person's home folder; empty when there is none
    std::string host;  // name of this machine
};

// Prepares the process (standard descriptors open, umask 077, SIGPIPE and SIGXFSZ ignored) and gathers what
// app::run needs. Lives until the process ends.
class RealEnvironment {
public:
    RealEnvironment();
    ~RealEnvironment();
    RealEnvironment(const RealEnvironment&) = delete;
    RealEnvironment& operator=(const RealEnvironment&) = delete;

    [[nodiscard]] Environment& get() { return *environment_; }

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
    std::unique_ptr<Environment> environment_;
};

}  // namespace rx
