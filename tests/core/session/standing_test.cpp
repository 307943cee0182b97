#include "core/session/standing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "core/journal/codec.hpp"
#include "core/journal/open_session.hpp"
#include "core/session/course.hpp"
#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"
#include "tests/support/memory_store.hpp"
#include "tests/support/practice.hpp"
#include "tests/support/virtual_session.hpp"

using namespace rx;
using namespace rx::session;
using namespace rx::samples;
using namespace std::chrono_literals;
using outcome::Ending;
using support::Kept;
using support::VirtualSession;

namespace {

constexpr Instant later{std::chrono::hours{7}};

std::string line_of(const outcome::Outcome& outcome) {
    journal::Record record =
        support::on("2026-11-20", journal::Session{.plan = "", .routine = "evening", .outcome = outcome});
    record.id = "00000000000000ff";
    return journal::write(record);
}

LeftOff left_off(const Kept& kept) {
    return {.so_far = kept.so_far, .standing = kept.standing};
}

LeftOff left_off(const Playing& playing) {
    return {.so_far = playing.outcome(), .standing = standing(playing.state())};
}

// As it comes back from the disk.
LeftOff read_back(const LeftOff& left_off) {
    const files::Path file = "/state/open-session";
    support::MemoryStore disk;
    const journal::Running running{.made_from = {.items = {{.exercise = "breathing"}}}, .standing = left_off.standing};
    const journal::Record record =
        support::on("2026-11-20", journal::Session{.plan = "", .routine = "", .outcome = left_off.so_far});
    REQUIRE(journal::keep_open(disk, file, {.so_far = record, .running = running}).has_value());
    const auto open = journal::read_open(disk, file).value();
    REQUIRE(open);
    REQUIRE(open->running);
    return {.so_far = std::get<journal::Session>(open->so_far.body).outcome, .standing = open->running->standing};
}

State gone_on(const Playing& playing, const timeline::Timeline& timeline, const Settings& settings) {
    const LeftOff left = read_back(left_off(playing));
    REQUIRE(fits(left, timeline));
    return go_on_from(left, timeline, settings, later);
}

// On by the big key after `pause`, and then to the end by time.
State played_on(State state, Duration pause) {
    state = handle(std::move(state), Key{Key::big}, state.at + pause);
    while (const auto due = next_deadline(state)) {
        if (state.stage == Stage::question) return state;
        state = advance(std::move(state), *due);
    }
    return state;
}

timeline::Timeline of_everything() {
    timeline::Timeline timeline =
        timeline_of({breathing(3, 5), holds(), releases(), dilator(), stretch(), checklist(),
                     moved({.what = "Movement", .pain = units::ScoreLimit{units::ScoreLimit::Relation::at_most, 3}}),
                     noted(), relaxation()});
    timeline.stops = stop_rules();
    timeline.prepare = {"A towel."};
    timeline.after_care = {"Drink something."};
    return timeline;
}

}  // namespace

TEST_SUITE_BEGIN("core/session");

TEST_CASE("a session goes on at the beginning of the step that ran, paused, and the gap is nothing") {
    const auto timeline = timeline_of({stretch()});
    Playing playing(timeline, plain_settings());
    playing.past_questions().to(40s);  // 10 s into the second side
    State state = gone_on(playing, timeline, plain_settings());
    CHECK(state.pause == PauseReason::crash);
    CHECK(frame(state).word == "Paused");
    CHECK(frame(state).text == "It goes on where it was cut off, whenever you are ready.");
    CHECK(frame(state).place == "Right side");
    CHECK(session::outcome(state).active == 40s);
    CHECK(session::outcome(state).paused == 0s);

    state = played_on(std::move(state), 5s);
    const auto done = session::outcome(state);
    CHECK(done.active == 40s + 30s);
    CHECK(done.paused == 5s);
    CHECK(done.exercises.front().progress == outcome::Progress::complete);
}

