#include "cli/session/recording.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>
#include <vector>

#include "cli/terminal/event_loop.hpp"
#include "core/journal/codec.hpp"
#include "core/session/runner.hpp"
#include "tests/support/fake_environment.hpp"
#include "tests/support/unheard.hpp"

using namespace rx;
using namespace std::chrono_literals;
using support::Operation;

namespace {

// A person's rx in memory, and a session that begins in it.
class Begun {
public:
    Workspace workspace() { return Workspace::open(environment_, std::nullopt).value(); }
    support::MemoryStore& store() { return world_.store(); }
    [[nodiscard]] std::string text_of(const files::Path& file) {
        const auto found = store().files().find(file.string());
        return found == store().files().end() ? "" : found->second;
    }

private:
    support::FakeEnvironment world_;
    Environment environment_ = world_.environment();
};

journal::Record begun_in(const Workspace& workspace) {
    return workspace.new_record(journal::Session{.plan = "home@3f2a9c1b2d4e", .routine = "evening", .outcome = {}});
}

outcome::Outcome so_far(units::Duration active) {
    outcome::Outcome outcome;
    outcome.exercises.push_back({.exercise = "breathing", .progress = outcome::Progress::partial, .active = active});
    outcome.active = active;
    return outcome;
}

// When which word came, by the real clock.
class Words final : public session::Screen {
public:
    struct Word {
        session::Instant at;
        std::string text;
    };

    explicit Words(session::Clock& clock) : clock_(clock) {}

    void show(const session::Frame& frame) override {
        if (words_.empty() || words_.back().text != frame.word) words_.push_back({clock_.now(), frame.word});
    }
    [[nodiscard]] const std::vector<Word>& words() const { return words_; }

private:
    session::Clock& clock_;
    std::vector<Word> words_;
};

const journal::MadeFrom made_from{.items = {{.exercise = "breathing"}}};
const outcome::Standing running{.stage = "step", .begun = true, .parts = {{.blocks = {{.repetitions = 1}}}}};

constexpr units::Duration step_length = 300ms;

timeline::Timeline two_breaths() {
    const timeline::Block breath{
        .steps = {{.phase = timeline::Phase::breathe_in, .length = timeline::Timed{step_length}},
                  {.phase = timeline::Phase::breathe_out, .length = timeline::Timed{step_length}}},
        .times = units::Count(2),
        .most = units::Count(2),
        .counting = timeline::Counting::repetitions};
    return {.title = "Evening", .parts = {{.exercise = "breathing", .title = "Breathing", .blocks = {breath}}}};
}

}  // namespace

TEST_SUITE_BEGIN("cli/session");

TEST_CASE("a disk that takes 3 s for a write is no pause, moves no step, and has the whole record in the end") {
    Begun begun;
    Workspace workspace = begun.workspace();
    auto loop = terminal::EventLoop::start(1).value();
    Words screen(*loop);
    Recording recording(workspace, begun_in(workspace), made_from);
    support::Unheard unheard;
    begun.store().delay(Operation::append_line, 3s);

    session::Settings settings{.hands = session::Hands::none, .lead_in = 0s};
    const auto finished =
        session::run(two_breaths(), settings,
                     {.clock = *loop, .input = *loop, .screen = screen, .speaker = unheard, .keeper = recording});
    REQUIRE(recording.finish(finished.outcome).has_value());

    CHECK(finished.outcome.paused == 0s);
    CHECK(finished.outcome.active == 4 * step_length);
    CHECK(finished.outcome.ending == outcome::Ending::complete);
    const auto& words = screen.words();
    REQUIRE(words.size() == 5);
    for (int step = 0; step < 4; ++step) {
        // Far less than the disk takes, and far more than a busy machine does.
        CHECK(words[static_cast<std::size_t>(step)].at - words.front().at < step * step_length + 1s);
    }
    CHECK(words.back().text == "Done");
    CHECK_FALSE(recording.trouble());
    CHECK(begun.text_of(workspace.folders().open_session()).empty());
    CHECK(begun.text_of(workspace.own_journal_file().value()).ends_with(journal::write(recording.record()) + "\n"));
    CHECK(journal::write(recording.record())
              .contains("did=\"breathing complete 1.2s of=1.2s reps=2/2\" active=1.2s end=complete"));
}

TEST_CASE("what is kept while a session runs says that nobody saw the end") {
    Begun begun;
    Workspace workspace = begun.workspace();
    {
        Recording recording(workspace, begun_in(workspace), made_from);
        recording.keep(so_far(1min), running);
    }
    const auto open = journal::read_open(begun.store(), workspace.folders().open_session()).value();
    REQUIRE(open);
    const auto& session = std::get<journal::Session>(open->so_far.body);
    CHECK(session.outcome.ending == outcome::Ending::lost);
    CHECK(session.outcome.active == 1min);
    CHECK(session.routine == "evening");
    CHECK(open->running == journal::Running{.made_from = made_from, .standing = running});
}

TEST_CASE("a record that the journal does not take stays in the open-session file, with its true ending") {
    Begun begun;
    Workspace workspace = begun.workspace();
    Recording recording(workspace, begun_in(workspace), made_from);
    begun.store().fail(Operation::append_line, 1, {.kind = diag::Kind::io, .code = "disk-full", .message = "full"});
    outcome::Outcome ended = so_far(2min);
    ended.ending = outcome::Ending::early;
    const auto saved = recording.finish(ended);
    REQUIRE_FALSE(saved.has_value());
    CHECK(saved.error().code == "disk-full");
    const auto open = journal::read_open(begun.store(), workspace.folders().open_session()).value();
    REQUIRE(open);
    CHECK(std::get<journal::Session>(open->so_far.body).outcome.ending == outcome::Ending::early);
}

TEST_SUITE_END();
