#include "core/journal/did.hpp"

#include <doctest/doctest.h>

using namespace rx;
using namespace std::chrono_literals;
using outcome::Progress;

TEST_SUITE_BEGIN("core/journal");

TEST_CASE("an exercise is written with what is known of it and nothing else") {
    outcome::ExerciseResult plain;
    plain.exercise = "breathing";
    plain.progress = Progress::skipped;
    CHECK(journal::did_text(plain) == "breathing skipped 0s");

    outcome::ExerciseResult trainer;
    trainer.exercise = "trainer";
    trainer.progress = Progress::partial;
    trainer.active = 7min + 5s;
    trainer.planned = {5min, 15min};
    trainer.repetitions = outcome::Repetitions{8, 10};
    trainer.sizes = {{"X L/2", units::Millimetres(224), 5min}, {"finger", std::nullopt, 2min + 5s}};
    trainer.depth = outcome::Depth::half;
    trainer.ease = outcome::Ease::with_effort;
    CHECK(journal::did_text(trainer) ==
          "trainer partial 7m5s of=5m..15m reps=8/10 size=X%20L%2F2/22.4mm/5m size=finger/2m5s depth=half "
          "ease=with-effort");
}

TEST_CASE("ids of sizes, movement and what was worn come back, and are left out where there is none") {
    outcome::ExerciseResult trainer;
    trainer.exercise = "trainer";
    trainer.progress = Progress::complete;
    trainer.sizes = {{"blue", units::Millimetres(200), 5min, "small"}, {"pink", std::nullopt, 0s}};
    trainer.movement = outcome::Movement::closed;
    trainer.worn = true;
    const std::string text = journal::did_text(trainer);
    CHECK(text == "trainer complete 0s size=blue/20mm/5m size-id=small size=pink/0s movement=closed worn=yes");
    const auto back = journal::parse_did(text);
    REQUIRE(back);
    CHECK(back->sizes.at(0).id == "small");
    CHECK(back->sizes.at(1).id.empty());
    CHECK(back->movement == outcome::Movement::closed);
    CHECK(back->worn);
    CHECK_FALSE(journal::parse_did("trainer complete 0s size-id=small"));
    CHECK_FALSE(journal::parse_did("trainer complete 0s size=A/5m size-id=Small"));
    CHECK_FALSE(journal::parse_did("trainer complete 0s movement=open"));
    CHECK_FALSE(journal::parse_did("trainer complete 0s worn=no"));
}

TEST_CASE("labels of any characters come back") {
    for (const std::string label : {"B", "X L", "1/2", "100%", "\"small\"", "a\\b=c", "größer", "", "\u202e", "a\nb"}) {
        CAPTURE(label);
        outcome::ExerciseResult result;
        result.exercise = "trainer";
        result.sizes = {{label, std::nullopt, 1min}};
        const auto back = journal::parse_did(journal::did_text(result));
        REQUIRE(back.has_value());
        REQUIRE(back->sizes.size() == 1);
        CHECK(back->sizes.front().label == label);
    }
}

TEST_CASE("a single planned duration has no range, and none is not written") {
    outcome::ExerciseResult result;
    result.exercise = "hold";
    result.planned = {90s, 90s};
    CHECK(journal::did_text(result) == "hold skipped 0s of=1m30s");
    CHECK(journal::parse_did("hold skipped 0s of=1m30s")->planned == units::exactly<units::Duration>(90s));
}

TEST_CASE("durations beyond the longest are written as the longest, and never as less than nothing") {
    CHECK(journal::duration_text(100h) == "48h");
    CHECK(journal::duration_text(-5s) == "0s");
}

TEST_CASE("names of a later version are passed over") {
    const auto result = journal::parse_did("trainer complete 5m effort=3 depth=tip");
    REQUIRE(result.has_value());
    CHECK(result->depth == outcome::Depth::tip);
}

TEST_CASE("what cannot be read is refused with a reason") {
    for (const std::string_view text : {"",
                                        "trainer",
                                        "trainer complete",
                                        "Trainer complete 5m",
                                        "trainer perfect 5m",
                                        "trainer complete 5",
                                        "trainer complete 5m word",
                                        "trainer complete 5m of=15m..5m",
                                        "trainer complete 5m reps=8",
                                        "trainer complete 5m reps=8/10/12",
                                        "trainer complete 5m reps=x/10",
                                        "trainer complete 5m size=B",
                                        "trainer complete 5m size=B/22/5m",
                                        "trainer complete 5m size=B/22mm/5",
                                        "trainer complete 5m size=B/22mm/5m/6m",
                                        "trainer complete 5m size=%2/5m",
                                        "trainer complete 5m size=%zz/5m",
                                        "trainer complete 5m size=%FF/5m",
                                        "trainer complete 5m depth=deep",
                                        "trainer complete 5m ease=yes"}) {
        CAPTURE(text);
        const auto result = journal::parse_did(text);
        REQUIRE_FALSE(result.has_value());
        CHECK_FALSE(result.error().message.empty());
    }
}

TEST_SUITE_END();