TEST_CASE("a repetition begins again, and those that were finished stay so") {
    const auto timeline = timeline_of({breathing(3, 5)});
    Playing playing(timeline, plain_settings());
    playing.past_questions().type(12s, "+").to(16s);  // breathing out the second time, of four now
    State state = gone_on(playing, timeline, plain_settings());
    state = handle(std::move(state), Key{Key::big}, later);
    CHECK(state.cursor == Cursor{.repetition = 1});
    CHECK(frame(state).word == "Breathe in");
    CHECK(times(state) == 4);
    CHECK(state.tally.parts.front().repetitions == std::vector{1});
}

TEST_CASE("a size that was changed stays changed") {
    const auto timeline = timeline_of({dilator()});
    Playing playing(timeline, plain_settings());
    playing.past_questions().type(0s, " ").to(1min).type(1min, " ").to(80s).type(80s, "<");
    const State state = gone_on(playing, timeline, plain_settings());
    CHECK(frame(state).place == "Size A, 15 mm");
}

TEST_CASE("from the way out it goes on with what is asked after it") {
    const auto timeline = timeline_of({breathing(3, 3)});
    Playing playing(timeline, plain_settings());
    playing.past_questions().type(12s, "q");
    const State asked = gone_on(playing, timeline, plain_settings());
    CHECK(frame(asked).word == "If you like: what was it?");
    playing.type(13s, " e");
    const State told = gone_on(playing, timeline, plain_settings());
    CHECK(frame(told).word == "Pain now, 0 to 10?");
    CHECK(session::outcome(told).reason == outcome::Reason::enough);
}

TEST_CASE("what waits for a key waits, and is no pause") {
    const auto timeline = timeline_of({dilator()});
    Playing playing(timeline, plain_settings());
    playing.past_questions();
    const State state = gone_on(playing, timeline, plain_settings());
    CHECK_FALSE(state.pause);
    CHECK(frame(state).scene == Scene::waiting);
}

TEST_CASE("a question that was asked is asked again") {
    const auto timeline = timeline_of({breathing(1, 1)});
    Playing playing(timeline, plain_settings());
    playing.type(0s, "3");
    const State before = gone_on(playing, timeline, plain_settings());
    CHECK(frame(before).word == "Fear now, 0 to 10?");
    CHECK_FALSE(before.began);

    playing.type(1s, " ").to(12s).type(12s, "2");
    const State after = gone_on(playing, timeline, plain_settings());
    CHECK(frame(after).word == "Fear now, 0 to 10?");
    CHECK(after.ending == Ending::complete);
    CHECK(session::outcome(after).pain.back().moment == outcome::Moment::after);
}

TEST_CASE("a stop rule that was met ends it, and cannot be slept over") {
    auto timeline = timeline_of({breathing(3, 5)});
    timeline.stops = stop_rules();
    Playing playing(timeline, plain_settings());
    playing.past_questions().type(5s, "8");
    State state = gone_on(playing, timeline, plain_settings());
    CHECK(session::outcome(state).stopped_by == "pain >= 7");
    CHECK(frame(state).scene == Scene::stopped);
    state = handle(std::move(state), Key{U'u'}, later);
    CHECK(session::outcome(state).pain.size() == 1);
    state = advance(std::move(state), later + 1s);
    CHECK(state.ending == Ending::stop_rule);
    CHECK(frame(state).text == timeline.stops.front().say);
}

TEST_CASE("a rating that was kept before it was held against the rules is held against them") {
    auto timeline = timeline_of({breathing(3, 5)});
    timeline.stops = {{.pain = units::ScoreLimit{units::ScoreLimit::Relation::at_least, 1}, .say = "Stop for today."}};
    Playing playing(timeline, plain_settings());
    playing.past_questions().type(5s, "1");
    REQUIRE_FALSE(playing.state().stop);
    CHECK(gone_on(playing, timeline, plain_settings()).stop);
}

TEST_CASE("with nobody to press a key it goes on by itself, after time to get ready") {
    const auto timeline = timeline_of({stretch()});
    Settings settings = hands_free_settings();
    Playing playing(timeline, settings);
    playing.to(40s);
    settings.ready = 5s;
    State state = gone_on(playing, timeline, settings);
    CHECK(frame(state).word == "Get ready");
    while (const auto due = next_deadline(state)) state = advance(std::move(state), *due);
    CHECK(session::outcome(state).ending == Ending::complete);
    CHECK(session::outcome(state).active == 40s + 30s);
    CHECK(session::outcome(state).paused == 0s);
}

