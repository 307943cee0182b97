#include "core/session/heard.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "tests/core/session/playing.hpp"
#include "tests/core/session/samples.hpp"

using namespace rx;
using namespace rx::samples;
using namespace rx::session;
using namespace std::chrono_literals;
using sound::Motif;

namespace {

Heard heard_now(const Playing& playing) {
    return heard(playing.state(), playing.state().at);
}

std::vector<Motif> motifs(const Heard& heard) {
    std::vector<Motif> motifs;
    for (const sound::Note& note : heard.notes) motifs.push_back(note.motif);
    return motifs;
}

std::vector<std::string> said(const Heard& heard) {
    std::vector<std::string> said;
    for (const Saying& saying : heard.sayings) said.push_back(saying.say);
    return said;
}

bool sounds(const Heard& heard, Motif motif) {
    return std::ranges::count(motifs(heard), motif) > 0;
}

// Plays to the end with the big key wherever nothing goes on by itself, and collects what was not prepared.
std::set<std::string> said_unprepared(Playing& playing, const std::set<std::string>& prepared) {
    std::set<std::string> unprepared;
    for (int steps = 0; !is_over(playing.state()) && steps < 50'000; ++steps) {
        for (const std::string& words : said(heard_now(playing))) {
            if (!prepared.contains(words)) unprepared.insert(words);
        }
        const auto due = next_deadline(playing.state());
        if (due && playing.frame().scene != Scene::waiting) {
            playing.to(std::chrono::ceil<Duration>(*due - playing.state().at) + playing.now());
        } else {
            playing.type(playing.now() + 1s, " ");
        }
    }
    CHECK(is_over(playing.state()));
    return unprepared;
}

}  // namespace

TEST_SUITE_BEGIN("core/session");

TEST_CASE("a breath is heard from its beginning, for its whole length, whenever it is asked for") {
    Playing playing = in_practice({breathing(3, 3)});
    const Heard at_first = heard_now(playing);
    REQUIRE(at_first.notes.size() == 1);
    CHECK(at_first.notes.front().motif == Motif::breathe_in);
    CHECK(at_first.notes.front().length == 4s);
    CHECK(said(at_first) == std::vector<std::string>{"Breathe in"});
    playing.to(playing.now() + 2s);
    CHECK(heard_now(playing) == at_first);
}

TEST_CASE("what comes next is told before its time") {
    Playing playing = in_practice({breathing(3, 3)});
    playing.to(playing.now() + 3s);
    const Instant now = playing.state().at;
    CHECK(motifs(heard(playing.state(), now + 500ms)) == std::vector{Motif::breathe_in});
    const Heard ahead = heard(playing.state(), now + 1s);
    REQUIRE(motifs(ahead) == std::vector{Motif::breathe_in, Motif::breathe_out});
    CHECK(Instant(ahead.notes.back().at) == now + 1s);
    // Told when it is there, it is the same sound.
    playing.to(playing.now() + 1s);
    CHECK(heard_now(playing).notes.front() == ahead.notes.back());
}

TEST_CASE("words are said twice; then the count is, where it is shown") {
    Playing playing = in_practice({releases()});
    playing.to(playing.now() + 10s);
    CHECK(said(heard_now(playing)) == std::vector<std::string>{"Let go"});
    playing.to(playing.now() + 10s);
    CHECK(said(heard_now(playing)) == std::vector<std::string>{"3"});
    playing.to(playing.now() + 5s);
    CHECK(said(heard_now(playing)).empty());
}

TEST_CASE("a long step ticks twice before its end; a breath never does, nor where numbers are hidden") {
    const Playing side = in_practice({stretch()});
    const Heard heard = heard_now(side);
    REQUIRE(motifs(heard) == std::vector{Motif::stretch, Motif::tick, Motif::tick});
    CHECK(heard.notes[1].at == heard.notes[0].at + 28s);
    CHECK(heard.notes[2].at == heard.notes[0].at + 29s);
    CHECK_FALSE(sounds(heard_now(in_practice({breathing(3, 3)})), Motif::tick));

    Settings settings = plain_settings();
    settings.count = false;
    Playing hidden(timeline_of({stretch()}), settings);
    hidden.past_questions();
    CHECK_FALSE(sounds(heard_now(hidden), Motif::tick));
}

TEST_CASE("a contraction, its rest and a release are three different things to hear") {
    Playing up = in_practice({holds()});
    CHECK(sounds(heard_now(up), Motif::contract));
    up.to(up.now() + 5s);
    CHECK(motifs(heard_now(up)) == std::vector{Motif::silence});
    CHECK(sounds(heard_now(in_practice({releases()})), Motif::release));
}

