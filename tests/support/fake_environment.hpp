// A whole outside world for app::run: a clock that is set, files in memory, a person who answers from a list, and a
// session in virtual time.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/app.hpp"
#include "cli/environment.hpp"
#include "tests/support/memory_store.hpp"
#include "tests/support/virtual_session.hpp"

namespace rx::support {

class FakeEnvironment {
public:
    // `now` is a timestamp text: what the wall clock shows until set_now().
    explicit FakeEnvironment(std::string_view now = "2026-11-20T21:30:00+01:00");

    [[nodiscard]] ExitStatus run(const std::vector<std::string>& arguments);
    // What run() gives a command. It refers to this.
    [[nodiscard]] Environment environment();

    void set_now(std::string_view now);
    // `when` into the next session somebody sets the wall clock, by so much.
    void turn_clock(session::Duration when, std::chrono::seconds by);
    // Standard input for "-".
    void set_input(std::string text) { input_ = std::move(text); }
    void set_variable(std::string name, std::string value) { variables_[std::move(name)] = std::move(value); }
    // There is a person who gives these answers, in turn; after them the input ends.
    void answer(std::vector<std::string> answers);
    // What happens in the next session; keys can be pressed in it when a person is there.
    [[nodiscard]] VirtualSession& session() { return session_; }
    void new_session() { session_ = VirtualSession(); }
    // Standard output takes nothing more, as when the disk is full.
    void break_output();

    [[nodiscard]] MemoryStore& store() { return store_; }
    // What was printed since the last call.
    [[nodiscard]] std::string take_out();
    [[nodiscard]] std::string take_err();
    // The wishes of the last session that was opened.
    [[nodiscard]] const DeviceWishes& wishes() const { return wishes_; }
    // The voice knows English and German, and each text takes 100 samples a character.
    [[nodiscard]] const std::vector<std::string>& spoken() const { return spoken_; }
    // What the hook was told; the command "fails" does.
    [[nodiscard]] const std::vector<std::string>& told() const { return told_; }
    // What `rx cue test` played. Without a player there is nothing that can.
    [[nodiscard]] const std::vector<sound::Sample>& played() const { return played_; }
    void remove_player() { has_player_ = false; }

private:
    class Clock;
    class Stream;
    class Answers;
    class Devices;
    class Player;

    std::shared_ptr<Clock> clock_;
    std::shared_ptr<Stream> out_, err_;
    std::shared_ptr<Answers> person_;
    MemoryStore store_;
    VirtualSession session_;
    DeviceWishes wishes_;
    std::vector<std::string> spoken_;
    std::vector<std::string> told_;
    std::vector<sound::Sample> played_;
    bool has_player_ = true;
    std::map<std::string, std::string, std::less<>> variables_;
    std::string input_;
    std::uint64_t drawn_ = 0;  // ids count up, so that tests see the same ones every time
};

}  // namespace rx::support