TEST_CASE("with nobody to press a key any more, what needs one is left out") {
    const auto timeline = timeline_of({dilator(), stretch()});
    Playing playing(timeline, plain_settings());
    playing.past_questions();
    State state = gone_on(playing, timeline, hands_free_settings());
    CHECK(state.cursor.part == 1);
    while (const auto due = next_deadline(state)) state = advance(std::move(state), *due);
    CHECK(session::outcome(state).exercises.front().progress == outcome::Progress::left_out);
    CHECK(session::outcome(state).exercises.back().progress == outcome::Progress::complete);
}

TEST_CASE("a session that had ended is over") {
    const auto timeline = timeline_of({breathing(1, 1)});
    Playing playing(timeline, plain_settings());
    playing.past_questions().type(3s, "qq");
    REQUIRE(is_over(playing.state()));
    const State state = gone_on(playing, timeline, plain_settings());
    CHECK(is_over(state));
    CHECK(session::outcome(state).ending == Ending::early);
}

TEST_CASE("what another timeline was kept of does not fit") {
    const auto timeline = timeline_of({breathing(3, 5), dilator()});
    Playing playing(timeline, plain_settings());
    playing.past_questions().to(5s);
    const LeftOff left = left_off(playing);
    REQUIRE(fits(left, timeline));
    CHECK_FALSE(fits(left, timeline_of({breathing(3, 5)})));
    CHECK_FALSE(fits(left, timeline_of({breathing(4, 5), dilator()})));
    CHECK_FALSE(fits(left, timeline_of({dilator(), breathing(3, 5)})));
    CHECK_FALSE(fits(left, timeline_of({breathing(3, 5), stretch()})));
    const auto changed = [&left](auto change) {
        LeftOff other = left;
        change(other);
        return other;
    };
    CHECK_FALSE(fits(changed([](LeftOff& off) { off.standing.stage = "dream"; }), timeline));
    CHECK_FALSE(fits(changed([](LeftOff& off) { off.standing.at.part = 2; }), timeline));
    CHECK_FALSE(fits(changed([](LeftOff& off) { off.standing.at.block = 9; }), timeline));
    CHECK_FALSE(fits(changed([](LeftOff& off) { off.standing.at.step = 2; }), timeline));
    CHECK_FALSE(fits(changed([](LeftOff& off) { off.standing.gate = outcome::Place{.part = 7}; }), timeline));
    CHECK_FALSE(fits(changed([](LeftOff& off) { off.standing.stage = "question"; }), timeline));
    CHECK_FALSE(fits(changed([](LeftOff& off) { off.standing.asked = {"pain"}; }), timeline));
    CHECK_FALSE(fits(changed([](LeftOff& off) { off.standing.parts.pop_back(); }), timeline));
    CHECK_FALSE(fits(changed([](LeftOff& off) { off.standing.parts[1].rung = 3; }), timeline));
    CHECK_FALSE(fits(changed([](LeftOff& off) { off.standing.parts[0].blocks.clear(); }), timeline));
    LeftOff asked = left;
    asked.standing.stage = "question";
    asked.standing.asked = {"name"};
    CHECK_FALSE(fits(asked, timeline));
}

TEST_CASE("whatever was done until then, all that was kept of it is there again") {
    const auto timeline = of_everything();
    std::mt19937 random(20261121);
    const std::string keys = "     nnb+0123tau xqefs";
    std::size_t moments = 0;
    for (int round = 0; round < 60; ++round) {
        CAPTURE(round);
        VirtualSession world;
        Duration when{0};
        for (int key = 0; key < 60; ++key) {
            when += std::chrono::milliseconds{random() % 30000};
            world.type(when, keys.substr(random() % keys.size(), 1));
        }
        (void)world.run(timeline, Settings{});
        for (const Kept& kept : world.kept()) {
            const LeftOff left = read_back(left_off(kept));
            REQUIRE(fits(left, timeline));
            REQUIRE(left.standing == kept.standing);
            const State state = go_on_from(left, timeline, Settings{}, later);
            REQUIRE(is_over(state) == (kept.standing.stage == "over"));
            outcome::Outcome expected = left.so_far;
            if (expected.stopped_by.empty()) expected.stopped_by = session::outcome(state).stopped_by;
            REQUIRE(line_of(session::outcome(state)) == line_of(expected));
            ++moments;
        }
    }
    CHECK(moments > 500);
}