TEST_CASE("a question, a wait for a key, a stop and the end are heard as such") {
    Playing playing(timeline_of({checklist()}), plain_settings());
    CHECK(motifs(heard_now(playing)) == std::vector{Motif::question});
    CHECK(said(heard_now(playing)) == std::vector<std::string>{"Pain now, 0 to 10?"});
    playing.past_questions();
    CHECK(motifs(heard_now(playing)) == std::vector{Motif::your_turn});

    Playing stopped = in_practice({breathing(3, 3)}, stop_rules());
    stopped.type(stopped.now() + 1s, "8");
    CHECK(motifs(heard_now(stopped)) == std::vector{Motif::stop});
    REQUIRE(said(heard_now(stopped)).size() == 1);
    CHECK(said(heard_now(stopped)).front().starts_with("Stop here. "));
    CHECK(said(heard_now(stopped)).front().ends_with(stop_rules().front().say));
}

TEST_CASE("a stop with a size in says the clinic's words, which are prepared, and no telephone number") {
    timeline::Timeline timeline = timeline_of({dilator()});
    timeline.stops = stop_rules();
    timeline.contact = "Mon-Fri 9-16, 555 0100";
    Playing playing(timeline, plain_settings());
    playing.past_questions().type(1s, " ").type(20s, "8");
    CHECK(said(heard_now(playing)) == std::vector<std::string>{"Stop here. Stop and rest. Call us if it stays."});
    CHECK(all_words(timeline, plain_settings()).contains("Stop here. Stop and rest. Call us if it stays."));
}

TEST_CASE("a pause is no practice: its sound stops") {
    Playing playing = in_practice({breathing(3, 3)});
    playing.type(playing.now() + 1s, " ");
    CHECK_FALSE(sounds(heard_now(playing), Motif::breathe_in));
}

TEST_CASE("nothing is heard while the session is hidden") {
    Playing playing = in_practice({breathing(3, 3)});
    playing.happen(playing.now() + 1s, Hide{});
    CHECK(heard(playing.state(), playing.state().at + 10s) == Heard{});
}

TEST_CASE("the clinic's words are said at their times") {
    Playing playing = in_practice({relaxation()});
    const Heard first = heard_now(playing);
    const auto cue = relaxation().blocks.front().steps.front().cues;
    REQUIRE(cue.size() == 3);
    CHECK(std::ranges::count(said(first), cue[1].say) == 1);
    const auto second = std::ranges::find(first.sayings, cue[1].say, &Saying::say);
    CHECK(second->at == playing.state().at + cue[1].at);
    CHECK(second->room == cue[2].at - cue[1].at);
}

TEST_CASE("for a plan in another language only its own words are said") {
    Settings settings = plain_settings();
    settings.english = false;
    Playing playing(timeline_of({breathing(3, 3)}), settings);
    CHECK(said(heard_now(playing)).empty());
    playing.past_questions();
    CHECK(said(heard_now(playing)).empty());
    CHECK(motifs(heard_now(playing)) == std::vector{Motif::breathe_in});
}

TEST_CASE("all that a session says can be prepared beforehand") {
    timeline::Timeline timeline =
        timeline_of({breathing(4, 5), holds(), releases(), stretch(), checklist(), relaxation(), dilator()});
    timeline.stops = stop_rules();
    Playing playing(timeline, plain_settings());
    CHECK(said_unprepared(playing, all_words(timeline, plain_settings())).empty());
    CHECK(playing.now() > 10min);
}

TEST_CASE("so can a gentler session, and its offer in the clinic's words") {
    timeline::Timeline timeline = timeline_of({stretch()});
    timeline.gentler = {
        {.fear = units::parse_limit(">= 7").value(), .say = "Breathing is enough.", .parts = {breathing(1, 1)}}};
    const auto prepared = all_words(timeline, plain_settings());
    Playing playing(timeline, plain_settings());
    playing.type(1s, "n").type(2s, "8");
    CHECK(said(heard_now(playing)) == std::vector<std::string>{"A gentler session today? Breathing is enough."});
    CHECK(said_unprepared(playing, prepared).empty());
    CHECK(playing.outcome().gentler == "fear >= 7");
}

TEST_CASE("words that do not fit into their step are left out of the score") {
    const auto clip = std::make_shared<const std::vector<sound::Sample>>(sound::position_of(2s));
    const Heard heard{.notes = {},
                      .sayings = {{.say = "long", .at = Instant(1s), .room = 1s},
                                  {.say = "fits", .at = Instant(1s), .room = 3s},
                                  {.say = "unknown", .at = Instant(1s)}}};
    const sound::Score score = score_of(heard, {{"long", clip}, {"fits", clip}});
    CHECK(score.spoken.size() == 1);
}

TEST_SUITE_END();
