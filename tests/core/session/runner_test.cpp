#include "core/session/runner.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"
#include "tests/support/virtual_session.hpp"

using namespace rx;
using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;
using outcome::Ending;
using support::VirtualSession;

TEST_SUITE_BEGIN("core/session");

TEST_CASE("a 20-minute session whose every wait is up to 40 ms late ends within one tick of its plan") {
    VirtualSession world;
    world.be_late(40ms);
    const Finished finished = world.run(timeline_of({breathing(120, 120)}), hands_free_settings());
    CHECK(finished.outcome.ending == Ending::complete);
    CHECK(finished.outcome.active == 20min);
    CHECK(world.elapsed() >= 20min);
    CHECK(world.elapsed() <= 20min + 40ms);
}

TEST_CASE("every whole second of a step is shown, counting down to one") {
    VirtualSession world;
    (void)world.run(timeline_of({breathing(1, 1)}), hands_free_settings());
    std::vector<int> numbers;
    for (const auto& shown : world.shown()) {
        if (!shown.frame.number) continue;
        if (numbers.empty() || numbers.back() != *shown.frame.number) numbers.push_back(*shown.frame.number);
    }
    CHECK(numbers == std::vector{4, 3, 2, 1, 6, 5, 4, 3, 2, 1});
}

TEST_CASE("frames change no more than ten times a second") {
    VirtualSession world;
    (void)world.run(timeline_of({stretch()}), hands_free_settings());
    CHECK(world.shown().size() <= 60 * 10 + 1);  // and the end
}

TEST_CASE("with less motion there is no bar and a change a second; without numbers too, none but from step to step") {
    Settings settings = hands_free_settings();
    settings.motion = false;
    VirtualSession world;
    (void)world.run(timeline_of({stretch()}), settings);
    CHECK(world.shown().size() <= 60 + 1);
    CHECK(std::ranges::none_of(world.shown(), [](const auto& shown) { return shown.frame.done.has_value(); }));
    settings.count = false;
    VirtualSession still;
    (void)still.run(timeline_of({stretch()}), settings);
    CHECK(still.shown().size() <= 6);
}

TEST_CASE("the beginning, the first step, each finished step and each rating are kept before what follows is seen") {
    VirtualSession world;
    world.type(0s, "  ");
    world.type(5s, "3");
    world.type(12s, "qq");
    const Finished finished = world.run(timeline_of({breathing(3, 3)}), plain_settings());
    std::vector<Duration> times;
    for (const auto& kept : world.kept()) {
        times.push_back(kept.at);
        CHECK(kept.so_far.ending == (kept.at == 12s && &kept == &world.kept().back() ? Ending::early : Ending::lost));
    }
    CHECK(times == std::vector<Duration>{0s, 0s, 4s, 5s, 10s, 12s, 12s});
    CHECK(world.kept()[0].seen.empty());
    CHECK(world.kept()[2].seen == "Breathe in");
    CHECK(world.kept()[2].standing.at.step == 1);
    CHECK(world.kept()[4].seen == "Breathe out");
    CHECK(world.kept()[3].so_far.pain.size() == 1);
    CHECK(world.seen_at(5s).note == "Pain 3");
    CHECK(finished.outcome.ending == Ending::early);
    CHECK_FALSE(finished.signal);
}

TEST_CASE("a signal keeps the outcome, shows nothing more and names itself") {
    VirtualSession world;
    world.type(0s, "  ");
    world.at(7s, Signal::terminate);
    const Finished finished = world.run(timeline_of({breathing(3, 3)}), plain_settings());
    CHECK(finished.signal == Signal::terminate);
    CHECK(finished.outcome.ending == Ending::interrupted);
    CHECK(world.kept().back().so_far.ending == Ending::interrupted);
    CHECK(world.kept().back().so_far.active == 7s);
    CHECK(world.shown().back().frame.scene == Scene::step);
}

TEST_CASE("a session that ends hidden says so, and was not shown again") {
    VirtualSession world;
    world.type(0s, "  ");
    world.at(7s, Hide{});
    world.at(60s, Signal::terminate);
    const Finished finished = world.run(timeline_of({breathing(3, 3)}), plain_settings());
    CHECK(finished.hidden);
    CHECK(finished.outcome.active == 7s);
    CHECK(world.shown().back().frame == Frame{.scene = Scene::hidden});
}

TEST_CASE("a closed lid is a pause, and nothing of the sleep is practice") {
    for (const Duration slept : {Duration(1min), Duration(8h)}) {
        VirtualSession world;
        world.type(0s, "  ");
        world.sleep(10s, slept);
        // After a long one it is asked first whether somebody is there.
        const bool asks = slept > Settings{}.pause_limit;
        world.type(25s, asks ? "  " : " ");
        world.type(80s, "qq");
        const Finished finished = world.run(timeline_of({stretch()}), plain_settings());
        CHECK(world.seen_at(10s).scene == (asks ? Scene::still_there : Scene::paused));
        // When in the last tenth of a second it fell asleep cannot be known.
        CHECK(finished.outcome.paused == 15s + 100ms);
        CHECK(finished.outcome.active == 60s);
        CHECK(finished.outcome.ending == Ending::complete);
    }
}