TEST_CASE("a gentler session that was cut off goes on as the gentler one") {
    timeline::Timeline timeline = timeline_of({breathing(2, 2), stretch()});
    timeline.gentler = {{.fear = units::parse_limit(">= 7").value(), .say = "Breathe.", .parts = {breathing(3, 3)}}};
    Playing playing(timeline, plain_settings());
    playing.type(1s, "n").type(2s, "8").type(3s, " ").to(20s);
    const State state = played_on(gone_on(playing, timeline, plain_settings()), 5s);
    const auto outcome = session::outcome(state);
    CHECK(outcome.gentler == "fear >= 7");
    REQUIRE(outcome.exercises.size() == 2);
    CHECK(outcome.exercises[0].progress == outcome::Progress::complete);
    CHECK(outcome.exercises[1].exercise == "child-pose");
    CHECK(outcome.exercises[1].progress == outcome::Progress::left_out);
    timeline.gentler.clear();
    CHECK_FALSE(fits(read_back(left_off(playing)), timeline));
}

TEST_CASE("what is not wanted any more is left out, and the rest goes on as before") {
    const auto timeline = timeline_of({breathing(3, 5), dilator(), stretch()});
    Playing playing(timeline, plain_settings());
    playing.past_questions().to(15s);
    LeftOff left = read_back(left_off(playing));
    CHECK(to_come(left) == std::vector<std::string>{"breathing", "trainer", "child-pose"});
    left.left_out = {"trainer"};
    REQUIRE(fits(left, timeline));
    State state = go_on_from(left, timeline, plain_settings(), later);
    CHECK(frame(state).scene == Scene::paused);
    CHECK(frame(state).title == "Breathing");
    state = played_on(std::move(state), 5s);
    CHECK(state.ending == Ending::complete);
    const auto results = session::outcome(state).exercises;
    CHECK(results[0].progress == outcome::Progress::complete);
    CHECK(results[1].progress == outcome::Progress::left_out);
    CHECK(results[1].planned.low == 6min);
    CHECK(results[2].progress == outcome::Progress::complete);
}

TEST_CASE("what was being done and is not wanted any more ends where it was") {
    const auto timeline = timeline_of({breathing(1, 1), dilator(), stretch()});
    Playing playing(timeline, plain_settings());
    playing.past_questions().type(12s, " ").to(40s);
    LeftOff left = read_back(left_off(playing));
    CHECK(to_come(left) == std::vector<std::string>{"trainer", "child-pose"});
    left.left_out = {"trainer"};
    State state = go_on_from(left, timeline, plain_settings(), later);
    CHECK(frame(state).scene == Scene::paused);
    CHECK(frame(state).title == "Child's pose");
    // Nor does the key that goes back lead into it.
    state = handle(std::move(state), Key{U'b'}, later + 1s);
    CHECK(frame(state).title == "Breathing");
    state = handle(std::move(state), Key{U'n'}, later + 2s);
    CHECK(frame(state).title == "Child's pose");
    state = played_on(std::move(state), 5s);
    CHECK(session::outcome(state).exercises[1].progress == outcome::Progress::partial);
    CHECK(state.ending == Ending::early);
}

TEST_CASE("with nothing else to come it goes on with what is asked afterwards") {
    const auto timeline = timeline_of({breathing(1, 1), dilator()});
    Playing playing(timeline, plain_settings());
    playing.past_questions().type(12s, " ").to(40s);
    LeftOff left = read_back(left_off(playing));
    left.left_out = {"trainer"};
    CHECK(frame(go_on_from(left, timeline, plain_settings(), later)).word == "How far was it in?");
}

TEST_SUITE_END();
