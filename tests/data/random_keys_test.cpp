// Whatever is pressed whenever, in a session of any shipped plan: its time adds up, and it comes to one end.
#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string_view>
#include <vector>

#include "core/session/state.hpp"
#include "tests/data/drafts.hpp"

using namespace rx;
using namespace rx::data;
using namespace std::chrono_literals;
using session::Hands;
using session::Instant;
using session::State;
using units::Duration;

namespace {

constexpr unsigned games = 10'000;
constexpr int most_moves = 100;

// A routine of each plan, with everything in it at the second size of each kit, if there is one.
std::vector<timeline::Timeline> timelines_of_drafts() {
    std::vector<timeline::Timeline> timelines;
    for (const Draft& draft : all_drafts()) {
        const plan::Plan& plan = draft.loaded->plan;
        exercise::Situation situation{.last_of_day = true};
        for (const auto& [id, kit] : plan.kits) situation.rungs[id] = std::min<std::size_t>(1, kit.sizes.size() - 1);
        for (const plan::Routine& routine : plan.routines) {
            plan::Built built = plan::build(plan, plan::select(routine), situation);
            if (!built.timeline.parts.empty()) timelines.push_back(std::move(built.timeline));
        }
    }
    return timelines;
}

class Game {
public:
    Game(const timeline::Timeline& timeline, unsigned seed) : dice_(seed) {
        session::Settings settings;
        if (chance(0.1)) settings.hands = Hands::none;
        if (chance(0.2)) settings.hands = Hands::free;
        if (chance(0.3)) settings.lead_in = settings.ready = Duration::zero();
        state_ = session::begin(timeline, settings, Instant{std::chrono::hours{seed}});
    }

    void play() {
        for (int move = 0; move < most_moves && !session::is_over(state_); ++move) {
            make_move();
            check();
        }
        state_ = session::handle(std::move(state_), session::Signal::hangup, state_.at);
        check();
        REQUIRE(session::is_over(state_));
        const outcome::Outcome outcome = session::outcome(state_);
        REQUIRE(outcome.ending != outcome::Ending::lost);
        REQUIRE(outcome.exercises.size() == state_.timeline.parts.size());
        REQUIRE(outcome.active == state_.tally.active);
        REQUIRE(outcome.paused == state_.tally.paused);
    }

    [[nodiscard]] bool has_practised() const { return state_.tally.active > Duration::zero(); }
    [[nodiscard]] bool has_come_back() const { return came_back_ > 0; }
    [[nodiscard]] bool was_led_out() const { return was_led_out_; }
    [[nodiscard]] bool has_changed_size() const {
        return std::ranges::any_of(state_.timeline.parts, [](const auto& part) { return part.moved != 0; });
    }

private:
    bool chance(double of) { return std::bernoulli_distribution(of)(dice_); }
    int number(int most) { return std::uniform_int_distribution<int>(0, most)(dice_); }

    session::Event event() {
        // Mostly low ratings: high ones end a session by a stop rule.
        constexpr std::string_view keys = "                ?nnnnnnnnbbb++++<<<>>>0011122223333aaauuuyzeihfp58xt10";
        const auto roll = static_cast<std::size_t>(number(static_cast<int>(keys.size()) + 5));
        if (roll < keys.size()) return session::Key{static_cast<char32_t>(keys[roll])};
        switch (roll - keys.size()) {
            case 0:
                return session::Suspended{.slept = std::chrono::seconds{number(40'000)}};
            case 1:
                return session::Hide{};
            case 2:
                return session::Signal::interrupt;
            case 3:
                return chance(0.1) ? session::Signal::terminate : session::Signal::interrupt;
            case 4:
                return session::Key{chance(0.5) ? U'q' : session::Key::escape};
            default:
                return session::Resized{};
        }
    }

    // On time, a little later, or after nobody looked for long.
    Instant moment() {
        const auto due = session::next_deadline(state_);
        // Seldom as long as it takes to ask who is there.
        if (due && chance(0.5) && (*due - state_.at < 1min || chance(0.1))) return *due;
        return state_.at + Duration{number(chance(0.02) ? 900'000 : 20'000)};
    }

    void make_move() {
        const Instant now = moment();
        const bool happens = chance(0.5);
        const bool may_come_back = state_.stage == session::Stage::leaving && state_.left;
        state_ = happens ? session::handle(std::move(state_), event(), now) : session::advance(std::move(state_), now);
        REQUIRE(state_.at == now);
        // The end was taken back, and practice goes on.
        if (may_come_back && !state_.ending) {
            ended_with_.reset();
            ++came_back_;
        }
        was_led_out_ = was_led_out_ || state_.stage == session::Stage::leaving;
        static_cast<void>(session::frame(state_));
    }

    void check() {
        const session::Tally& tally = state_.tally;
        for (const Duration time : {tally.active, tally.paused, tally.waiting}) REQUIRE(time >= 0ms);
        check_parts();
        const Duration sum = tally.active + tally.paused + tally.waiting;
        if (!state_.began) REQUIRE(sum == 0ms);
        if (state_.began && !state_.ending) REQUIRE(sum == state_.at - *state_.began);
        // What ends practice holds, and stands still from then on.
        if (ended_with_) REQUIRE(state_.ending == ended_with_);
        if (ended_with_) REQUIRE(sum == sum_);
        if (state_.began && state_.ending) REQUIRE(sum <= state_.at - *state_.began);
        REQUIRE(sum >= sum_);
        ended_with_ = state_.ending;
        sum_ = sum;
    }

    void check_parts() {
        Duration sum{0};
        for (const session::PartTally& part : state_.tally.parts) {
            Duration sizes{0};
            for (const session::TimeAtRung& at : part.rungs) sizes += at.time;
            REQUIRE(sizes <= part.active);
            sum += part.active;
        }
        REQUIRE(sum == state_.tally.active);
    }

    std::mt19937 dice_;
    State state_;
    std::optional<outcome::Ending> ended_with_;
    Duration sum_{0};
    bool was_led_out_ = false;
    unsigned came_back_ = 0;
};

}  // namespace

TEST_SUITE_BEGIN("data");

TEST_CASE("10,000 random sessions of the shipped plans: their time adds up, and each comes to one end") {
    const std::vector<timeline::Timeline> timelines = timelines_of_drafts();
    REQUIRE(timelines.size() > 20);
    unsigned practised = 0;
    unsigned led_out = 0;
    unsigned came_back = 0;
    unsigned changed_size = 0;
    for (unsigned seed = 1; seed <= games; ++seed) {
        CAPTURE(seed);
        const timeline::Timeline& timeline = timelines[seed % timelines.size()];
        CAPTURE(timeline.title);
        Game game(timeline, seed);
        game.play();
        practised += game.has_practised() ? 1 : 0;
        led_out += game.was_led_out() ? 1 : 0;
        came_back += game.has_come_back() ? 1 : 0;
        changed_size += game.has_changed_size() ? 1 : 0;
    }
    // The dice reach what they are to try.
    CHECK(practised > games / 4);
    CHECK(led_out > games / 100);
    CHECK(came_back > 0);
    CHECK(changed_size > games / 100);
}

TEST_SUITE_END();