TEST_CASE("a process stopped for a minute comes back paused") {
    VirtualSession world;
    world.type(0s, "  ");
    world.stall(10s, 60s);
    world.type(90s, " ");
    world.type(150s, "qq");
    const Finished finished = world.run(timeline_of({stretch()}), plain_settings());
    CHECK(world.seen_at(80s).scene == Scene::paused);
    CHECK(finished.outcome.active == 60s);
    CHECK(finished.outcome.paused == 80s);
}

TEST_CASE("what a process stopped for a second missed is no practice, and is not shown") {
    for (const Duration when : {Duration(10s), Duration(10s + 50ms)}) {
        VirtualSession world;
        world.type(0s, "  ");
        world.stop(when, 1s);
        world.type(20s, " ");
        world.type(80s, "qq");
        const Finished finished = world.run(timeline_of({stretch()}), plain_settings());
        CHECK(world.seen_at(when + 1s).scene == Scene::paused);
        CHECK(world.seen_at(when + 1s).left >= 50s);
        CHECK(finished.outcome.active == 60s);
        CHECK(finished.outcome.paused >= 10s);
    }
}

TEST_CASE("a resize changes nothing but the picture") {
    VirtualSession world;
    for (int i = 0; i < 50; ++i) world.at(1s + i * 20ms, Resized{});
    const Finished finished = world.run(timeline_of({breathing(1, 1)}), hands_free_settings());
    CHECK(finished.outcome.active == 10s);
    CHECK(world.elapsed() == 10s);
}

TEST_CASE("without keys a whole session runs by time alone and asks nothing") {
    VirtualSession world;
    const auto evening = timeline_of({checklist(), breathing(2, 2), dilator(), stretch()});
    const Finished finished = world.run(evening, hands_free_settings());
    const auto asked = [](const support::Shown& shown) {
        return shown.frame.scene == Scene::question;
    };
    CHECK(std::ranges::none_of(world.shown(), asked));
    CHECK(finished.outcome.exercises[2].progress == outcome::Progress::left_out);
    CHECK(world.elapsed() == 20s + 20s + 60s);
    CHECK(finished.outcome.active == 80s);
}

namespace {

timeline::Timeline long_evening() {
    timeline::Timeline evening =
        timeline_of({checklist(), breathing(3, 5), holds(), dilator(), stretch(), relaxation(), releases()});
    evening.parts[4].optional = true;
    evening.stops = stop_rules();
    return evening;
}

void check_sums(const State& state) {
    const Tally& tally = state.tally;
    REQUIRE(tally.active >= 0ms);
    REQUIRE(tally.paused >= 0ms);
    REQUIRE(tally.waiting >= 0ms);
    Duration parts{0};
    for (const PartTally& part : tally.parts) {
        parts += part.active;
        Duration sizes{0};
        for (const TimeAtRung& at : part.rungs) sizes += at.time;
        REQUIRE(sizes <= part.active);
    }
    REQUIRE(parts == tally.active);
    if (!state.began) REQUIRE(tally.active + tally.paused + tally.waiting == 0ms);
    if (state.began && !state.ending) {
        REQUIRE(tally.active + tally.paused + tally.waiting == state.at - *state.began);
    }
}

Event random_event(std::mt19937& dice) {
    constexpr std::string_view keys = "  \r\x1bnnbb+++0123456789t1010aauuqxyzeihf";
    const auto roll = std::uniform_int_distribution<std::size_t>(0, keys.size() + 4)(dice);
    if (roll < keys.size()) return Key{static_cast<char32_t>(keys[roll])};
    if (roll == keys.size()) return Suspended{};
    if (roll == keys.size() + 1) return Hide{};
    return Resized{};
}

Instant random_moment(std::mt19937& dice, const State& state) {
    const int longest = std::bernoulli_distribution(0.05)(dice) ? 700'000 : 2'400;
    const Duration wait{std::uniform_int_distribution<int>(0, longest)(dice)};
    const auto due = next_deadline(state);
    const bool on_time = due && std::bernoulli_distribution(0.6)(dice);
    return on_time ? *due : state.at + wait;
}

}  // namespace

TEST_CASE("whatever keys come whenever: the accounts add up to the time since the first step, and it ends once") {
    std::mt19937 dice(20261121);
    const timeline::Timeline evening = long_evening();
    int over = 0;
    for (int game = 0; game < 2000; ++game) {
        Settings settings;
        if (game % 8 == 0) settings.hands = Hands::none;
        State state = begin(evening, settings, Instant{std::chrono::hours{game}});
        std::optional<Ending> ending;
        for (int move = 0; move < 150 && !is_over(state); ++move) {
            const Instant now = random_moment(dice, state);
            const bool may_come_back = state.stage == Stage::leaving && state.left;
            state = std::bernoulli_distribution(0.5)(dice) ? handle(std::move(state), random_event(dice), now)
                                                           : advance(std::move(state), now);
            REQUIRE(state.at == now);
            check_sums(state);
            (void)frame(state);
            if (ending && !(may_come_back && !state.ending)) REQUIRE(state.ending == ending);
            ending = state.ending;
        }
        if (is_over(state)) ++over;
        state = handle(std::move(state), Signal::hangup, state.at);
        REQUIRE(is_over(state));
        REQUIRE(session::outcome(state).ending != Ending::lost);
        REQUIRE(session::outcome(state).exercises.size() == evening.parts.size());
    }
    CHECK(over > 200);
}

TEST_SUITE_END();
